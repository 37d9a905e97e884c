import { texts, type Translate } from '../../content/texts';
import { type LogFields, logQuestions, longestAnswer, longestTopic } from '../../domain/papers/log';
import { type Session } from '../../domain/sessions/session';
import { type TypedLog } from '../../usecases/papers/fields';
import { act, type Action, type AdaptiveCard, card, dateInput, type Element, heading, hint, paragraph, textInput } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { backToPair, dayOf, logWords, whoReads } from './parts';
import { type LogView } from '../../usecases/papers/paperView';

export interface LogForm {
  readonly pair: string;
  readonly session: Session;
  readonly with: string;
  /** The log as it is stored; absent for a new one. */
  readonly stored?: LogView;
  /** What goes into the inputs, when a form comes back; else what is stored. */
  readonly typed?: TypedLog | undefined;
  /** Another device has saved meanwhile: both texts are shown. */
  readonly conflict?: boolean;
}

/** Four short questions about a meeting, each optional. */
export function logFormCard(form: LogForm, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('papers.log.form.title');
  const { session, stored } = form;
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note),
      paragraph(t('papers.log.about', { number: session.number, name: form.with, date: dayOf(session.startsAt ?? session.changedAt, reader) }), { tone: 'subtle' }),
      ...(form.conflict && stored?.fields ? theirs(stored.fields, reader) : [paragraph(t('papers.log.form.text'))]),
      ...inputs(form.typed ?? stored?.fields, t),
      ...(stored ? whoReads(stored, reader) : [hint(t('papers.who.onlyYou'))]),
    ],
    actions: buttons(form, t),
  });
}

const theirs = (fields: LogFields, reader: Reader): Element[] => {
  const t = texts(reader.language);
  return [paragraph(t('papers.conflict.theirs'), { bold: true }), ...logWords(fields, reader), paragraph(t('papers.conflict.mine'), { bold: true })];
};

function inputs(values: Partial<TypedLog> | undefined, t: Translate): Element[] {
  const answer = (question: (typeof logQuestions)[number]): Element =>
    textInput({ id: question, label: t(`papers.log.question.${question}`), multiline: true, maxLength: longestAnswer, value: values?.[question] || undefined });
  return [
    ...logQuestions.map(answer),
    dateInput({ id: 'nextOn', label: t('papers.log.input.nextOn'), value: values?.nextOn || undefined }),
    textInput({ id: 'nextTopic', label: t('papers.log.input.nextTopic'), maxLength: longestTopic, value: values?.nextTopic || undefined }),
  ];
}

function buttons({ pair, session, stored, conflict }: LogForm, t: Translate): Action[] {
  const data = { pair, session: session.number };
  const save = act({ verb: 'log.save', title: t(conflict ? 'papers.button.saveMine' : 'papers.log.button.save'), data: { ...data, from: stored?.paper.version ?? 0 }, style: 'positive' });
  const notMet = !stored && (session.status === 'planned' || session.status === 'unconfirmed');
  return [
    save,
    ...(stored ? [act({ verb: 'log.show', title: t(conflict ? 'papers.button.keep' : 'common.button.cancel'), data, associatedInputs: 'none' })] : []),
    ...(notMet ? [act({ verb: 'meetings.missed', title: t('papers.log.button.notMet'), data, associatedInputs: 'none' })] : []),
    backToPair(pair, t),
  ];
}
