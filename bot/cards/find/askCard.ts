import { texts, type Translate } from '../../content/texts';
import { longestMessage } from '../../usecases/requests/askMentor';
import { type RequestDraft } from '../../usecases/find/draftRequest';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, textInput } from '../kit';
import { type Reader } from '../reader';
import { pauseButton } from './mentorCard';

interface Again {
  /** What the person typed before it was refused. */
  readonly typed: string;
  /** Why, in one sentence. */
  readonly problem: string;
}

/** Writing to a mentor: the standard text to edit, who reads it, and what it costs. After a refusal what was typed is still there. */
export function askCard(draft: RequestDraft, reader: Reader, again?: Again): AdaptiveCard {
  const t = texts(reader.language);
  const { view: { profile: { name }, programme, mentor, blocked }, message, daysToAnswer } = draft;
  const title = t('ask.title', { name });
  const shown = again ? [...again.typed].slice(0, longestMessage).join('') : message;
  const send = act({ verb: 'ask.send', title: t('ask.button.send'), data: { programme: programme.id, mentor }, style: 'positive' });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      ...problem(draft, again, t),
      ...(again ? [] : [paragraph(t('ask.intro'))]),
      textInput({ id: 'message', label: t('ask.label', { name }), value: shown, multiline: true, maxLength: longestMessage, required: true, errorMessage: t('ask.error') }),
      paragraph(`${t('ask.sees', { name, programme: programme.name })}\n${t('ask.who', { name })}`, { tone: 'subtle', small: true }),
      paragraph([t('ask.days', { name, days: daysToAnswer }), ...cost(draft, t)].join('\n'), { small: true }),
    ],
    actions: [...(blocked ? [] : [send]), ...otherSteps(draft, t)],
  });
}

function problem({ view: { blocked } }: RequestDraft, again: Again | undefined, t: Translate): Element[] {
  const sentence = blocked ? t(`errors.${blocked}`) : again?.problem;
  if (!sentence) return [];
  return [paragraph(sentence, { tone: 'warning' }), ...(blocked && blocked !== 'paused' ? [paragraph(t('ask.blocked.next'))] : [])];
}

function cost({ open, limit, place }: RequestDraft, t: Translate): string[] {
  const used = t('ask.open', { open, limit });
  if (place === undefined) return [used];
  return [`${t('ask.place', { place })} ${t(place === 1 ? 'ask.place.now' : 'ask.place.later')}`, used];
}

/** Nothing here needs what was typed, so an empty field does not stand in the way. */
function otherSteps({ view: { programme, mentor, blocked } }: RequestDraft, t: Translate): Action[] {
  const others = act({ verb: 'find.start', title: t('find.button.others'), data: { programme: programme.id }, associatedInputs: 'none' });
  const view = act({ verb: 'mentor.view', title: t('find.button.view'), data: { programme: programme.id, mentor }, associatedInputs: 'none' });
  const mine = act({ verb: 'requests.mine', title: t('menu.button.myRequests'), associatedInputs: 'none' });
  if (blocked === 'paused') return [pauseButton(programme.id, t), mine];
  return blocked ? [others, mine] : [view, others];
}
