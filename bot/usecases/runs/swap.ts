import { refused } from '../../domain/decision';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { exchanged, type Sitting, type TwoSittings, worthOfSitting } from '../../domain/matching/planning/swap';
import { type PersonId } from '../../domain/people/person';
import { isOfTwo } from '../../domain/runs/proposal';
import { choosePairs } from '../../domain/runs/reviewing';
import { hasPair, type MatchRun } from '../../domain/runs/run';
import { keptTwos, sittingOf } from '../../domain/runs/together';
import { proposalAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { inputShelf, takeOut, unpacked } from './keeping';
import { type PlanJob } from './optimiser';
import { review, type ReviewPairs, type ReviewRun } from './review';
import { readRun } from './runDocuments';

/** Two proposals that exchange a mentee each. */
export interface Exchange extends AtConsole {
  readonly run: string;
  readonly proposal: string;
  readonly other: string;
  /** Who goes, and who comes instead; of a proposal for two it is clear. */
  readonly person?: PersonId;
  readonly otherPerson?: PersonId;
}

/** Gives mentees these mentors instead, and plans the rest around it. Refuses `cannotPair` where a rule stands against it. */
export const makeChoosePairs = (ports: Ports) => async ({ pairs, ...input }: ReviewPairs): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const gain = await gainOf(ports, input, [], pairs.map(({ mentee, mentor }) => ({ mentor, mentees: [mentee] })), pairs);
  if (gain.kind === 'refused') return gain;
  return review(ports, input, (run, by, now) => choosePairs(run, pairs, pairs.map(({ mentee }) => mentee), by, now));
};

/** Two mentees change mentors, groups or circles. Refuses `tooLate` when one of the two proposals was settled meanwhile, and `cannotPair` where a rule stands against it. */
export const makeSwapPairs = (ports: Ports) => async ({ version, ...input }: Exchange & Pick<ReviewRun, 'version'>): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const crossed = await crossing(ports, input);
  if (crossed.kind === 'refused') return crossed;
  const { before, after, moving, kept } = crossed.value;
  const gain = await gainOf(ports, input, before, after, kept);
  if (gain.kind === 'refused') return gain;
  return review(ports, { ...input, version }, (run, by, now) => choosePairs(run, kept, moving, by, now));
};

/** What the exchange would cost, in points: below 0 it does. */
export const makePreviewSwap = (ports: Ports) => async (input: Exchange): Promise<Outcome<{ readonly gain: number }>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const crossed = await crossing(ports, input);
  return crossed.kind === 'refused' ? crossed : gainOf(ports, input, crossed.value.before, crossed.value.after, crossed.value.kept);
};

interface Crossing {
  readonly before: TwoSittings;
  readonly after: TwoSittings;
  readonly moving: readonly PersonId[];
  /** What makes the next plan do it: those who move with their new mentors; of circles both as they would be. */
  readonly kept: readonly PairOf[];
}

/** Of an evening nobody needs to be exchanged: everybody sits with others in every round. */
async function crossing(ports: Pick<Ports, 'documents'>, { programme, run, proposal, other, person, otherPerson }: Exchange): Promise<Outcome<Crossing>> {
  const [one, two] = (await Promise.all([proposal, other].map((id) => readAt(ports.documents.proposals, proposalAt(programme, run, id))))).map((document) => document?.body);
  if (!one || !two) return refused('notFound');
  if (one.status !== 'proposed' || two.status !== 'proposed') return refused('tooLate');
  const before: TwoSittings = [sittingOf(one), sittingOf(two)];
  const [goes = '', comes = ''] = isOfTwo(one.structure) ? before.map(({ mentees }) => mentees[0]) : [person, otherPerson];
  const after = one.structure === 'panel' ? undefined : exchanged(before, goes, comes);
  if (!after) return refused('badChoice');
  const moving = [goes, comes];
  const kept = after.flatMap(keptTwos).filter(({ mentee }) => one.structure === 'circle' || moving.includes(mentee));
  return { kind: 'done', value: { before, after, moving, kept } };
}

/** In points, by the rules and people of the plan that stands. Whose wish stands against it is nobody's to know. Pairs that are chosen by hand count as allowed, whoever ruled them out. */
async function gainOf(ports: Ports, { programme, run: id }: AtConsole & { readonly run: string }, before: readonly Sitting[], after: readonly Sitting[], chosen: readonly PairOf[]): Promise<Outcome<{ readonly gain: number }>> {
  const run = await readRun(ports, { programme, run: id });
  const bytes = run?.plan && (await takeOut(ports, inputShelf({ programme, run: id }), run.plan.input));
  if (!run || !bytes) return refused('notFound');
  const job: PlanJob = JSON.parse(await unpacked(bytes));
  const input = { ...job, forbidden: [...job.forbidden, ...run.forbidden].filter((pair) => !hasPair(chosen, pair)) };
  const [was, would] = [before, after].map((sittings) => sittings.map((sitting) => worthOfSitting(input, sitting)));
  if (!would || would.includes(undefined)) return refused('cannotPair');
  const sum = (scores: readonly (number | undefined)[] = []): number => scores.reduce<number>((total, score) => total + (score ?? 0), 0);
  return { kind: 'done', value: { gain: sum(would) - sum(was) } };
}
