import { alreadyDone, refused } from '../../../bot/domain/decision';
import { beginMaking, cancelMaking, claimMaking, claimMs, failMaking, finishMaking, newRun, noteGap, noteMaking, runTimersDue } from '../../../bot/domain/runs/making';
import { choosePairs, closeRun, forbidPairs, pinPairs, replanRun, setAutomatic, unpinPairs } from '../../../bot/domain/runs/reviewing';
import { type MadePlan, type MatchRun } from '../../../bot/domain/runs/run';
import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { movedTo, noon } from '../../support/builders';

const cora = 'un:cora';
const pair = { mentee: 'un:li', mentor: 'un:amina' };
const begun = (isAutomatic = false): MatchRun => newRun({ id: 'run-0001', programme: 'career', by: cora, at: noon, structure: 'oneToOne', seed: 1, isAutomatic });
const aPlan = (number = 1, kind: MadePlan['kind'] = 'fresh'): MadePlan => ({
  number, by: cora, at: noon, tookMs: 5, rules: usualMatching, kind, input: { digest: 'a', parts: 1 }, people: { mentees: 1, mentors: 1 }, digest: 'b', figures: { matched: 1, of: 1, pairs: 1, total: 1, mean: 1, worst: 1 }, insight: { digest: 'c', parts: 1 }, proposals: 1,
});
const held = (run: MatchRun, holder = 'one'): MatchRun => movedTo(claimMaking(run, run.making?.number ?? 0, holder, noon));
const planned = (isAutomatic = false): MatchRun => movedTo(finishMaking(held(begun(isAutomatic)), 'one', aPlan(), noon));
const review = (run: MatchRun) => ({ by: cora, version: run.version });

it('is held by one maker until it is silent for long, and goes on with what was gathered', () => {
  const run = held(begun());
  expect(claimMaking(run, 1, 'two', noon + claimMs - 1)).toEqual(refused('notNow'));
  const input = { digest: 'a', parts: 1, people: { mentees: 1, mentors: 1 }, rules: usualMatching, settled: 's' };
  const noted = movedTo(noteMaking(run, 1, 'one', { stage: 'planning', done: 0.5, input }, noon + 1_000));
  expect(runTimersDue(noted)).toBe(noon + 1_000 + claimMs);
  const taken = movedTo(claimMaking(noted, 1, 'two', noon + 2_000 + claimMs));
  expect(taken.making).toMatchObject({ stage: 'planning', input, claim: { holder: 'two' } });
  expect(noteMaking(taken, 1, 'one', {}, noon + 2_000 + claimMs)).toEqual(refused('notNow'));
  expect(finishMaking(taken, 'one', aPlan(), noon)).toEqual(refused('tooLate'));
});

it('stands once, with a version of its own', () => {
  const run = planned();
  expect([run.plan?.number, run.making, run.version, runTimersDue(run)]).toEqual([1, undefined, 2, undefined]);
  expect(finishMaking(run, 'two', aPlan(), noon)).toEqual(alreadyDone(run));
});

it('is not wanted any more after a cancel: its maker is refused, and its number is not used again', () => {
  const run = held(begun());
  const cancelled = movedTo(cancelMaking(run, cora, noon));
  expect([noteMaking(cancelled, 1, 'one', {}, noon), cancelled.failed?.why]).toEqual([refused('tooLate'), 'cancelled']);
  expect(movedTo(beginMaking(cancelled, 'fresh', cora, noon)).making?.number).toBe(2);
});

it('says what went wrong until the next attempt', () => {
  const failed = movedTo(failMaking(begun(), 1, { why: 'directory' }, noon));
  expect(failed).toMatchObject({ failed: { why: 'directory', number: 1 } });
  const again = movedTo(replanRun(failed, 'fresh', review(failed), noon));
  expect([again.failed, again.making?.number]).toEqual([undefined, 2]);
});

it('remembers a gap, or fills it at once where that was switched on', () => {
  const gap = movedTo(noteGap(planned(), noon));
  expect([gap.hasGaps, gap.making, noteGap(gap, noon)]).toEqual([true, undefined, alreadyDone(gap)]);
  expect(movedTo(noteGap(planned(true), noon)).making).toMatchObject({ kind: 'repair', by: 'system', number: 2 });
  expect(noteGap({ ...planned(true), status: 'closed' }, noon).kind).toBe('alreadyDone');
});

it('fills a gap that opened while another plan was made', () => {
  const making = movedTo(replanRun(planned(true), 'fresh', { by: cora, version: 2 }, noon));
  const gap = movedTo(noteGap(held(making), noon));
  expect(noteGap(gap, noon)).toEqual(alreadyDone(gap));
  expect(movedTo(finishMaking(gap, 'one', aPlan(2), noon)).making).toMatchObject({ number: 3, kind: 'repair' });
});

it('offers what an automatic repair has added, and nothing else', () => {
  const repairing = held(movedTo(noteGap(planned(true), noon)));
  const offers = (run: MatchRun): unknown[] => (run.effects ?? []).map((effect) => effect.kind === 'change' && effect.name);
  expect(offers(movedTo(finishMaking(repairing, 'one', aPlan(2, 'repair'), noon)))).toEqual(['runs.offer']);
  expect(offers(planned(true))).toEqual([]);
});

describe('two coordinators', () => {
  it.each([
    ['pins', (run: MatchRun) => pinPairs(run, [pair], { by: cora, version: 1 }, noon)], ['rules out', (run: MatchRun) => forbidPairs(run, [pair], { by: cora, version: 1 }, noon)],
    ['plans anew', (run: MatchRun) => replanRun(run, 'fresh', { by: cora, version: 1 }, noon)], ['finishes', (run: MatchRun) => closeRun(run, { by: cora, version: 1 }, noon)],
  ] as const)('the one who %s under an old version is refused', (_, decide) => {
    expect(decide(planned())).toEqual(refused('changedMeanwhile'));
  });

  it('wait while a plan is being made, and decide nothing once it is closed', () => {
    const making = movedTo(replanRun(planned(), 'fresh', { by: cora, version: 2 }, noon));
    expect(pinPairs(making, [pair], review(making), noon)).toEqual(refused('planUnderWay'));
    const closed = movedTo(closeRun(planned(), { by: cora, version: 2 }, noon));
    expect(setAutomatic(closed, true, review(closed), noon)).toEqual(refused('tooLate'));
  });

  it('who do the same have done it once', () => {
    const run = movedTo(pinPairs(planned(), [pair], { by: cora, version: 2 }, noon));
    expect(pinPairs(run, [pair], { by: 'un:carl', version: 2 }, noon)).toEqual(alreadyDone(run));
  });
});

it('rules out whom it kept, and keeps whom it ruled out: the last word counts', () => {
  const pinned = movedTo(pinPairs(planned(), [pair], { by: cora, version: 2 }, noon));
  const ruledOut = movedTo(forbidPairs(pinned, [pair], review(pinned), noon));
  expect([ruledOut.pins, ruledOut.forbidden]).toEqual([[], [pair]]);
  const again = movedTo(pinPairs(ruledOut, [pair], review(ruledOut), noon));
  expect([again.pins, again.forbidden]).toEqual([[pair], []]);
  expect(movedTo(unpinPairs(again, [pair], review(again), noon)).pins).toEqual([]);
});

it('chooses a mentor instead of the one that was kept', () => {
  const pinned = movedTo(pinPairs(planned(), [pair], { by: cora, version: 2 }, noon));
  const other = { ...pair, mentor: 'un:bo' };
  expect(movedTo(choosePairs(pinned, [other], [other.mentee], review(pinned), noon))).toMatchObject({ pins: [other], making: { kind: 'repair' } });
});
