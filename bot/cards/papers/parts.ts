import { formatDate, formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type LogFields, logQuestions } from '../../domain/papers/log';
import { type PaperView } from '../../usecases/papers/paperView';
import { act, type Action, type ActionData, type Element, hint, paragraph, reveal, words } from '../kit';
import { type Reader } from '../reader';

export const dayOf = (at: number, { language, timeZone }: Reader): string => formatDate(at, language, timeZone);
export const namesOf = (names: readonly string[], { language }: Reader): string => formatList(names, language);

/** Everything a log says: each answered question with its answer. */
export function logWords(fields: LogFields, reader: Reader): Element[] {
  const t = texts(reader.language);
  const next = [fields.nextOn === undefined ? '' : formatDate(fields.nextOn, reader.language, reader.timeZone), fields.nextTopic].filter((line) => line !== '');
  return [
    ...logQuestions.filter((question) => fields[question] !== '').flatMap((question) => [paragraph(t(`papers.log.question.${question}`), { small: true, bold: true }), words(fields[question])]),
    ...(next.length > 0 ? [paragraph(t('papers.log.next'), { small: true, bold: true }), words(next.join('\n'))] : []),
  ];
}

/** Who can read a paper of one's own, as it stands. */
export function whoReads({ paper, readers, programme }: PaperView, reader: Reader): Element[] {
  const t = texts(reader.language);
  if (paper.sharedAt === undefined && paper.sentAt === undefined) return [hint(t('papers.who.onlyYou'))];
  return [
    ...(paper.sharedAt === undefined ? [] : [hint(t('papers.who.shared', { name: namesOf(readers, reader) }))]),
    ...(paper.sentAt === undefined ? [] : [hint(t('papers.who.sent', { programme: programme.name }))]),
  ];
}

/** Sharing and taking back, each on purpose: what will happen is said before the second tap. */
export function sharing({ paper, readers }: PaperView, data: ActionData, reader: Reader): Action[] {
  const t = texts(reader.language);
  const name = namesOf(readers, reader);
  if (paper.sharedAt !== undefined) return [asking(t('papers.button.unshare'), t('papers.unshare.text', { name }), { verb: `${paper.kind}.unshare`, title: t('papers.button.unshareSure'), data })];
  if (readers.length === 0) return [];
  return [asking(t('papers.button.share', { name }), t('papers.share.text', { name }), { verb: `${paper.kind}.share`, title: t('papers.button.shareSure'), data, style: 'positive' })];
}

/** A button that asks once more. */
export const asking = (title: string, text: string, sure: Parameters<typeof act>[0]): Action => reveal({ title, body: [paragraph(text)], actions: [act({ ...sure, associatedInputs: 'none' })] });

export const backToPair = (pair: string, t: Translate): Action => act({ verb: 'pair.show', title: t('pairs.button.back'), data: { pair }, associatedInputs: 'none' });
export const toJournal = (t: Translate, pair?: string): Action => act({ verb: 'journal.show', title: t('papers.journal.title'), ...(pair !== undefined && { data: { pair } }), associatedInputs: 'none' });
