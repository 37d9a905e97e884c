import { act } from '../../cards/kit';
import { sourceButton } from '../../cards/fromMessages/sourceButton';
import { dayOf, namesOf } from '../../cards/papers/parts';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type PaperDeedView, type PaperFormWords, type PaperPage, type PaperWords } from '../../contracts/papersPage';
import { type LogFields, logQuestions } from '../../domain/papers/log';
import { type LogView, type NoteView, type PaperView } from '../../usecases/papers/paperView';
import { buttonsOf } from './buttons';

export function logPage(view: LogView, reader: Reader): PaperPage {
  const t = texts(reader.language);
  return { ...paperOf(view, 'log', reader), words: view.fields ? logWords(view.fields, reader) : [], ...(!view.fields && { gone: t('papers.gone') }), buttons: followUp(view, t) };
}

export function notePage(view: NoteView, reader: Reader): PaperPage {
  const { fields, isOwn } = view;
  const t = texts(reader.language);
  return { ...paperOf(view, 'note', reader), words: fields ? [{ text: fields.text }] : [], ...(fields ? { text: fields.text } : { gone: t('papers.gone') }), buttons: buttonsOf(isOwn && fields?.source ? [sourceButton(fields.source, t)] : []) };
}

function paperOf(view: PaperView, kind: 'log' | 'note', reader: Reader) {
  const { paper: { number, version }, isOwn, isOpen, author } = view;
  const who = isOwn ? whoReads(view, reader) : [texts(reader.language)('papers.who.reader', { name: author })];
  return { kind, number, version, isOwn, about: dayOf(view.at, reader), who, mayChange: isOwn && isOpen, deeds: isOwn ? deedsOf(view, kind, reader) : [] };
}

/** Everything a log says: each answered question with its answer. */
export function logWords(fields: LogFields, reader: Reader): PaperWords[] {
  const t = texts(reader.language);
  const next = [fields.nextOn === undefined ? '' : formatDate(fields.nextOn, reader.language, reader.timeZone), fields.nextTopic].filter((line) => line !== '');
  return [
    ...logQuestions.filter((question) => fields[question] !== '').map((question) => ({ name: t(`papers.log.question.${question}`), text: fields[question] })),
    ...(next.length > 0 ? [{ name: t('papers.log.next'), text: next.join('\n') }] : []),
  ];
}

/** Who can read a paper of one's own, as it stands; nobody else while there is none. */
export function whoReads(view: Pick<PaperView, 'paper' | 'readers' | 'programme'> | undefined, reader: Reader): string[] {
  const t = texts(reader.language);
  const { sharedAt, sentAt } = view?.paper ?? {};
  const lines = [
    ...(view && sharedAt !== undefined ? [t('papers.who.shared', { name: namesOf(view.readers, reader) })] : []),
    ...(view && sentAt !== undefined ? [t('papers.who.sent', { programme: view.programme.name })] : []),
  ];
  return lines.length > 0 ? lines : [t('papers.who.onlyYou')];
}

/** What its author may do about it now; what that means is said first. */
function deedsOf({ paper, isOpen, readers, canBeSent, programme }: PaperView, kind: 'log' | 'note', reader: Reader): PaperDeedView[] {
  const t = texts(reader.language);
  const name = namesOf(readers, reader);
  const isShared = paper.sharedAt !== undefined;
  return [
    ...(isShared ? [{ deed: 'unshare', title: t('papers.button.unshare'), text: t('papers.unshare.text', { name }), sure: t('papers.button.unshareSure') } as const] : []),
    ...(!isShared && isOpen && readers.length > 0 ? [{ deed: 'share', title: t('papers.button.share', { name }), text: t('papers.share.text', { name }), sure: t('papers.button.shareSure') } as const] : []),
    ...(kind === 'log' && canBeSent && paper.sentAt === undefined
      ? [{ deed: 'send', title: t('papers.log.button.send'), text: t('papers.log.send.text', { programme: programme.name, contact: programme.contact }), sure: t('papers.log.button.sendSure') } as const] : []),
    ...(kind === 'note' ? [{ deed: 'remove', title: t('papers.note.button.remove'), text: t('papers.note.remove.text'), sure: t('papers.note.button.removeSure') } as const] : []),
  ];
}

/** The ways on from one's own log. */
function followUp({ paper: { pair, number: session }, isOwn, isOpen, takesActions, fields }: LogView, t: Translate): PaperPage['buttons'] {
  if (!isOwn || !isOpen) return [];
  return buttonsOf([
    act({ verb: 'meetings.propose', title: t('papers.log.button.plan'), data: { pair, ...(fields?.nextTopic && { topic: fields.nextTopic }) } }),
    ...(takesActions ? [act({ verb: 'actions.new', title: t('papers.log.button.action'), data: { pair, session } })] : []),
  ]);
}

/** The words around a form, and those for when another device has saved meanwhile. */
export const formWords = (kind: 'log' | 'note', t: Translate): PaperFormWords => ({
  save: t(`papers.${kind}.button.save`), cancel: t('common.button.cancel'), saveMine: t('papers.button.saveMine'), keep: t('papers.button.keep'),
  theirs: t('papers.conflict.theirs'), mine: t('papers.conflict.mine'),
});
