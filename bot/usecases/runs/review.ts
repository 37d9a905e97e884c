import { type Decision, refused } from '../../domain/decision';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type PersonId, type Role } from '../../domain/people/person';
import { type Structure } from '../../domain/programmes/journey';
import { isLive, isOfTwo } from '../../domain/runs/proposal';
import { allowPairs, closeRun, forbidPairs, pinPairs, replanRun, type Review, setAutomatic, unpinPairs } from '../../domain/runs/reviewing';
import { type MakingKind, type MatchRun } from '../../domain/runs/run';
import { inOrder } from '../../domain/runs/together';
import { type Instant } from '../../domain/time';
import { enrolmentAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { beginPlan } from './makePlan';
import { changeRun, proposalsOf } from './runDocuments';

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
export async function review(ports: Ports, { run, version, ...at }: ReviewRun, decide: Decide): Promise<Outcome<MatchRun>> {
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

/** Finishes the matching. Refuses `answersOutstanding` while something that was approved or announced is not settled. */
export const makeCloseRun = (ports: Ports) => async (input: ReviewRun): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, input, 'match');
  if (opened.kind === 'refused') return opened;
  const live = (await proposalsOf(ports, input)).some(({ body }) => isLive(body));
  return review(ports, input, (run, by, now) => (live ? refused('answersOutstanding') : closeRun(run, by, now)));
};

