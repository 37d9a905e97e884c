import { exportCard } from '../../../bot/cards/papers/exportCard';
import { journalCard } from '../../../bot/cards/papers/journalCard';
import { logCard } from '../../../bot/cards/papers/logCard';
import { logFormCard, type LogForm } from '../../../bot/cards/papers/logFormCard';
import { noMeetingCard } from '../../../bot/cards/papers/noMeetingCard';
import { noteCard } from '../../../bot/cards/papers/noteCard';
import { noteFormCard } from '../../../bot/cards/papers/noteFormCard';
import { paperSharedCard, sharedListCard, sharedNoMoreCard } from '../../../bot/cards/papers/sharedCards';
import { type Reader } from '../../../bot/cards/reader';
import { type LogFields, longestAnswer, longestTopic } from '../../../bot/domain/papers/log';
import { longestNote } from '../../../bot/domain/papers/note';
import { longestLink, type Source } from '../../../bot/domain/papers/source';
import { type Paper } from '../../../bot/domain/papers/paper';
import { days } from '../../../bot/domain/time';
import { type JournalEntry } from '../../../bot/usecases/papers/exportJournal';
import { type JournalPage, type SharedEntry } from '../../../bot/usecases/papers/journal';
import { type LogView, type NoteView, type PaperView } from '../../../bot/usecases/papers/paperView';
import { aPair, aSession, people } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const pair = 'wKq3nV0d1Zl8xYpT';
const usual: LogFields = {
  issues: 'Two team members disagree in every meeting.\nI avoid the topic.', objectives: 'Lead difficult conversations.', followUp: 'I write down what each of them needs (me, by Friday).', takeAways: 'Ask first, advise later.',
  nextTopic: 'The next post', nextOn: '2026-04-06',
};
const long = (length: number): string => 'Ж я 解 '.repeat(length).slice(0, length).trim();
const longest: LogFields = { issues: long(longestAnswer), objectives: long(longestAnswer), followUp: long(longestAnswer), takeAways: long(longestAnswer), nextTopic: long(longestTopic), nextOn: '2026-04-06' };

const paperView = ({ now }: Reader, kind: Paper['kind'], overrides: Partial<Paper> = {}, view: Partial<PaperView> = {}): PaperView => ({
  paper: { pair, programme: 'career', author: people.mentee, kind, number: 3, version: 2, text: 'v1.sealed', createdAt: now - days(1), changedAt: now, ...overrides },
  author: 'Li Lei', isOwn: true, isMember: true, isOpen: true, with: ['Amina Diallo'], readers: ['Amina Diallo'], programme: { name: 'Career mentoring', contact: 'Mentoring team' }, canBeSent: false, takesActions: true, at: now - days(1), ...view,
});
const log = (reader: Reader, overrides: Partial<Paper> = {}, view: Partial<LogView> = {}): LogView => ({ ...paperView(reader, 'log', overrides, view), fields: view.fields ?? usual });
const noteOf = (reader: Reader, overrides: Partial<Paper> = {}, view: Partial<NoteView> = {}): NoteView => ({ ...paperView(reader, 'note', overrides, view), fields: view.fields ?? { text: 'Ask Amina about her first field posting.' } });

const form = (overrides: (reader: Reader) => Partial<LogForm> = () => ({}), note?: string) => (reader: Reader) =>
  logFormCard({ pair, session: aSession({ number: 3, startsAt: reader.now - days(1) }), with: 'Amina Diallo', ...overrides(reader) }, reader, note);
const typedLog = { ...usual, nextOn: '' };
const typedLongest = { ...longest, nextOn: '2026-04-06' };

const source: Source = { link: 'https://teams.microsoft.com/l/message/19:one_two@unq.gbl.spaces/1700000000000', author: 'Amina Diallo', sentAt: Date.UTC(2026, 1, 27, 9) };
const longestSource: Source = { link: `https://teams.microsoft.com/l/message/${'a'.repeat(longestLink - 40)}`, author: longName, sentAt: 0 };

const everyone = { with: [longName, longName, longName], readers: [longName, longName, longName], author: longName };
const entry = ({ now }: Reader, index: number, text = 'Ask first, advise later.', name = 'Amina Diallo'): JournalEntry => {
  const about = { pair, number: index + 1, with: [name], programme: 'Career', at: now - days(index * 7), changedAt: now };
  return index % 2 === 0 ? { ...about, kind: 'log', fields: { ...usual, issues: text } } : { ...about, kind: 'note', fields: { text, source: name === longName ? longestSource : source } };
};
const page = (reader: Reader, count: number, overrides: Partial<JournalPage> = {}, text?: string, name?: string): JournalPage => ({
  items: Array.from({ length: count }, (_, index) => entry(reader, index, text, name)), page: 1, pages: 1, total: count, ...overrides,
});
const sharedPage = ({ now }: Reader, items: readonly SharedEntry[], name = 'Amina Diallo', overrides = {}) => {
  const members = [{ person: people.mentor, name, role: 'mentor' as const }, { person: people.mentee, name: 'Li Lei', role: 'mentee' as const }];
  const [mentor, mentee] = members;
  return { pair: aPair({ id: pair, members, createdAt: now }), programme: aProgramme(), me: mentee ?? { person: people.mentee, name: 'Li Lei', role: 'mentee' as const }, others: mentor ? [mentor] : [], items, page: 1, pages: 1, total: items.length, ...overrides };
};
const sharedEntry = ({ now }: Reader, kind: 'log' | 'note', name = 'Amina Diallo'): SharedEntry => ({ kind, author: people.mentor, name, number: 2, at: now - days(2) });

export const papersSamples: readonly CardSample[] = [
  {
    name: 'logFormCard', feature: 'papers',
    states: {
      new: form(), held: form(({ now }) => ({ session: aSession({ number: 3, startsAt: now - days(1), status: 'held' }) })), 'came back': form(() => ({ typed: typedLog }), 'This text is too long.'),
      edit: form((reader) => ({ stored: log(reader) })), 'edit, shared and sent': form((reader) => ({ stored: log(reader, { sharedAt: reader.now, sentAt: reader.now }) })),
      'two devices': form((reader) => ({ stored: log(reader), typed: typedLog, conflict: true }), 'This was changed while you were writing.'),
      longest: form((reader) => ({ stored: log(reader, { sharedAt: 1, sentAt: 1 }, { ...everyone, fields: longest }), typed: typedLongest, conflict: true, with: longName }), longName),
    },
  },
  {
    name: 'logCard', feature: 'papers',
    states: {
      draft: (reader) => logCard(log(reader), reader, 'Saved. That is all for today.'), 'can be sent': (reader) => logCard(log(reader, {}, { canBeSent: true }), reader),
      'shared and sent': (reader) => logCard(log(reader, { sharedAt: reader.now, sentAt: reader.now }, { canBeSent: true }), reader), 'without actions': (reader) => logCard(log(reader, {}, { takesActions: false }), reader), 'pair ended': (reader) => logCard(log(reader, {}, { isOpen: false }), reader),
      'of the partner': (reader) => logCard(log(reader, { sharedAt: reader.now }, { isOwn: false }), reader), 'for the coordinator': (reader) => logCard(log(reader, { sentAt: reader.now }, { isOwn: false, isOpen: false }), reader),
      gone: (reader) => logCard(paperView(reader, 'log'), reader), longest: (reader) => logCard(log(reader, { sharedAt: 1 }, { ...everyone, canBeSent: true, fields: longest }), reader, longName),
    },
  },
  { name: 'noMeetingCard', feature: 'papers', states: { usual: (reader) => noMeetingCard(sharedPage(reader, []), reader), longest: (reader) => noMeetingCard(sharedPage(reader, [], longName), reader) } },
  {
    name: 'noteFormCard', feature: 'papers',
    states: {
      new: (reader) => noteFormCard({ pair, number: 4, with: ['Amina Diallo'] }, reader), edit: (reader) => noteFormCard({ pair, number: 3, with: ['Amina Diallo'], stored: noteOf(reader) }, reader),
      'two devices': (reader) => noteFormCard({ pair, number: 3, with: ['Amina Diallo'], stored: noteOf(reader), typed: 'My own words', conflict: true }, reader, 'This was changed while you were writing.'),
      longest: (reader) => noteFormCard({ pair, number: 3, with: [longName], stored: noteOf(reader, { sharedAt: 1 }, { ...everyone, fields: { text: long(longestNote) } }), typed: long(longestNote), conflict: true }, reader, longName),
    },
  },
  {
    name: 'noteCard', feature: 'papers',
    states: {
      draft: (reader) => noteCard(noteOf(reader), reader, 'Saved. You find it in your journal.'), shared: (reader) => noteCard(noteOf(reader, { sharedAt: reader.now }), reader), 'pair ended': (reader) => noteCard(noteOf(reader, {}, { isOpen: false }), reader),
      'from a message': (reader) => noteCard(noteOf(reader, {}, { fields: { text: 'Ask Amina about her first field posting.', source } }), reader), 'from a message of nobody': (reader) => noteCard(noteOf(reader, {}, { fields: { text: 'Ask.', source: { link: source.link } } }), reader),
      'of the partner': (reader) => noteCard(noteOf(reader, { sharedAt: reader.now }, { isOwn: false }), reader), gone: (reader) => noteCard(paperView(reader, 'note'), reader),
      longest: (reader) => noteCard(noteOf(reader, { sharedAt: 1 }, { ...everyone, fields: { text: 'x\n'.repeat(longestNote / 2), source: longestSource } }), reader, longName),
    },
  },
  {
    name: 'journalCard', feature: 'papers',
    states: {
      empty: (reader) => journalCard(page(reader, 0), reader), 'one pair': (reader) => journalCard(page(reader, 2, { pair }), reader), 'first page': (reader) => journalCard(page(reader, 5, { pages: 3, total: 12 }), reader),
      found: (reader) => journalCard(page(reader, 2, { search: 'trust' }), reader), 'nothing found': (reader) => journalCard(page(reader, 0, { search: 'trust' }), reader, 'Your note is deleted.'),
      longest: (reader) => journalCard(page(reader, 5, { pair, page: 2, pages: 3, total: 12, search: long(200) }, long(longestAnswer), longName), reader, longName),
    },
  },
  { name: 'exportCard', feature: 'papers', states: { link: (reader) => exportCard('https://lodestar.example.org/pages/token', reader), 'on one machine': (reader) => exportCard('http://localhost:3978/pages/token', reader), none: (reader) => exportCard(undefined, reader) } },
  {
    name: 'paperSharedCard', feature: 'papers',
    states: {
      log: (reader) => paperSharedCard(paperView(reader, 'log', {}, { isOwn: false }), 'log', reader), note: (reader) => paperSharedCard(paperView(reader, 'note', {}, { isOwn: false }), 'note', reader),
      'no longer': (reader) => sharedNoMoreCard('Li Lei', pair, reader),
    },
  },
  {
    name: 'sharedListCard', feature: 'papers',
    states: {
      none: (reader) => sharedListCard(sharedPage(reader, []), reader), some: (reader) => sharedListCard(sharedPage(reader, [sharedEntry(reader, 'log'), sharedEntry(reader, 'note')]), reader),
      longest: (reader) => sharedListCard(sharedPage(reader, Array.from({ length: 5 }, (_, index) => sharedEntry(reader, index % 2 === 0 ? 'log' : 'note', longName)), longName, { page: 2, pages: 3, total: 14 }), reader),
    },
  },
];
