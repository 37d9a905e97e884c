import { type Decision, refused } from '../../domain/decision';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type PersonId, type Role } from '../../domain/people/person';
import { type Structure } from '../../domain/programmes/journey';
import { isLive, isOfTwo, proposedPair } from '../../domain/runs/proposal';
import { allowPairs, choosePairs, closeRun, forbidPairs, pinPairs, replanRun, type Review, setAutomatic, unpinPairs } from '../../domain/runs/reviewing';
import { type MakingKind, type MatchRun } from '../../domain/runs/run';
import { inOrder } from '../../domain/runs/together';
import { type Instant } from '../../domain/time';
import { enrolmentAt, proposalAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { beginPlan } from './makePlan';
import { changeRun, proposalsOf } from './runDocuments';
import { makePreviewPairs } from './swapCost';

/** A coordinator who decides about a run, and the version of it that they looked at. */
export interface ReviewRun extends AtConsole {
  readonly run: string;
  readonly version: number;
}
export interface ReviewPairs extends ReviewRun {
  /** Of people who sit with their peers, `mentor` may be one of these. */
  readonly pairs: readonly PairOf[];
}
type Decide = (run: MatchRun, review: Review, now: Instant) => Decision<MatchRun>;

/** One decision under the run's version; the plan that it asks for begins at once. */
async function review(ports: Ports, { run, version, ...at }: ReviewRun, decide: Decide): Promise<Outcome<MatchRun>> {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const where = { programme: at.programme, run };
  const changed = await changeRun(ports, where, (known) => decide(known, { by: at.actor, version }, ports.clock.now()));
  if (changed.kind === 'refused') return changed;
  if (changed.kind === 'moved' && changed.document.body.making) beginPlan(ports, where);
  return { kind: 'done', value: changed.document.body };
}

type DecidePairs = (run: MatchRun, pairs: readonly PairOf[], review: Review, now: Instant) => Decision<MatchRun>;

/** Refuses `twoToMatch` for people whom no plan of this structure would bring together anyway. */
const binding = (decide: DecidePairs) => (ports: Ports) => async ({ pairs, ...input }: ReviewPairs): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const { id, structure } = opened.value.programme;
  const meant = await Promise.all(pairs.map((pair) => bothTakingPart(ports, id, pair, structure)));
  if (meant.includes(undefined)) return refused('twoToMatch');
  return review(ports, input, (run, by, now) => decide(run, meant.flatMap((pair) => pair ?? []), by, now));
};

/** The two as they are kept: peers in one order. Undefined for a mentee with somebody who neither mentors nor sits with mentees, and for who is alone. */
async function bothTakingPart({ documents }: Ports, programme: string, { mentee, mentor }: PairOf, structure: Structure): Promise<PairOf | undefined> {
  const takesPart = async (role: Role, person: PersonId): Promise<boolean> => (await readAt(documents.enrolments, enrolmentAt(programme, role, person)))?.body.status === 'active';
  if (mentee === mentor || !(await takesPart('mentee', mentee))) return undefined;
  if (structure !== 'circle' && (await takesPart('mentor', mentor))) return { mentee, mentor };
  return !isOfTwo(structure) && (await takesPart('mentee', mentor)) ? inOrder({ mentee, mentor }) : undefined;
}

const releasing = (decide: DecidePairs) => (ports: Ports) => ({ pairs, ...input }: ReviewPairs): Promise<Outcome<MatchRun>> => review(ports, input, (run, by, now) => decide(run, pairs, by, now));

export const makePinPairs = binding(pinPairs);
export const makeUnpinPairs = releasing(unpinPairs);
export const makeAllowPairs = releasing(allowPairs);
export const makeForbidPairs = binding(forbidPairs);

export const makeReplan = (ports: Ports) => ({ kind, ...input }: ReviewRun & { readonly kind: MakingKind }): Promise<Outcome<MatchRun>> => review(ports, input, (run, by, now) => replanRun(run, kind, by, now));

export const makeSetAutomatic = (ports: Ports) => ({ isAutomatic, ...input }: ReviewRun & { readonly isAutomatic: boolean }): Promise<Outcome<MatchRun>> =>
  review(ports, input, (run, by, now) => setAutomatic(run, isAutomatic, by, now));

/** Gives mentees these mentors instead, and plans the rest around it. Refuses `cannotPair` where a rule stands against it. */
export const makeChoosePairs = (ports: Ports) => ({ pairs, ...input }: ReviewPairs): Promise<Outcome<MatchRun>> => choose(ports, input, pairs);

async function choose(ports: Ports, input: ReviewRun, pairs: readonly PairOf[]): Promise<Outcome<MatchRun>> {
  const preview = await makePreviewPairs(ports)({ ...input, before: [], after: pairs });
  return preview.kind === 'refused' ? preview : review(ports, input, (run, by, now) => choosePairs(run, pairs, by, now));
}

export interface SwapPairs extends ReviewRun {
  readonly proposal: string;
  readonly other: string;
}

/** Two mentees change mentors. Refuses `tooLate` when one of the two was settled meanwhile. */
export const makeSwapPairs = (ports: Ports) => async (input: SwapPairs): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const crossed = await crossedPairs(ports, input);
  return crossed.kind === 'refused' ? crossed : choose(ports, input, crossed.value.after);
};

/** What the swap would cost, in points: below 0 it does. */
export const makePreviewSwap = (ports: Ports) => async (input: Omit<SwapPairs, 'version'>): Promise<Outcome<{ readonly gain: number }>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const crossed = await crossedPairs(ports, input);
  return crossed.kind === 'refused' ? crossed : makePreviewPairs(ports)({ programme: input.programme, actor: input.actor, run: input.run, ...crossed.value });
};

interface Crossing {
  readonly before: readonly [PairOf, PairOf];
  readonly after: readonly [PairOf, PairOf];
}

async function crossedPairs(ports: Pick<Ports, 'documents'>, { programme, run, proposal, other }: Omit<SwapPairs, 'version' | 'actor'>): Promise<Outcome<Crossing>> {
  const [one, two] = (await Promise.all([proposal, other].map((id) => readAt(ports.documents.proposals, proposalAt(programme, run, id))))).map((document) => document?.body);
  const [first, second] = [one && proposedPair(one), two && proposedPair(two)];
  if (!first || !second) return refused('notFound');
  if (one?.status !== 'proposed' || two?.status !== 'proposed') return refused('tooLate');
  if (first.mentee === second.mentee || first.mentor === second.mentor) return refused('badChoice');
  return { kind: 'done', value: { before: [first, second], after: [{ mentee: first.mentee, mentor: second.mentor }, { mentee: second.mentee, mentor: first.mentor }] } };
}

/** Finishes the matching. Refuses `answersOutstanding` while something that was approved or announced is not settled. */
export const makeCloseRun = (ports: Ports) => async (input: ReviewRun): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const live = (await proposalsOf(ports, input)).some(({ body }) => isLive(body));
  return review(ports, input, (run, by, now) => (live ? refused('answersOutstanding') : closeRun(run, by, now)));
};

