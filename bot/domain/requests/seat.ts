import { type Due, type Effect } from '../effects/effect';
import { owe, owedRequests, wakeAt } from '../effects/owing';
import { type Availability } from '../enrolments/enrolment';
import { type PersonId } from '../people/person';
import { type ProgrammeId, type ProgrammeLimits } from '../programmes/programme';
import { type CalendarDate, days, type Instant } from '../time';
import { isOpen, isWithMentor, type Request } from './request';

/** A mentor's place in a programme: capacity, the pairs that take it, and the requests waiting for an answer. One document, so capacity cannot be exceeded. */
export interface Seat extends Due {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
  readonly mentorName: string;
  readonly status: 'open' | 'closed';
  readonly capacity: number;
  /** Not available for a while: new requests' clocks stand still until then. */
  readonly away?: Away;
  readonly pairs: readonly SeatPair[];
  readonly requests: readonly Request[];
  /** How many days each of the last answers took, newest last. */
  readonly answerDays: readonly number[];
}

export interface Away {
  readonly untilDate: CalendarDate;
  readonly until: Instant;
}

export interface SeatPair {
  readonly pair: string;
  readonly mentee: PersonId;
  readonly menteeName: string;
  readonly since: Instant;
}

/** Beyond this many open requests a mentor gets no more; the mentee is told at once. Keeps the document far below 2 MB. */
export const openRequestsPerSeat = 60;
const closedRequestsKept = 30;
const answersKept = 15;

export const freeSeats = (seat: Seat): number => (seat.status === 'open' ? Math.max(0, seat.capacity - seat.pairs.length) : 0);

export const findRequest = (seat: Seat, id: string): Request | undefined => seat.requests.find((request) => request.id === id);

export function newSeat(input: Pick<Seat, 'programme' | 'mentor' | 'mentorName' | 'capacity'>): Seat {
  return { ...input, status: 'open', pairs: [], requests: [], answerDays: [] };
}

/** What the mentor directory shows of this seat. */
export function availabilityOf(seat: Seat): Availability {
  const sorted = [...seat.answerDays].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return { capacity: seat.capacity, freeSeats: freeSeats(seat), ...(seat.away && { pausedUntil: seat.away.untilDate }), ...(median !== undefined && { answersInDays: median }) };
}

/** The seat with one request put in its place, or added. */
export function withRequest(seat: Seat, request: Request): Seat {
  return { ...seat, requests: [...seat.requests.filter(({ id }) => id !== request.id), request] };
}

/** Lets old closed requests go, but none of which news is still owed: whoever brings the news reads the request here. */
function trimmed(seat: Seat): Seat {
  const closed = seat.requests.filter((one) => !isOpen(one)).sort((a, b) => b.lastChange.at - a.lastChange.at);
  const owed = owedRequests(seat);
  const letGo = new Set(closed.slice(closedRequestsKept).map(({ id }) => id).filter((id) => !owed.has(id)));
  return letGo.size > 0 ? { ...seat, requests: seat.requests.filter(({ id }) => !letGo.has(id)) } : seat;
}

/** Remembers how long the mentor took, for "usually answers in 2 days". */
export function withAnswerTime(seat: Seat, request: Request, now: Instant): Seat {
  const took = Math.round((now - request.sentAt) / days(1));
  return { ...seat, answerDays: [...seat.answerDays, Math.max(0, took)].slice(-answersKept) };
}

/** Ends a change of the seat: adds its effects, keeps the directory row true, and sets when the seat next needs attention. */
export function sealChange(before: Seat, after: Seat, effects: readonly Effect[], limits: ProgrammeLimits, now: Instant): Seat {
  const row = sameAvailability(before, after) ? [] : [refreshRow(after)];
  const owing = owe(after, [...effects, ...row], now);
  return wakeAt(trimmed(owing), timersDue(after, limits), now);
}

/** The effect that carries the seat's availability to the mentor directory. */
export const refreshRow = (seat: Seat): Effect => ({
  kind: 'change', id: `${seat.programme}:${seat.mentor}:row`, name: 'enrolments.refreshRow', with: { programme: seat.programme, mentor: seat.mentor },
});

function sameAvailability(before: Seat, after: Seat): boolean {
  return JSON.stringify(availabilityOf(before)) === JSON.stringify(availabilityOf(after));
}

/** The next moment at which a reminder, an expiry or the end of an absence is due; undefined when nothing is running. */
export function timersDue(seat: Seat, limits: ProgrammeLimits): Instant | undefined {
  const moments = seat.requests.filter(isWithMentor).flatMap((request) => {
    if (request.expiresAt === undefined) return [];
    return request.remindedAt === undefined ? [Math.max(reminderDue(request.expiresAt, limits), seat.away?.until ?? 0)] : [request.expiresAt];
  });
  if (seat.away) moments.push(seat.away.until);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

export const reminderDue = (expiresAt: Instant, limits: ProgrammeLimits): Instant => expiresAt - days(limits.remindDaysBefore);
