import { alreadyDone, type Decision, moved, refused } from '../decision';
import { owe, wakeAt } from '../effects/owing';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { type Making, type MakingFailure, type MakingKind, type MadePlan, type MatchRun, type RunDeed } from './run';

/** Whoever makes a plan says so again long before this; who is silent for longer has died. */
export const claimMs = 60_000;

/** When the run needs attention by itself: a plan that is being made and whose maker may have died. */
export const runTimersDue = ({ making }: MatchRun): Instant | undefined => making && (making.claim?.until ?? making.since);

const waking = (run: MatchRun, now: Instant): MatchRun => wakeAt(run, runTimersDue(run), now);

/** The run with one more thing decided; a new version, so that others who still look at the old one are told. */
export function changedRun(run: MatchRun, what: RunDeed, by: PersonId | 'system', now: Instant): MatchRun {
  return { ...run, version: run.version + 1, lastChange: { by, at: now, what } };
}

type NewRun = Pick<MatchRun, 'id' | 'programme' | 'by' | 'at' | 'structure' | 'seed' | 'isAutomatic'>;

export function newRun(input: NewRun): MatchRun {
  const run: MatchRun = { ...input, status: 'open', version: 1, pins: [], forbidden: [], hasGaps: false, lastChange: { by: input.by, at: input.at, what: 'start' } };
  return waking({ ...run, making: nextMaking(run, 'fresh', input.by, input.at) }, input.at);
}

const nextMaking = ({ plan, failed, making }: MatchRun, kind: MakingKind, by: PersonId | 'system', now: Instant): Making => ({
  number: Math.max(plan?.number ?? 0, failed?.number ?? 0, making?.number ?? 0) + 1, kind, by, since: now, stage: 'gathering', done: 0,
});

/** Begins another plan. Refused while one is being made, and in a run that is closed. */
export function beginMaking(run: MatchRun, kind: MakingKind, by: PersonId | 'system', now: Instant): Decision<MatchRun> {
  if (run.status === 'closed') return refused('tooLate');
  if (run.making) return refused('planUnderWay');
  const { failed: _failed, ...rest } = changedRun(run, kind === 'fresh' ? 'replan' : 'repair', by, now);
  return moved(waking({ ...rest, hasGaps: false, making: nextMaking(run, kind, by, now) }, now));
}

/** Takes the work on, or keeps it; refused while another holds it, or when it is done or given up. */
export function claimMaking(run: MatchRun, number: number, holder: string, now: Instant): Decision<MatchRun> {
  const { making } = run;
  if (making?.number !== number) return refused('tooLate');
  if (making.claim && making.claim.holder !== holder && making.claim.until > now) return refused('notNow');
  return moved(waking({ ...run, making: { ...making, claim: { holder, until: now + claimMs } } }, now));
}

/** What the holder of the claim has come to; refused to everybody else, and that is how a maker learns that the work was cancelled. */
export function noteMaking(run: MatchRun, number: number, holder: string, note: Partial<Pick<Making, 'stage' | 'done' | 'input'>>, now: Instant): Decision<MatchRun> {
  const claimed = claimMaking(run, number, holder, now);
  if (claimed.kind !== 'moved' || !claimed.next.making) return claimed;
  return moved({ ...claimed.next, making: { ...claimed.next.making, ...note } });
}

/** The people have to be gathered once more: something was approved while they were. */
export function gatherAgain(run: MatchRun, number: number, holder: string, now: Instant): Decision<MatchRun> {
  const claimed = claimMaking(run, number, holder, now);
  if (claimed.kind !== 'moved' || !claimed.next.making) return claimed;
  const { input: _input, ...making } = claimed.next.making;
  return moved({ ...claimed.next, making: { ...making, stage: 'gathering', done: 0 } });
}

/** The plan stands: it takes the place of the one before it. Pins of people who are settled by now are kept as they are: they do no harm. */
export function finishMaking(run: MatchRun, holder: string, plan: MadePlan, now: Instant): Decision<MatchRun> {
  const { making, ...rest } = run;
  if (run.plan?.number === plan.number) return alreadyDone(run);
  if (making?.number !== plan.number || making.claim?.holder !== holder) return refused('tooLate');
  const { failed: _failed, ...made } = changedRun(rest, 'planned', 'system', now);
  const offers = run.isAutomatic && plan.kind === 'repair' ? [{ kind: 'change', id: `${run.programme}:${run.id}:offer:${plan.number}`, name: 'runs.offer', with: { programme: run.programme, run: run.id, plan: String(plan.number) } } as const] : [];
  const done: MatchRun = owe({ ...made, plan, hasGaps: making.hasGaps ?? false }, offers, now);
  if (done.hasGaps && done.isAutomatic) return moved(waking({ ...done, hasGaps: false, making: nextMaking(done, 'repair', 'system', now) }, now));
  return moved(waking(done, now));
}

export function failMaking(run: MatchRun, number: number, failure: Omit<MakingFailure, 'number' | 'at'>, now: Instant): Decision<MatchRun> {
  const { making, ...rest } = run;
  if (making?.number !== number) return alreadyDone(run);
  return moved(waking({ ...changedRun(rest, 'failed', 'system', now), hasGaps: run.hasGaps || making.kind === 'repair', failed: { ...failure, number, at: now } }, now));
}

/** The plan that stood before stands again. */
export function cancelMaking(run: MatchRun, by: PersonId, now: Instant): Decision<MatchRun> {
  const { making, ...rest } = run;
  if (!making) return alreadyDone(run);
  // The number is used up: what its maker still writes must not pass for a part of the next plan.
  return moved(waking({ ...changedRun(rest, 'cancel', by, now), hasGaps: run.hasGaps || making.kind === 'repair', failed: { number: making.number, at: now, why: 'cancelled' } }, now));
}

/** Something that was announced, or agreed, fell through. Harmless when repeated: at worst a plan without gaps is looked through once more. */
export function noteGap(run: MatchRun, now: Instant): Decision<MatchRun> {
  if (run.status === 'closed') return alreadyDone(run);
  if (run.making) return run.making.hasGaps ? alreadyDone(run) : moved({ ...run, making: { ...run.making, hasGaps: true } });
  if (run.isAutomatic) return beginMaking(run, 'repair', 'system', now);
  return run.hasGaps ? alreadyDone(run) : moved({ ...changedRun(run, 'gap', 'system', now), hasGaps: true });
}
