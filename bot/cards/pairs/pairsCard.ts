import { texts, type Translate } from '../../content/texts';
import { type Part } from '../../usecases/requests/listRequests';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row, section } from '../kit';
import { type Reader } from '../reader';

/** Everybody a person mentors or is mentored by, programme by programme. */
export function pairsCard(parts: readonly Part[], { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const mentee = parts.some(({ role }) => role === 'mentee');
  const nobody = parts.every(({ pairs }) => pairs.length === 0);
  const none = parts.length === 0 ? 'requests.list.notSignedUp' : mentee ? 'pairs.none.mentee' : 'pairs.none.mentor';
  return card({
    language,
    fallbackText: t('pairs.title.list'),
    body: [heading(t('pairs.title.list')), ...(nobody ? [paragraph(t('pairs.none')), paragraph(t(none))] : []), ...parts.flatMap((part) => onePart(part, t))],
    actions: [firstStep(parts, mentee, t), act({ verb: 'requests.mine', title: t('menu.button.myRequests') }), act({ verb: 'menu', title: t('menu.button.menu') })],
  });
}

function firstStep(parts: readonly Part[], mentee: boolean, t: Translate): Action {
  if (parts.length === 0) return act({ verb: 'signup.start', title: t('menu.button.signUp'), style: 'positive' });
  return mentee ? act({ verb: 'find.start', title: t('menu.button.findMentor') }) : act({ verb: 'settings.show', title: t('menu.button.settings') });
}

function onePart(part: Part, t: Translate): Element[] {
  const places = part.role === 'mentor' ? [paragraph(t('pairs.places', { free: part.freeSeats, capacity: part.capacity }), { tone: 'subtle', small: true })] : [];
  if (part.pairs.length === 0 && places.length === 0) return [];
  const pairs = part.pairs.flatMap(({ pair, partnerName: name }) => [
    paragraph(t(part.role === 'mentor' ? 'pairs.yourMentee' : 'pairs.yourMentor', { name })),
    row([act({ verb: 'pair.show', title: t('pairs.button.open'), data: { pair }, tooltip: t('common.button.whose', { button: t('pairs.button.open'), name }) })]),
  ]);
  return [section(part.programme.name, [...places, ...pairs])];
}
