import { act } from '../../cards/kit';
import { dayOf, namesOf } from '../../cards/papers/parts';
import { type Reader } from '../../cards/reader';
import { formatDateTime, formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type NoteFormView, type PaperLine, type PapersPage, type SessionPapers } from '../../contracts/papersPage';
import { nameIn } from '../../domain/pairs/members';
import { longestNote } from '../../domain/papers/note';
import { type NoteView, type PaperView } from '../../usecases/papers/paperView';
import { type LoggedSession, type PapersView } from '../../usecases/papers/viewPapers';
import { buttonsOf } from './buttons';
import { formWords, whoReads } from './paperPage';

/** What this member may read of what the pair has written, without the words. */
export function papersPage(view: PapersView, reader: Reader): PapersPage {
  const t = texts(reader.language);
  const { pair, sessions, notes, assessments } = view;
  return {
    sessions: sessions.map((one) => sessionPart(one, view, reader)),
    notes: notes.map((one) => noteLine(one, reader)),
    ...(pair.status !== 'ended' && { noteForm: noteForm(view, reader) }),
    assessments: assessments.map(({ author, number, version, sharedAt = '', sentAt = '' }) => [author, number, version, sharedAt, sentAt].join(' ')).join('\n'),
    buttons: buttonsOf([act({ verb: 'journal.show', title: t('papers.journal.title'), data: { pair: pair.id } })]),
    labels: {
      open: t('papers.journal.button.open'), change: t('papers.button.edit'), write: t('sessions.button.log'), newNote: t('papers.note.button.new'), cancel: t('common.button.cancel'), noLongerShared: t('papers.shared.back.title'),
    },
  };
}

function sessionPart({ session, logs, mayWrite }: LoggedSession, { pair }: PapersView, reader: Reader): SessionPapers {
  const t = texts(reader.language);
  const { number, logged } = session;
  const title = ({ isOwn, author: name }: PaperView): string => (isOwn ? t('papers.log.title', { number }) : t('papers.log.titleOf', { number, name }));
  return {
    number, line: sessionLine(session, reader, t), mayWrite, papers: logs.map((one) => lineOf(one, 'log', title(one))),
    ...(logged.length > 0 && { loggedBy: formatList(logged.map((person) => nameIn(pair, person)), reader.language) }),
  };
}

function sessionLine({ status, startsAt, changedAt }: LoggedSession['session'], { language, timeZone, now }: Reader, t: Translate): string {
  const date = formatDateTime(startsAt ?? changedAt, language, timeZone);
  if (status === 'held' || status === 'missed' || status === 'unconfirmed') return t(`sessions.line.${status}`, { date });
  return status === 'planned' && startsAt !== undefined && startsAt <= now ? t('sessions.line.over', { date }) : date;
}

const longestExcerpt = 120;

function noteLine(view: NoteView, reader: Reader): PaperLine {
  const t = texts(reader.language);
  const date = dayOf(view.at, reader);
  const line = lineOf(view, 'note', view.isOwn ? t('papers.note.title', { date }) : t('papers.note.titleOf', { date, name: view.author }));
  const text = [...(view.fields?.text.replaceAll(/\s+/g, ' ') ?? '')];
  const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt - 1).join('')}…` : text.join('');
  return { ...line, ...(excerpt !== '' && { excerpt }) };
}

function lineOf({ paper: { author, number, version, sharedAt, sentAt }, isOwn }: PaperView, kind: 'log' | 'note', title: string): PaperLine {
  const beyond = [...(sharedAt === undefined ? [] : ['shared' as const]), ...(sentAt === undefined ? [] : ['sent' as const])];
  return { kind, author, number, version, title, isOwn, states: !isOwn ? [] : beyond.length > 0 ? beyond : ['private'] };
}

function noteForm({ others, newNote }: PapersView, reader: Reader): NoteFormView {
  const t = texts(reader.language);
  return {
    number: newNote, title: t('papers.note.form.title'), about: t('papers.note.form.text', { name: namesOf(others.map(({ name }) => name), reader) }),
    label: t('papers.note.input'), longest: longestNote, who: whoReads(undefined, reader), words: formWords('note', t),
  };
}
