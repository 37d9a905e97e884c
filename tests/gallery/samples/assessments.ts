import { assessmentCard } from '../../../bot/cards/assessments/assessmentCard';
import { compareCard } from '../../../bot/cards/assessments/compareCard';
import { readAssessmentCard } from '../../../bot/cards/assessments/readAssessmentCard';
import { emptyRow, rowFormCard, typedRow } from '../../../bot/cards/assessments/rowFormCard';
import { type Reader } from '../../../bot/cards/reader';
import { type AssessmentRow } from '../../../bot/domain/assessments/assessment';
import { days } from '../../../bot/domain/time';
import { longestCapacity, longestCareerGoal, longestPlan, longestSupport } from '../../../bot/usecases/assessments/readRow';
import { type AssessmentPaper, type AssessmentView } from '../../../bot/usecases/assessments/viewAssessment';
import { aPair, people } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const id = (number: number): string => `5f0c2d1e-8a7b-4c3d-9e2f-${String(number).padStart(12, '0')}`;
const long = (length: number): string => 'Wörter *und* [links](http://x) 水 مياه '.repeat(30).slice(0, length);

const aRow = (number: number, overrides: Partial<AssessmentRow> = {}): AssessmentRow => ({
  id: id(number), capacity: 'negotiating', ownWords: '', now: 2, wanted: 4, action: 'Sit in on two negotiations', support: 'My mentor’s introductions', by: '2099-06-30', status: 'doing', ...overrides,
});
const longRow = (number: number): AssessmentRow => aRow(number, { capacity: '', ownWords: long(longestCapacity), action: long(longestPlan), support: long(longestSupport) });
const rows = [aRow(1), aRow(2, { capacity: '', ownWords: 'Chairing donor meetings', now: 4, wanted: 3, action: '', support: '', by: undefined, status: 'open' })];
const aPaper = (overrides: Partial<AssessmentPaper> = {}): AssessmentPaper => ({ number: 1, version: 3, goal: 'Lead a country team', rows, finished: false, ...overrides });
const longPaper = (number: number): AssessmentPaper => aPaper({ number, goal: long(longestCareerGoal), rows: Array.from({ length: 8 }, (_, index) => longRow(index)), finished: true });

function aView(mine: readonly AssessmentPaper[], overrides: Partial<AssessmentView> = {}): AssessmentView {
  const pair = aPair({ status: 'grow' });
  const [other, me] = pair.members;
  if (!me || !other) throw new Error('Two members');
  return { pair, programme: aProgramme(), me, others: [other], mine, shared: [], newId: id(9), isCollected: false, ...overrides };
}
const shared = Array.from({ length: 9 }, (_, number) => ({ author: people.mentee, name: longName, number: number + 1 }));
const asMentor = (from: AssessmentView['shared']): AssessmentView => {
  const { me, others: [other], ...view } = aView([]);
  if (!other) throw new Error('Two members');
  return { ...view, me: other, others: [me], shared: from };
};
const longView = (): AssessmentView => aView([longPaper(1), longPaper(2)], { shared, isCollected: true, others: [{ person: people.mentor, name: longName, role: 'mentor' }] });
const rowForm = (reader: Reader, more: Partial<Parameters<typeof rowFormCard>[0]> = {}) => rowFormCard({ pair: 'pair', assessment: aPaper(), row: id(1), isNew: false, typed: typedRow(aRow(1)), ...more }, reader);

export const assessmentsSamples: readonly CardSample[] = [
  {
    name: 'assessmentCard', feature: 'assessments',
    states: {
      empty: (reader) => assessmentCard(aView([]), reader),
      draft: (reader) => assessmentCard(aView([aPaper()]), reader, { text: 'Saved.', tone: 'good' }),
      'finished and shared': (reader) => assessmentCard(aView([aPaper(), aPaper({ number: 2, finished: true, sharedAt: reader.now - days(1) })], { isCollected: true }), reader),
      'sent to the coordinator': (reader) => assessmentCard(aView([aPaper({ finished: true, sharedAt: reader.now, sentAt: reader.now })], { isCollected: true }), reader),
      'mentor, nothing yet': (reader) => assessmentCard(asMentor([]), reader),
      'mentor, shared': (reader) => assessmentCard(asMentor([{ author: people.mentee, name: 'Li Lei', number: 1 }]), reader),
      longest: (reader) => assessmentCard(longView(), reader, { text: longName, tone: 'warning' }),
    },
  },
  {
    name: 'rowFormCard', feature: 'assessments',
    states: {
      new: (reader) => rowForm(reader, { assessment: { number: 1, version: 0 }, isNew: true, typed: emptyRow }),
      change: (reader) => rowForm(reader),
      'two devices': (reader) => rowForm(reader, { theirs: aRow(1, { now: 3 }) }),
      longest: (reader) => rowForm(reader, { typed: typedRow(longRow(1)), theirs: longRow(1), say: { text: longName, tone: 'warning' } }),
    },
  },
  {
    name: 'compareCard', feature: 'assessments',
    states: {
      'then and now': (reader) => compareCard(aView([aPaper(), aPaper({ number: 2, rows: [aRow(1, { now: 4 }), rows[1]!, aRow(3)] })]), reader),
      'nothing to compare': (reader) => compareCard(aView([aPaper()]), reader),
      longest: (reader) => compareCard(longView(), reader),
    },
  },
  {
    name: 'readAssessmentCard', feature: 'assessments',
    states: {
      partner: (reader) => readAssessmentCard({ pair: 'pair', programme: 'career', name: 'Li Lei', assessment: aPaper({ number: 2, sharedAt: reader.now }), earlier: [aPaper()], isMember: true }, reader),
      coordinator: (reader) => readAssessmentCard({ pair: 'pair', programme: 'career', name: 'Li Lei', assessment: aPaper({ sentAt: reader.now }), earlier: [], isMember: false }, reader),
      longest: (reader) => readAssessmentCard({ pair: 'pair', programme: 'career', name: longName, assessment: longPaper(2), earlier: [longPaper(1)], isMember: true }, reader),
    },
  },
];
