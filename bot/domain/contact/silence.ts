import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Cadence, type JourneyRules } from '../programmes/journey';
import { heldSessions, isToCome, type Session, sessionEnds } from '../sessions/session';
import { days, type Instant, startOfDay } from '../time';

/** How long after a meeting its people have to say whether it took place, before anybody is asked for the next. */
const toTell = days(2);

/** The first day of the pair: when it was made, or the later day that the mentor chose. */
export const startOf = ({ createdAt, startsOn }: Pick<Pair, 'createdAt' | 'startsOn'>): Instant => (startsOn === undefined ? createdAt : Math.max(createdAt, startOfDay(startsOn, 'UTC')));

/** When this member last did anything here or met the others; the pair's first day when never. */
export function lastContact(pair: Pair, person: PersonId): Instant {
  const seen = pair.contact.seen.find((one) => one.person === person)?.at ?? 0;
  const met = heldSessions(pair.sessions).filter(({ attended }) => attended.length === 0 || attended.includes(person)).map(sessionEnds);
  return Math.max(startOf(pair), seen, ...met);
}

/** The meeting that was held last; `recorded` ones may lie before others with a lower number. */
export const lastHeld = ({ sessions }: Pair): Session | undefined => heldSessions(sessions).reduce<Session | undefined>((last, one) => (last && sessionEnds(last) > sessionEnds(one) ? last : one), undefined);

/** Until when nobody needs to plan: a meeting is to come, or was just to take place. 0 when none is. */
export const plannedUntil = ({ sessions }: Pair): Instant => Math.max(0, ...sessions.filter(({ status }) => status === 'planned').map((session) => sessionEnds(session) + toTell));

/** The same for times that were suggested and are not all over. */
export const proposedUntil = ({ sessions }: Pair): Instant => Math.max(0, ...sessions.filter(isToCome).flatMap(({ status, proposal }) => (status === 'proposed' && proposal ? proposal.times : [])));

/** True while the programme expects another meeting of this pair: an evening of tables and a single talk are planned by others. */
export function expectsMeetings({ sessions, structure }: Pair, { cadence }: Pick<JourneyRules, 'cadence'>): boolean {
  return structure !== 'panel' && structure !== 'oneOff' && heldSessions(sessions).length < mostSessions(cadence);
}

const mostSessions = ({ sessions: { to } }: Cadence): number => (to > 0 ? to : Infinity);
