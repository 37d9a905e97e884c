import { refused } from '../../domain/decision';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { makeScorer } from '../../domain/matching/scoring/makeScorer';
import { type MatchRun } from '../../domain/runs/run';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { inputShelf, takeOut, unpacked } from './keeping';
import { type PlanJob } from './optimiser';
import { readRun } from './runDocuments';

/** What a pair is worth by the rules and people of the plan that stands; undefined when the two may not be a pair, for whatever reason: whose wish it was is nobody's to know. */
async function worthOf(ports: Ports, run: MatchRun, pairs: readonly PairOf[]): Promise<readonly (number | undefined)[] | undefined> {
  const bytes = run.plan && (await takeOut(ports, inputShelf({ programme: run.programme, run: run.id }), run.plan.input));
  if (!bytes) return undefined;
  const job: PlanJob = JSON.parse(await unpacked(bytes));
  const mentees = job.mentees.filter(({ id }) => pairs.some(({ mentee }) => mentee === id));
  // Their places are taken by the very pairs that change.
  const mentors = job.mentors.filter(({ id }) => pairs.some(({ mentor }) => mentor === id)).map((mentor) => ({ ...mentor, seats: Math.max(1, mentor.seats) }));
  const scorer = makeScorer({ ...job, mentees, mentors, forbidden: job.forbidden.filter((pair) => !pairs.some(({ mentee, mentor }) => pair.mentee === mentee && pair.mentor === mentor)) });
  return pairs.map(({ mentee, mentor }) => {
    const [one, other] = [mentees.findIndex(({ id }) => id === mentee), mentors.findIndex(({ id }) => id === mentor)];
    const score = one < 0 || other < 0 ? -1 : scorer.score(one, other);
    return score < 0 ? undefined : score;
  });
}

export interface PreviewPairs extends AtConsole {
  readonly run: string;
  /** As it is, and as it would be. */
  readonly before: readonly PairOf[];
  readonly after: readonly PairOf[];
}

/** In points: below 0 the change costs something. Refuses `cannotPair` where a rule stands against it. */
export const makePreviewPairs = (ports: Ports) => async ({ run: id, before, after, ...at }: PreviewPairs): Promise<Outcome<{ readonly gain: number }>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const run = await readRun(ports, { programme: at.programme, run: id });
  const worth = run && (await worthOf(ports, run, [...before, ...after]));
  if (!worth) return refused('notFound');
  const [was, would] = [worth.slice(0, before.length), worth.slice(before.length)];
  if (would.some((score) => score === undefined)) return refused('cannotPair');
  const sum = (scores: readonly (number | undefined)[]): number => scores.reduce<number>((total, score) => total + (score ?? 0), 0);
  return { kind: 'done', value: { gain: sum(would) - sum(was) } };
};
