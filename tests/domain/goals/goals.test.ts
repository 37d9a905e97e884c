import { type Effect } from '../../../bot/domain/effects/effect';
import { type Goal } from '../../../bot/domain/goals/goal';
import { addAction, dropAction, finishActions, mostOpenActions, openActions, reassignAction } from '../../../bot/domain/goals/actions';
import { addGoal, changeGoal, dropGoal, isAllReached, mostOpenGoals, reopenGoal, reviewMoment } from '../../../bot/domain/goals/goals';
import { confirmProgress, mostSteps, progressChoices, reportProgress } from '../../../bot/domain/goals/progress';
import { alreadyDone, refused } from '../../../bot/domain/decision';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { pairStatuses } from '../../../bot/domain/pairs/lifecycle';
import { days } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon, people } from '../../support/builders';

const { mentor, mentee, stranger } = people;

const aGoal = (overrides: Partial<Goal> = {}): Goal => ({ id: 'g1', version: 1, text: 'sealed', status: 'open', progress: 0, by: mentee, changedAt: noon, ...overrides });
const withGoals = (...goals: readonly Partial<Goal>[]): Pair => aPair({ status: 'grow', goals: goals.map((goal, index) => aGoal({ id: `g${index + 1}`, ...goal })) });
const told = ({ effects = [] }: Pair): string[] => effects.flatMap((effect: Effect) => (effect.kind === 'tell' ? [`${effect.notice} → ${effect.to}`] : []));
const at = (progress: number, from = 1) => ({ id: 'g1', from, progress });
const goalOf = (pair: Pair): Goal => pair.goals[0]!;

describe('a goal', () => {
  it('is written down by either and told to the other, once', () => {
    const pair = movedTo(addGoal(aPair({ status: 'agree' }), { id: 'g1', text: 'sealed', dueOn: '2027-01-31' }, mentee, noon));
    expect(goalOf(pair)).toEqual(aGoal({ dueOn: '2027-01-31' }));
    expect(told(pair)).toEqual([`goal.added → ${mentor}`]);
    expect(addGoal(pair, { id: 'g1', text: 'sealed again' }, mentee, noon + 1)).toEqual(alreadyDone(pair));
  });

  it('is one of five open ones at most; reached and dropped ones do not count', () => {
    const full = withGoals(...Array.from({ length: mostOpenGoals }, () => ({})));
    expect(addGoal(full, { id: 'new', text: 'sealed' }, mentee, noon)).toEqual(refused('tooManyGoals'));
    expect(addGoal(withGoals({}, {}, {}, {}, { status: 'reached' }), { id: 'new', text: 'sealed' }, mentee, noon).kind).toBe('moved');
    expect(reopenGoal({ ...full, goals: [...full.goals, aGoal({ id: 'old', status: 'dropped' })] }, { id: 'old', from: 1 }, mentee, noon)).toEqual(refused('tooManyGoals'));
  });

  it('keeps what was settled last when there is too much of it, and every open one', () => {
    const old = withGoals({}, ...Array.from({ length: 40 }, () => ({ status: 'dropped' as const })));
    const { goals } = movedTo(addGoal(old, { id: 'new', text: 'sealed' }, mentee, noon));
    expect([goals.length, goals[0]?.id, goals.at(-1)?.id, goals.at(-2)?.id]).toEqual([17, 'g1', 'new', 'g41']);
  });

  it('is changed only from the version that was seen', () => {
    const pair = movedTo(changeGoal(withGoals({ dueOn: '2027-01-31' }), { id: 'g1', from: 1, text: 'other' }, mentor, noon));
    expect(goalOf(pair)).toEqual(aGoal({ version: 2, text: 'other', by: mentor }));
    expect(told(pair)).toEqual([`goal.changed → ${mentee}`]);
    expect(changeGoal(pair, { id: 'g1', from: 1, text: 'mine' }, mentee, noon)).toEqual(refused('changedMeanwhile'));
  });

  it('is let go by either and taken up again, with the progress both agreed on', () => {
    const dropped = movedTo(dropGoal(withGoals({ progress: 30, reported: { progress: 50, by: mentee, at: noon } }), { id: 'g1', from: 1 }, mentor, noon));
    expect(goalOf(dropped)).toEqual(aGoal({ status: 'dropped', version: 2, progress: 30, by: mentor }));
    expect(dropGoal(dropped, { id: 'g1', from: 1 }, mentor, noon)).toEqual(alreadyDone(dropped));
    const back = movedTo(reopenGoal(dropped, { id: 'g1', from: 2 }, mentee, noon));
    expect([goalOf(back).status, goalOf(back).progress, ...told(back)]).toEqual(['open', 30, `goal.dropped → ${mentee}`, `goal.reopened → ${mentor}`]);
  });

  it('says no to changes of what is not open, not there, or not as it was', () => {
    const reached = withGoals({ status: 'reached', progress: 100 });
    expect(changeGoal(reached, { id: 'g1', from: 1, text: 'x' }, mentee, noon)).toEqual(refused('tooLate'));
    expect(dropGoal(reached, { id: 'g1', from: 1 }, mentee, noon)).toEqual(refused('tooLate'));
    expect(changeGoal(reached, { id: 'none', from: 1, text: 'x' }, mentee, noon)).toEqual(refused('notFound'));
    expect(dropGoal(withGoals({ version: 3 }), { id: 'g1', from: 2 }, mentee, noon)).toEqual(refused('changedMeanwhile'));
    expect(reopenGoal(withGoals({ status: 'dropped', version: 3 }), { id: 'g1', from: 2 }, mentee, noon)).toEqual(refused('changedMeanwhile'));
  });
});

const everything: readonly (readonly [string, (pair: Pair, actor: string) => { readonly kind: string }])[] = [
  ['adds', (pair, actor) => addGoal(pair, { id: 'n', text: 'x' }, actor, noon)], ['changes', (pair, actor) => changeGoal(pair, { id: 'g1', from: 1, text: 'x' }, actor, noon)],
  ['drops', (pair, actor) => dropGoal(pair, { id: 'g1', from: 1 }, actor, noon)], ['reports', (pair, actor) => reportProgress(pair, at(70), actor, noon)],
  ['confirms', (pair, actor) => confirmProgress(pair, at(50), actor, noon)], ['adds an action', (pair, actor) => addAction(pair, { id: 'a', text: 'x', owner: mentor }, actor, noon)],
];

it.each(everything)('a stranger who %s is told whose it is, and nobody does so in a pause or after the end', (_what, attempt) => {
  const pair = withGoals({ reported: { progress: 50, by: mentee, at: noon } });
  expect(attempt(pair, stranger)).toEqual(refused('notYours'));
  for (const status of pairStatuses) {
    const decision = attempt({ ...pair, status }, mentor);
    expect([status, decision]).toEqual([status, status === 'ended' ? refused('pairEnded') : status === 'paused' ? refused('notNow') : expect.objectContaining({ kind: 'moved' })]);
  }
});

describe('progress', () => {
  it('waits until somebody else confirms exactly what was reported', () => {
    const pair = movedTo(reportProgress(withGoals({}), at(50), mentee, noon));
    expect([goalOf(pair).progress, goalOf(pair).reported, ...told(pair)]).toEqual([0, { progress: 50, by: mentee, at: noon }, `goal.reported → ${mentor}`]);
    expect(confirmProgress(pair, at(50), mentee, noon)).toEqual(refused('notYourMove'));
    expect(confirmProgress(pair, at(80), mentor, noon)).toEqual(refused('changedMeanwhile'));
    expect(confirmProgress(pair, at(50, 2), mentor, noon)).toEqual(refused('changedMeanwhile'));
    const agreed = movedTo(confirmProgress(pair, at(50), mentor, noon));
    expect(goalOf(agreed)).toEqual(aGoal({ progress: 50, steps: [{ progress: 50, at: noon }] }));
    expect(confirmProgress(agreed, at(50), mentor, noon)).toEqual(alreadyDone(agreed));
  });

  it('is corrected by the other, and then waits for the first', () => {
    const corrected = movedTo(reportProgress(withGoals({ reported: { progress: 80, by: mentee, at: noon } }), at(60), mentor, noon));
    expect(goalOf(corrected).reported).toEqual({ progress: 60, by: mentor, at: noon });
    expect(told(corrected)).toEqual([`goal.reported → ${mentee}`]);
    expect(goalOf(movedTo(confirmProgress(corrected, at(60), mentee, noon))).progress).toBe(60);
  });

  it('counts when both say the same by themselves, and is taken back by who reported it', () => {
    const pair = withGoals({ progress: 20, reported: { progress: 40, by: mentee, at: noon } });
    expect(goalOf(movedTo(reportProgress(pair, at(40), mentor, noon)))).toEqual(aGoal({ progress: 40, steps: [{ progress: 40, at: noon }] }));
    expect(told(movedTo(reportProgress(pair, at(40), mentor, noon)))).toEqual([`goal.confirmed → ${mentee}`]);
    expect(goalOf(movedTo(reportProgress(pair, at(20), mentee, noon)))).toEqual(aGoal({ progress: 20 }));
    expect(reportProgress(pair, at(40), mentee, noon)).toEqual(alreadyDone(pair));
  });

  it('of a hundred, confirmed, reaches the goal and tells the other', () => {
    const pair = movedTo(confirmProgress(withGoals({ reported: { progress: 100, by: mentee, at: noon } }), at(100), mentor, noon));
    expect([goalOf(pair).status, isAllReached(pair), ...told(pair)]).toEqual(['reached', true, `goal.reached → ${mentee}`]);
    expect(confirmProgress(pair, at(100), mentor, noon)).toEqual(alreadyDone(pair));
    expect(reportProgress(pair, at(50, 2), mentee, noon)).toEqual(refused('tooLate'));
  });

  it('is remembered step by step, also when the goal is taken up again', () => {
    const said = (pair: Pair, progress: number, now: number): Pair => movedTo(confirmProgress(movedTo(reportProgress(pair, at(progress, goalOf(pair).version), mentee, now)), at(progress, goalOf(pair).version), mentor, now));
    const reached = said(said(withGoals({}), 30, noon), 100, noon + 1);
    const again = said(movedTo(reopenGoal(reached, { id: 'g1', from: 2 }, mentee, noon + 2)), 80, noon + 3);
    expect(goalOf(again)).toMatchObject({ status: 'open', progress: 80, steps: [{ progress: 30, at: noon }, { progress: 100, at: noon + 1 }, { progress: 80, at: noon + 3 }] });
  });

  it('is not remembered before it is confirmed, and only so many of its steps', () => {
    const steps = Array.from({ length: mostSteps }, (_, index) => ({ progress: 10 * (index % 10), at: noon + index }));
    const pair = movedTo(reportProgress(withGoals({ steps }), at(90), mentee, noon + 100));
    expect(goalOf(pair).steps).toEqual(steps);
    expect(goalOf(movedTo(confirmProgress(pair, at(90), mentor, noon + 101))).steps).toEqual([...steps.slice(1), { progress: 90, at: noon + 101 }]);
  });

  const asked = `r1:goal.reported:g1:${mentee}:40:${noon}:${mentor}`;
  const redrawn = ({ effects = [] }: Pair): string[] => effects.flatMap((effect) => (effect.kind === 'redraw' ? [`${effect.tell} → ${effect.to}`] : []));

  it('tells who reported that it counts, and draws the card that asked again', () => {
    const pair = movedTo(confirmProgress(withGoals({ reported: { progress: 40, by: mentee, at: noon } }), at(40), mentor, noon + 1));
    expect([told(pair), redrawn(pair)]).toEqual([[`goal.confirmed → ${mentee}`], [`${asked} → ${mentor}`]]);
    expect(pair.effects).toContainEqual(expect.objectContaining({ about: expect.objectContaining({ goal: 'g1', by: mentor, progress: '40' }) }));
  });

  it.each<[string, (pair: Pair) => ReturnType<typeof reportProgress>]>([
    ['corrected', (pair) => reportProgress(pair, at(30), mentor, noon + 1)], ['reported anew', (pair) => reportProgress(pair, at(50), mentee, noon + 1)], ['taken back', (pair) => reportProgress(pair, at(0), mentee, noon + 1)],
    ['let go with its goal', (pair) => dropGoal(pair, { id: 'g1', from: 1 }, mentee, noon + 1)],
  ])('draws the card that asked again when the report is %s', (_what, change) => {
    const reported = movedTo(reportProgress(withGoals({}), at(40), mentee, noon));
    expect(reported.effects?.map(({ id }) => id)).toEqual([asked]);
    expect(redrawn(movedTo(change(reported)))).toEqual([`${asked} → ${mentor}`]);
  });

  it.each([[5], [-10], [110], [Number.NaN], [33.3]])('of %p percent is no progress', (progress) => {
    expect(reportProgress(withGoals({}), at(progress), mentee, noon)).toEqual(refused('badNumber'));
    expect(progressChoices).toHaveLength(11);
  });
});

describe('a review of the goals', () => {
  const pair = { ...withGoals({}), createdAt: noon, endsAt: noon + days(100) };
  it('is due at half-time and before saying goodbye', () => {
    expect([reviewMoment(pair, noon + days(49)), reviewMoment(pair, noon + days(50)), reviewMoment({ ...pair, status: 'close' }, noon)]).toEqual([undefined, 'half', 'closing']);
    expect(reviewMoment({ ...pair, goals: [] }, noon + days(60))).toBeUndefined();
  });
});

describe('an action', () => {
  const added = (owner: string, actor: string): Pair => movedTo(addAction(aPair({ status: 'grow', sessions: [aSession({ startsAt: noon - days(1), status: 'held', number: 4 }), aSession({ number: 5 })] }), { id: 'a1', text: 'sealed', owner, dueOn: '2026-12-01' }, actor, noon));

  it('belongs to a member, remembers its session, and is told only to somebody else', () => {
    expect(added(mentee, mentee).actions[0]).toMatchObject({ owner: mentee, session: 4, status: 'open' });
    expect([told(added(mentee, mentee)), told(added(mentor, mentee))]).toEqual([[], [`action.added → ${mentor}`]]);
    expect(addAction(aPair(), { id: 'a', text: 'x', owner: stranger }, mentee, noon)).toEqual(refused('badChoice'));
    expect(addAction(added(mentee, mentee), { id: 'a1', text: 'x', owner: mentor }, mentee, noon).kind).toBe('alreadyDone');
  });

  it('is one of thirty at most, listed by the day it is due', () => {
    const many = Array.from({ length: mostOpenActions }, (_, index) => ({ id: `a${index}`, text: 'x', owner: mentee, status: 'open' as const, by: mentee, createdAt: noon + index, ...(index % 2 === 1 && { dueOn: `2027-01-${10 + index}` }) }));
    const pair = aPair({ status: 'grow', actions: many.reverse() });
    expect(addAction(pair, { id: 'new', text: 'x', owner: mentee }, mentee, noon)).toEqual(refused('tooManyActions'));
    expect(openActions(pair).slice(0, 2).map(({ id }) => id)).toEqual(['a1', 'a3']);
    expect(openActions(pair).at(-1)?.id).toBe('a28');
  });

  it('is ticked off by anybody, with others, twice without harm', () => {
    const pair = added(mentor, mentee);
    const done = movedTo(finishActions(pair, ['a1', 'gone'], mentee, noon + 5));
    expect(done.actions[0]).toMatchObject({ status: 'done', doneAt: noon + 5 });
    expect(finishActions(done, ['a1'], mentee, noon + 9)).toEqual(alreadyDone(done));
    expect([finishActions(pair, [], mentee, noon), finishActions(pair, ['gone'], mentee, noon)]).toEqual([refused('nothingChosen'), refused('notFound')]);
  });

  it('is handed over, and dropped', () => {
    const pair = added(mentee, mentee);
    const handed = movedTo(reassignAction(pair, 'a1', mentor, mentee, noon + 1));
    expect([handed.actions[0]?.owner, told(handed)]).toEqual([mentor, [`action.added → ${mentor}`]]);
    expect(reassignAction(handed, 'a1', mentor, mentee, noon + 2)).toEqual(alreadyDone(handed));
    expect([reassignAction(pair, 'a1', stranger, mentee, noon), reassignAction(pair, 'no', mentor, mentee, noon)]).toEqual([refused('badChoice'), refused('notFound')]);
    const dropped = movedTo(dropAction(handed, 'a1', mentor));
    expect(dropAction(dropped, 'a1', mentor)).toEqual(alreadyDone(dropped));
    expect([reassignAction(dropped, 'a1', mentee, mentor, noon), dropAction(dropped, 'a1', stranger)]).toEqual([refused('tooLate'), refused('notYours')]);
  });
});
