import { grades } from '../../content/vocabulary';
import { refused } from '../../domain/decision';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type MatchPerson } from '../../domain/matching/scoring/matchPerson';
import { type DirectoryEntry, type PersonId, type Role } from '../../domain/people/person';
import { type EligibilityRule, unmetRules } from '../../domain/programmes/eligibility';
import { type MatchingRules, usualMatching } from '../../domain/programmes/matchingRules';
import { type Programme } from '../../domain/programmes/programme';
import { freeSeats } from '../../domain/requests/seat';
import { isPaused } from '../../domain/requests/wishlist';
import { diverseIn } from '../../domain/runs/diverse';
import { type Preferences } from '../../domain/runs/preferences';
import { isOfTwo } from '../../domain/runs/proposal';
import { type MatchRun } from '../../domain/runs/run';
import { dateIn, type Instant } from '../../domain/time';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { leftBehind } from '../roster/leftBehind';
import { type History, historyOf } from './history';
import { someAtATime } from '../gently';
import { type PlanJob } from './optimiser';
import { pagesOf } from '../pages';
import { type Settled, settledIn } from './settled';
import { lineAbove } from './superiors';
import { leftByLastRun } from './lastRun';

/** So many people are looked up at once. */
const together = 16;

export interface Gathered {
  readonly job: PlanJob;
  readonly settled: Settled;
}

/**
 * Everybody who may be matched now, as the optimiser sees them. Who has as many mentors as the programme allows is left out; mentors without a free
 * place stay, so that it can be said what is scarce. Refuses `nobodyToMatch`. Throws DirectoryError when nobody's reporting line can be known.
 */
export async function gatherInput(ports: Ports, programme: Programme, run: MatchRun, signal: AbortSignal): Promise<Outcome<Gathered>> {
  const now = ports.clock.now();
  const settled = await settledIn(ports, { programme: programme.id, run: run.id });
  const preferences = new Map<string, Preferences>();
  for await (const page of pagesOf(ports.documents.preferences, { partition: programme.id })) for (const { body } of page) preferences.set(`${body.role}:${body.person}`, body);
  const context: Context = {
    ports, programme, now, settled, preferences, rules: programme.matching ?? usualMatching, above: lineAbove(ports.directory),
    history: await historyOf(ports, programme.id), comesFirst: new Set([...await leftByLastRun(ports, programme.id, run.id), ...await leftBehind(ports, programme)]),
  };
  const people: Candidate[] = [];
  for await (const page of pagesOf(ports.documents.enrolments, { partition: programme.id })) {
    const active = page.map(({ body }) => body).filter(({ status }) => status === 'active');
    people.push(...(await someAtATime(active, together, async (row) => ({ role: row.role, enrolledAt: row.enrolledAt, person: await matchPerson(context, row) }), signal)));
  }
  people.sort((one, other) => one.enrolledAt - other.enrolledAt || (one.person.id < other.person.id ? -1 : 1));
  const mentees = people.flatMap(({ role, person }) => (role === 'mentee' && person.seats > 0 ? [person] : []));
  const mentors = people.flatMap(({ role, person }) => (role === 'mentor' ? [person] : []));
  if (mentees.length === 0 || (mentors.length === 0 && programme.structure !== 'circle')) return refused('nobodyToMatch');
  return { kind: 'done', value: { settled, job: jobOf(context, run, mentees, mentors) } };
}

interface Candidate {
  readonly role: Role;
  readonly enrolledAt: Instant;
  readonly person: MatchPerson;
}

interface Context {
  readonly ports: Ports;
  readonly programme: Programme;
  readonly now: Instant;
  readonly settled: Settled;
  readonly preferences: ReadonlyMap<string, Preferences>;
  readonly rules: MatchingRules;
  readonly above: (entry: DirectoryEntry | undefined) => Promise<readonly PersonId[]>;
  readonly history: History;
  readonly comesFirst: ReadonlySet<PersonId>;
}

function jobOf({ programme: { structure, journey }, rules, now, settled, history }: Context, run: MatchRun, mentees: readonly MatchPerson[], mentors: readonly MatchPerson[]): PlanJob {
  const [menteeIds, mentorIds] = [mentees, mentors].map((people) => new Set(people.map(({ id }) => id)));
  const sitsWith = isOfTwo(structure) ? [mentorIds] : [mentorIds, menteeIds];
  const areHere = ({ mentee, mentor }: PairOf): boolean => (menteeIds?.has(mentee) ?? false) && sitsWith.some((ids) => ids?.has(mentor));
  const isOpen = (pair: PairOf): boolean => areHere(pair) && !settled.pairs.has(`${pair.mentee} ${pair.mentor}`);
  return {
    mentees, mentors, rules, grades, now, structure, direction: structure === 'reverse' ? 'down' : 'up', seed: run.seed,
    forbidden: [...run.forbidden, ...settled.fallen, ...history.running].filter(areHere), pins: run.pins.filter(isOpen),
    size: { from: journey.size.from, to: journey.size.to }, rounds: journey.rounds.count, diverse: diverseIn(structure, rules),
    ...(run.making?.kind === 'repair' && { standing: settled.proposed.filter(areHere) }),
  };
}

async function matchPerson(context: Context, row: Enrolment): Promise<MatchPerson> {
  const { ports, settled, preferences, rules, above, history, comesFirst } = context;
  const { person: id, role, profile } = row;
  const [room, entry] = await Promise.all([role === 'mentor' ? seatOf(context, id) : roomOf(context, id), ports.directory.find(id)]);
  const said = preferences.get(`${role}:${id}`);
  const looksAtGender = rules.sensitive.some(({ field }) => field === 'gender');
  const looksAtNationality = rules.sensitive.some(({ field }) => field === 'nationality');
  const past = history.of(id, role);
  return {
    id, practiceAreas: profile.practiceAreas, skills: profile.skills, goals: profile.goals ?? [], values: profile.values ?? [], style: profile.style ?? [], speaks: profile.speaks,
    timeZone: profile.timeZone, dutyStation: profile.dutyStation, agency: profile.agency, unit: profile.unit, grade: profile.grade,
    ...(looksAtGender && profile.gender && { gender: profile.gender }), ...(looksAtNationality && profile.nationality && { nationality: profile.nationality }),
    seats: Math.max(0, room.free - settled.takenBy(id, role, room.pairs)), superiors: await above(entry), earlier: past.partners, avoids: said?.avoids ?? [], wishes: said?.wishes ?? [],
    ...(looksAtGender && said?.gender && { wishesGender: said.gender }), isPaused: room.isAway, isEligible: mayTakePart(context, role, entry),
    waitingSince: Math.max(row.enrolledAt, past.freeSince ?? 0), comesFirst: comesFirst.has(id),
  };
}

interface Room {
  readonly free: number;
  readonly pairs: readonly string[];
  readonly isAway: boolean;
}
const noRoom: Room = { free: 0, pairs: [], isAway: false };
const pairsOf = (places: readonly { readonly pair: string }[]): string[] => places.map(({ pair }) => pair);

async function seatOf({ ports, programme, now }: Context, mentor: PersonId): Promise<Room> {
  const seat = (await readAt(ports.documents.seats, seatAt(programme.id, mentor)))?.body;
  return seat ? { free: freeSeats(seat), pairs: pairsOf(seat.pairs), isAway: seat.away !== undefined && seat.away.until > now } : noRoom;
}

async function roomOf({ ports, programme, now }: Context, mentee: PersonId): Promise<Room> {
  const list = (await readAt(ports.documents.wishlists, wishlistAt(programme.id, mentee)))?.body;
  if (!list || list.status === 'closed') return noRoom;
  return { free: Math.max(0, programme.limits.mentorsPerMentee - list.pairs.length), pairs: pairsOf(list.pairs), isAway: isPaused(list, now) };
}

/** Time that passes after somebody was let in makes nobody unfit: such rules are for the door. */
const ofTheDoor = new Set<EligibilityRule['kind']>(['monthsInPostAtMost', 'monthsInPostAtLeast', 'monthsInOrganisationAtLeast']);

/** Whoever the directory does not know any more has left the organisation, where it matters who takes part. */
function mayTakePart({ programme, now }: Context, role: Role, entry: DirectoryEntry | undefined): boolean {
  // Whoever was let in had been nominated.
  const rules = programme.eligibility[role].filter(({ kind }) => kind !== 'nominated');
  if (!entry) return rules.length === 0;
  return unmetRules(entry, rules.filter(({ kind }) => !ofTheDoor.has(kind)), dateIn('UTC', now)).length === 0;
}
