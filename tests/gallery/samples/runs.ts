import { preferencesCard } from '../../../bot/cards/runs/preferencesCard';
import { proposalCard } from '../../../bot/cards/runs/proposalCard';
import { type Reader } from '../../../bot/cards/reader';
import { days } from '../../../bot/domain/time';
import { type ProposalView } from '../../../bot/usecases/runs/answer';
import { type Known, type PreferencesView } from '../../../bot/usecases/runs/preferences';
import { aProfile } from '../../support/mentors';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const longText = 'Ы*'.repeat(250);
const person = (number: number): string => `00000000-0000-4000-8000-0000000000aa:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const reasons: ProposalView['proposal']['reasons'] = [
  { criterion: 'practiceAreas', value: 1, share: 0.4, shared: ['waterSanitation', 'health'] }, { criterion: 'skills', value: 0.5, share: 0.3, shared: ['leadership'] },
  { criterion: 'goals', value: 1, share: 0.1, goals: [], values: [] }, { criterion: 'languages', value: 1, share: 0.1, shared: ['fr', 'en'] }, { criterion: 'workingHours', value: 0.9, share: 0.1, hoursApart: 1 },
  { criterion: 'distance', value: 1, share: 0.1, distance: 'sameStation', dutyStation: 'Geneva' }, { criterion: 'grade', value: 1, share: 0.1, gradesApart: 2 },
];

const aView = ({ now }: Reader, stands: ProposalView['stands'], role: 'mentor' | 'mentee' = 'mentee', overrides: Partial<ProposalView> = {}): ProposalView => ({
  programme: aProgramme(), stands, pair: 'career.run-0001.1-1', proposal: { id: '1-1', run: 'run-0001', reasons, answerBy: now + days(7), silence: 'yes' },
  me: { person: person(1), name: 'Li Lei', role, dutyStation: 'Nairobi' }, other: { person: person(2), name: 'Amina Diallo', role: role === 'mentee' ? 'mentor' : 'mentee', dutyStation: 'Geneva' }, profile: aProfile(), ...overrides,
});

const longest = (reader: Reader): ProposalView => aView(reader, 'asked', 'mentor', {
  programme: aProgramme({ name: longName }), other: { person: person(2), name: longName, role: 'mentee', dutyStation: longName }, proposal: { id: '1-1', run: 'run-0001', reasons, answerBy: reader.now, silence: 'no' },
  profile: aProfile({ name: longName, title: longText, unit: longText, agency: longText, dutyStation: longText, objective: longText.repeat(2) }),
});

const known = (number: number, name = `Person ${number}`): Known => ({ person: person(number), name, title: 'Water specialist', dutyStation: 'Geneva' });
const some = (count: number, from: number, name?: string): Known[] => Array.from({ length: count }, (_, place) => known(from + place, name));
const preferences = (overrides: Partial<PreferencesView> = {}): PreferencesView => ({ programme: { id: 'career', name: 'Career' }, role: 'mentee', others: 'mentor', wishes: [], avoids: [], asksGender: false, ...overrides });

export const runsSamples: readonly CardSample[] = [
  {
    name: 'proposalCard', feature: 'runs',
    states: {
      'mentee is asked': (reader) => proposalCard(aView(reader, 'asked'), reader), 'mentor is asked': (reader) => proposalCard(aView(reader, 'asked', 'mentor'), reader), waiting: (reader) => proposalCard(aView(reader, 'waiting'), reader),
      'too late': (reader) => proposalCard({ ...aView(reader, 'formed'), problem: 'This was settled in the meantime.' }, reader), formed: (reader) => proposalCard(aView(reader, 'formed'), reader),
      over: (reader) => proposalCard(aView(reader, 'over'), reader), 'said no': (reader) => proposalCard(aView(reader, 'mine'), reader), longest: (reader) => proposalCard(longest(reader), reader),
    },
  },
  {
    name: 'preferencesCard', feature: 'runs',
    states: {
      nothing: (reader) => preferencesCard(preferences(), reader), some: (reader) => preferencesCard(preferences({ wishes: some(2, 1), avoids: some(3, 5), found: { sought: 'ami', people: some(2, 9) } }), reader),
      peers: (reader) => preferencesCard(preferences({ others: 'mentee' }), reader), 'of a mentor': (reader) => preferencesCard(preferences({ role: 'mentor', others: 'mentee', asksGender: true, gender: 'woman' }), reader),
      'found nobody': (reader) => preferencesCard(preferences({ found: { sought: 'Zzz', people: [] } }), reader, 'Something was wrong.'),
      longest: (reader) => preferencesCard(preferences({ programme: { id: 'p'.repeat(60), name: longName }, wishes: some(5, 1, longName), avoids: [...some(19, 10, longName), known(40, '')], found: { sought: longName, people: some(5, 50, longName) }, asksGender: true }), reader),
    },
  },
];
