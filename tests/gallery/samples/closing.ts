import { closingCard } from '../../../bot/cards/closing/closingCard';
import { thanksCard } from '../../../bot/cards/closing/thanksCard';
import { sharedWorksheetCard, type TypedWorksheet, worksheetCard } from '../../../bot/cards/closing/worksheetCard';
import { type Reader } from '../../../bot/cards/reader';
import { worksheetParts } from '../../../bot/content/handbook';
import { nextChoices } from '../../../bot/domain/closing/closing';
import { days } from '../../../bot/domain/time';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { longestThanks } from '../../../bot/usecases/closing/sayGoodbye';
import { type ClosingView } from '../../../bot/usecases/closing/viewClosing';
import { longestPart, type WorksheetView, type WorksheetWords } from '../../../bot/usecases/closing/worksheet';
import { aPair } from '../../support/builders';
import { aProfile } from '../../support/mentors';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longText = 'Wörter *und* [links](http://x) 水 مياه '.repeat(60);
const longChinese = '水'.repeat(1_000);
const programme = aProgramme({ name: 'Career mentoring for junior professionals' });
const address = 'https://mentoring.example.org/pages/certificate';
const formId = '6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a01';

interface Particulars {
  readonly side?: 'mentor' | 'mentee';
  readonly name?: string;
  readonly pair?: Partial<Pair>;
}

function contextOf({ side = 'mentee', name = 'Mona Haddad', pair = {} }: Particulars, now: number) {
  const members = [{ person: 'tenant:mentor', name: side === 'mentee' ? name : 'Mona Haddad', role: 'mentor' }, { person: 'tenant:mentee', name: side === 'mentor' ? name : 'Theo Lindqvist', role: 'mentee' }] as const;
  const me = members[side === 'mentor' ? 0 : 1];
  return { pair: aPair({ id: 'wKq3nV0d1Zl8xYpT', programme: 'career', members, status: 'close', createdAt: now - days(180), since: now - days(3), ...pair }), programme, me, others: members.filter((one) => one !== me) };
}

const over = (how: 'completed' | 'noFit' | 'timeUp'): Partial<Pair> => ({ status: 'ended', ended: { how, by: 'system', at: 0 } });
const notes = (words: string, count = 1, name = 'Mona Haddad') => Array.from({ length: count }, (_, index) => ({ from: `tenant:${index}`, name, words }));

const aView = (particulars: Particulars, view: Partial<ClosingView>, { now }: Reader): ClosingView => ({
  ...contextOf(particulars, now), next: 'worksheet', documents: [], missing: [], missingToClose: [], hasAgreePhase: true, partner: aProfile({ email: 'partner@example.org' }),
  shared: [], received: [], choices: [], isDone: false, mayFinish: false, formId, worksheet: { isWritten: false, isRequired: false }, review: { isAnswered: false }, ...view,
});
const show = (particulars: Particulars, view: Partial<ClosingView> = {}, note?: string) => (reader: Reader) => closingCard(aView(particulars, view, reader), reader, note);
const bare = (reader: Reader) => {
  const { worksheet: _worksheet, review: _review, ...view } = aView({}, { mayFinish: true }, reader);
  return closingCard(view, reader);
};
const sheet = (particulars: Particulars, view: Partial<WorksheetView> = {}, typed?: TypedWorksheet) => (reader: Reader) =>
  worksheetCard({ ...contextOf(particulars, reader.now), words: {}, version: 0, isShared: false, maySend: false, isSent: false, mayEdit: true, ...view }, reader, typed);

const filled = (text: string): WorksheetWords => Object.fromEntries(worksheetParts.map((part) => [part, [...text].slice(0, longestPart).join('')]));
const some: WorksheetWords = { learning: 'To ask before I answer.', movingOn: 'A talk with Headquarters in May.' };
const done: Partial<ClosingView> = { worksheet: { isWritten: true, isRequired: true }, said: 'Thank you for every hour.', choices: ['stayInTouch', 'mentorOthers'], review: { isAnswered: true }, mayFinish: true };
const longNote = [...longText].slice(0, longestThanks).join('');

export const closingSamples: readonly CardSample[] = [
  {
    name: 'closingCard', feature: 'closing',
    states: {
      'at first': show({}), 'worksheet required': show({}, { worksheet: { isWritten: false, isRequired: true } }), 'all but done': show({}, { ...done, received: notes('It was a joy to see you grow.') }),
      done: show({}, { ...done, isDone: true, mayFinish: false }), mentor: show({ side: 'mentor' }, { choices: ['findMentor', 'rest'] }), 'no worksheet': bare,
      ended: show({ pair: over('completed') }, { ...done, received: notes('It was a joy.'), certificate: address, choices: nextChoices, shared: [{ person: 'tenant:mentor', name: 'Mona Haddad' }] }),
      'ended, on one machine': show({ pair: over('timeUp') }, { certificate: 'http://127.0.0.1:3978/pages/token' }), 'ended, nothing left': show({ pair: over('noFit') }),
      note: show({}, {}, 'Please write a few words here.'),
      longest: show({ name: longName }, { ...done, said: longNote, received: notes(longNote, 5, longName), choices: nextChoices, shared: [{ person: 'tenant:mentor', name: longName }] }, longName),
      'longest, ended': show({ name: longName, pair: over('completed') }, { ...done, said: longChinese.slice(0, longestThanks), received: notes(longChinese.slice(0, longestThanks), 5, longName), choices: nextChoices, certificate: address }),
    },
  },
  {
    name: 'worksheetCard', feature: 'closing',
    states: {
      empty: sheet({}), 'with the beginning': sheet({}, { objective: 'To find my next step.' }), written: sheet({}, { words: some, version: 1, maySend: true }), 'sent only': sheet({}, { words: some, version: 1, maySend: true, isSent: true }), shared: sheet({}, { words: some, version: 2, isShared: true, maySend: true, isSent: true }), 'over, nothing written': sheet({ pair: over('timeUp') }, { mayEdit: false }),
      over: sheet({ pair: over('completed') }, { words: some, version: 2, mayEdit: false }),
      'changed meanwhile': sheet({}, { words: some, version: 2 }, { note: 'Compare both.', words: { learning: 'To listen.' }, isBehind: true }), 'nothing typed': sheet({}, {}, { note: 'Please write a few words here.', words: {}, isBehind: false }),
      longest: sheet({ name: longName }, { objective: longChinese, words: filled(longText), version: 3, maySend: true }), 'longest, changed meanwhile': sheet({ name: longName }, { words: filled(longChinese), version: 3 }, { note: longName, words: filled(longChinese.replaceAll('水', '山')), isBehind: true }),
    },
  },
  {
    name: 'sharedWorksheetCard', feature: 'closing',
    states: { some: (reader) => sharedWorksheetCard({ pair: 'r1', programme: 'career', authorName: 'Mona Haddad', isMember: true, words: some }, reader), coordinator: (reader) => sharedWorksheetCard({ pair: 'r1', programme: 'career', authorName: 'Mona Haddad', isMember: false, words: some }, reader), longest: (reader) => sharedWorksheetCard({ pair: 'r1', programme: 'career', authorName: longName, isMember: true, words: filled(longChinese) }, reader) },
  },
  {
    name: 'thanksCard', feature: 'closing',
    states: { short: (reader) => thanksCard('r1', { from: 'tenant:mentor', name: 'Mona Haddad', words: 'It was a joy.' }, reader), longest: (reader) => thanksCard('r1', { from: 'tenant:mentor', name: longName, words: longNote }, reader) },
  },
];
