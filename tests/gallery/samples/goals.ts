import { actionFormCard } from '../../../bot/cards/goals/actionFormCard';
import { goalCard } from '../../../bot/cards/goals/goalCard';
import { emptyGoal, goalFormCard } from '../../../bot/cards/goals/goalFormCard';
import { goalsCard } from '../../../bot/cards/goals/goalsCard';
import { reviewCard } from '../../../bot/cards/goals/reviewCard';
import { type Reader } from '../../../bot/cards/reader';
import { type ActionItem, type Goal } from '../../../bot/domain/goals/goal';
import { smartParts } from '../../../bot/domain/goals/smart';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { longestLink, type Source } from '../../../bot/domain/papers/source';
import { days } from '../../../bot/domain/time';
import { longestAction, longestMeasure, longestStatement } from '../../../bot/usecases/goals/readWording';
import { type ActionView, type GoalsView, type GoalView } from '../../../bot/usecases/goals/viewGoals';
import { aPair, people } from '../../support/builders';
import { aProgramme } from '../../support/world';
import { type CardSample } from '../sample';

const longName = 'María-Fernanda *Alejandra* van der Westhuizen-Ramanantsoavina [Geneva](http://b) <b>P-3</b>';
const id = (number: number): string => `5f0c2d1e-8a7b-4c3d-9e2f-${String(number).padStart(12, '0')}`;
const long = (length: number): string => 'Wörter *und* [links](http://x) 水 مياه '.repeat(30).slice(0, length);

const words = { statement: 'I will draft two briefing notes on water policy and present one to my unit.', measure: 'Two notes filed; one talk given.' };
const aGoal = ({ now }: Reader, overrides: Partial<Goal> = {}): Goal => ({
  id: id(1), version: 2, text: 'sealed', dueOn: '2099-06-30', status: 'open', progress: 40, by: people.mentee, changedAt: now - days(3), ...overrides,
});
const anAction = ({ now }: Reader, number: number, overrides: Partial<ActionItem> = {}): ActionItem => ({
  id: id(100 + number), text: 'sealed', owner: number % 2 === 0 ? people.mentee : people.mentor, status: 'open', by: people.mentor, createdAt: now, ...(number % 3 > 0 && { dueOn: number % 3 === 1 ? '2020-01-31' : '2099-01-31' }), ...overrides,
});

function aView(goals: readonly GoalView[], actions: readonly ActionView[] = [], overrides: Partial<Pair> = {}): GoalsView {
  const pair = aPair({ status: 'grow', goals: goals.map(({ goal }) => goal), actions: actions.map(({ action }) => action), ...overrides });
  const [other, me] = pair.members;
  if (!me || !other) throw new Error('Two members');
  return { pair, programme: aProgramme(), me, others: [other], goals, actions, newId: id(9) };
}

const source: Source = { link: 'https://teams.microsoft.com/l/message/19:one_two@unq.gbl.spaces/1700000000000' };
const longestSource: Source = { link: `https://teams.microsoft.com/l/message/${'a'.repeat(longestLink - 40)}` };

const shown = (reader: Reader, goals: readonly Partial<Goal>[], actions = 0, overrides: Partial<Pair> = {}): GoalsView => aView(
  goals.map((goal, index) => ({ goal: aGoal(reader, { id: id(index), ...goal }), ...words })),
  Array.from({ length: actions }, (_, index) => ({ action: anAction(reader, index), text: `Introduce ${index} to the donor team`, ...(index % 2 === 0 && { source }) })), overrides,
);
const reportedBy = (by: string, { now }: Reader): Partial<Goal> => ({ reported: { progress: 60, by, at: now } });

const longest = (reader: Reader): GoalsView => {
  const members = [{ person: people.mentor, name: longName, role: 'mentor' }, { person: people.mentee, name: longName, role: 'mentee' }] as const;
  const goals = Array.from({ length: 20 }, (_, index) => ({ goal: aGoal(reader, { id: id(index), ...(index < 5 ? reportedBy(people.mentor, reader) : { status: 'reached' as const }) }), statement: long(longestStatement), measure: long(longestMeasure) }));
  const actions = Array.from({ length: 30 }, (_, index) => ({ action: anAction(reader, index), text: long(longestAction), source: longestSource }));
  return aView(goals, actions, { members, createdAt: reader.now - days(100), endsAt: reader.now + days(10) });
};
const one = (make: (reader: Reader) => Partial<Goal>, overrides: Partial<Pair> = {}) => (reader: Reader) => {
  const view = shown(reader, [make(reader)], 0, overrides);
  return goalCard(view, view.goals[0]!, reader);
};
const form = () => ({ goal: id(1), from: 2, typed: { ...words, dueOn: '2099-06-30' } });

export const goalsSamples: readonly CardSample[] = [
  {
    name: 'goalsCard', feature: 'goals',
    states: {
      none: (reader) => goalsCard(shown(reader, []), reader),
      'goals and actions': (reader) => goalsCard(shown(reader, [{}, reportedBy(people.mentor, reader), reportedBy(people.mentee, reader), { status: 'reached' }, { status: 'dropped' }], 6), reader, { say: { text: 'Ticked off. Well done!', tone: 'good' } }),
      'all reached': (reader) => goalsCard(shown(reader, [{ status: 'reached', progress: 100 }]), reader),
      paused: (reader) => goalsCard(shown(reader, [{}], 3, { status: 'paused' }), reader),
      'before goodbye': (reader) => goalsCard(shown(reader, [{}], 0, { status: 'close' }), reader),
      longest: (reader) => goalsCard(longest(reader), reader, { page: 0, say: { text: longName, tone: 'warning' } }),
      'longest, next page': (reader) => goalsCard(longest(reader), reader, { page: 1 }),
    },
  },
  {
    name: 'goalCard', feature: 'goals',
    states: {
      open: one(() => ({})), 'partner reported': one((reader) => reportedBy(people.mentor, reader)), 'I reported': one((reader) => reportedBy(people.mentee, reader)),
      reached: one(() => ({ status: 'reached', progress: 100 })), dropped: one(() => ({ status: 'dropped' })), ended: one(() => ({}), { status: 'ended' }),
      confirmed: (reader) => {
        const view = shown(reader, [{ progress: 60 }]);
        return goalCard(view, view.goals[0]!, reader, { text: 'Moses agrees: 60%. It counts now.', tone: 'good' });
      },
      longest: (reader) => goalCard(longest(reader), longest(reader).goals[0]!, reader, { text: longName, tone: 'warning' }),
    },
  },
  {
    name: 'goalFormCard', feature: 'goals',
    states: {
      new: (reader) => goalFormCard(shown(reader, []), { goal: id(1), typed: emptyGoal }, reader),
      change: (reader) => goalFormCard(shown(reader, [{}]), form(), reader),
      'something is missing': (reader) => goalFormCard(shown(reader, []), { goal: id(1), typed: { ...emptyGoal, statement: 'Be better' }, lacks: smartParts }, reader),
      'two at once': (reader) => goalFormCard(shown(reader, [{}]), { ...form(), theirs: { goal: aGoal(reader, { by: people.mentor }), statement: 'I will draft three notes.', measure: '' } }, reader),
      'bad date': (reader) => goalFormCard(shown(reader, [{}]), { ...form(), typed: { ...words, dueOn: '2020-01-01' }, say: { text: 'This day has passed.', tone: 'warning' } }, reader),
      longest: (reader) => goalFormCard(longest(reader), {
        goal: id(1), from: 2, typed: { statement: long(longestStatement), measure: long(longestMeasure), dueOn: '' }, lacks: smartParts, theirs: longest(reader).goals[0]!, say: { text: longName, tone: 'warning' },
      }, reader),
    },
  },
  {
    name: 'actionFormCard', feature: 'goals',
    states: {
      new: (reader) => actionFormCard(shown(reader, []), { action: id(1), text: '', owner: people.mentee, dueOn: '' }, reader),
      longest: (reader) => actionFormCard(longest(reader), { action: id(1), text: long(longestAction), owner: people.mentor, dueOn: '2099-01-31', say: { text: longName, tone: 'warning' } }, reader),
    },
  },
  {
    name: 'reviewCard', feature: 'goals',
    states: {
      first: (reader) => reviewCard(shown(reader, [{}, {}]), undefined, reader), last: (reader) => reviewCard(shown(reader, [{}, {}]), id(0), reader), done: (reader) => reviewCard(shown(reader, [{}]), id(0), reader),
      longest: (reader) => reviewCard(longest(reader), undefined, reader),
    },
  },
];
