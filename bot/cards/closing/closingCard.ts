import { buttonName, visibilityLine } from '../../content/names';
import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { nextChoices } from '../../domain/closing/closing';
import { days } from '../../domain/time';
import { longestThanks } from '../../usecases/closing/sayGoodbye';
import { type ClosingView } from '../../usecases/closing/viewClosing';
import { act, type Action, type AdaptiveCard, card, choiceInput, type Element, heading, hint, openUrl, paragraph, reveal, textInput } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { partnersOf } from '../reviews/parts';
import { kept } from './keptParts';

/** Saying goodbye: what can be done, in any order, what is done already, and after the end what is left of it. */
export function closingCard(view: ClosingView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const name = partnersOf(view, reader);
  const title = t('closing.title', { name });
  const ended = view.pair.status === 'ended';
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), ...noteLine(note), ...(ended ? [paragraph(t('closing.after')), ...certificateText(view, t)] : progress(view, reader, t)), ...kept(view, reader, t)],
    actions: ended ? afterwards(view, t) : underWay(view, name, t),
  });
}

function progress(view: ClosingView, { language, timeZone }: Reader, t: Translate): Element[] {
  const { pair, programme, worksheet, review } = view;
  const until = pair.since + days(programme.journey.closingDays);
  return [
    paragraph(t('closing.intro')),
    ...(worksheet ? [step('worksheet', worksheet.isWritten, t, worksheet.isRequired)] : []),
    step('thanks', view.said !== undefined, t), step('next', view.choices.length > 0, t),
    ...(review ? [step('review', review.isAnswered, t)] : []),
    ...(view.isDone ? [paragraph(t('closing.done'), { bold: true })] : []),
    paragraph(t('closing.until', { date: formatDate(until, language, timeZone) }), { tone: 'subtle', small: true }),
  ];
}

/** In words, so that it needs no colour. */
function step(name: 'worksheet' | 'thanks' | 'next' | 'review', isDone: boolean, t: Translate, isRequired = false): Element {
  const said = t(`closing.stepName.${name}`);
  return isDone ? paragraph(t('closing.step.done', { step: said }), { tone: 'good' }) : paragraph(t(isRequired ? 'closing.step.required' : 'closing.step.open', { step: said }));
}

function underWay(view: ClosingView, name: string, t: Translate): Action[] {
  const data = { pair: view.pair.id };
  return [
    ...(view.worksheet ? [act({ verb: 'closing.worksheet', title: t('closing.button.worksheet'), data, associatedInputs: 'none' })] : []),
    thanking(view, name, t), planning(view, t), ...evaluation(view, t),
    act({ verb: 'pair.show', title: t('pairs.button.back'), data, associatedInputs: 'none' }),
    ...(view.mayFinish ? [act({ verb: 'pair.complete', title: t('closing.button.done'), data, style: 'positive', associatedInputs: 'none' })] : []),
  ];
}

const thanking = ({ pair, said, formId }: ClosingView, name: string, t: Translate): Action => reveal({
  title: t('closing.button.thanks'),
  body: [
    paragraph(t('closing.thanks.text')),
    textInput({ id: 'text', label: t('closing.thanks.input', { name }), value: said, multiline: true, maxLength: longestThanks, required: true, errorMessage: t('closing.thanks.input.error') }),
    hint(visibilityLine(t, 'partners')),
  ],
  actions: [act({ verb: 'closing.thank', title: t('closing.button.thanksSend'), data: { pair: pair.id, form: formId }, style: 'positive' })],
});

const planning = ({ pair, choices }: ClosingView, t: Translate): Action => reveal({
  title: t('closing.button.next'),
  body: [
    choiceInput({ id: 'choices', label: t('closing.next.input'), value: choices, multiple: true, choices: nextChoices.map((choice) => ({ title: t(`closing.choice.${choice}`), value: choice })) }),
    hint(visibilityLine(t, 'onlyYou')),
  ],
  actions: [act({ verb: 'closing.next', title: buttonName(t, 'save'), data: { pair: pair.id }, style: 'positive' })],
});

const evaluation = ({ pair, review }: ClosingView, t: Translate): Action[] => (review ? [act({ verb: 'review.show', title: t('closing.button.review'), data: { pair: pair.id, kind: 'final' }, associatedInputs: 'none' })] : []);

function afterwards(view: ClosingView, t: Translate): Action[] {
  const data = { pair: view.pair.id };
  return [
    ...(view.certificate !== undefined ? [openUrl({ title: t('closing.button.certificate'), url: view.certificate })] : []),
    ...(view.worksheet?.isWritten ? [act({ verb: 'closing.worksheet', title: t('closing.button.myWorksheet'), data })] : []),
    ...evaluation(view, t),
    act({ verb: 'pair.show', title: t('pairs.button.back'), data }),
  ];
}

const certificateText = ({ certificate }: ClosingView, t: Translate): Element[] => (certificate === undefined ? [] : [paragraph(t('closing.certificate.ready'), { bold: true })]);
