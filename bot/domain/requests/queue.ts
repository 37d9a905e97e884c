import { type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { type ProgrammeLimits } from '../programmes/programme';
import { days, type Instant } from '../time';
import { aboutRequest, comeBack, followClocks, followInWishlist, goAway, redraws, reminderId, withoutClock } from './answer';
import { decideRequest, isOpen, isWithMentor, type Request } from './request';
import { type Away, findRequest, openRequestsPerSeat, refreshRow, reminderDue, type Seat, sealChange, withRequest } from './seat';

/** Makes the seat's copy of a request follow the mentee's: it arrives, comes back, or is withdrawn. Harmless when repeated. */
export function followMentee(seat: Seat, theirs: Request, limits: ProgrammeLimits, now: Instant): Seat {
  const mine = findRequest(seat, theirs.id);
  // Whoever read this before the request was sent anew has been overtaken: the newer round is here already.
  if (mine && theirs.round < mine.round) return seat;
  if (theirs.status === 'pending' && (!mine || mine.round < theirs.round)) return receive(seat, theirs, limits, now);
  // Restored but waiting for its turn again: the mentor does not have it until it is sent anew.
  const taken = theirs.status === 'withdrawn' || (theirs.status === 'waiting' && mine !== undefined && mine.round < theirs.round);
  if (taken && mine && (isOpen(mine) || mine.status === 'accepted')) return retract(seat, mine, theirs, limits, now);
  return seat;
}

function receive(seat: Seat, request: Request, limits: ProgrammeLimits, now: Instant): Seat {
  const refusedBecause = seat.status === 'closed' ? 'mentorLeft' : seat.requests.filter(isOpen).length >= openRequestsPerSeat ? 'queueFull' : undefined;
  if (refusedBecause) {
    const returned: Request = { ...withoutClock(request), status: 'declined', closedBecause: refusedBecause, lastChange: { action: 'return', by: 'system', at: now } };
    return sealChange(seat, withRequest(withoutPlace(seat, request.id), returned), [followInWishlist(returned)], limits, now);
  }
  // The mentor's time runs from when the mentee asked, as the mentee was told, unless the mentor is away.
  const isAway = seat.away !== undefined && seat.away.until > now;
  const starts = isAway ? seat.away.until : request.sentAt;
  const received: Request = { ...request, expiresAt: starts + days(limits.daysToAnswer) };
  const told: Effect = { kind: 'tell', id: `${request.id}:received:${request.round}`, to: seat.mentor, notice: 'request.received', about: aboutRequest(request) };
  // The mentee's copy learns the deadline only when it differs from what the mentee was told (the mentor is away).
  const follow = received.expiresAt === request.expiresAt ? [] : [followInWishlist(received)];
  return sealChange(seat, withRequest(withoutPlace(seat, request.id), received), [told, ...follow], limits, now);
}

/** Also gives back a place that was taken when the mentee's wish list said no to it. */
function retract(seat: Seat, mine: Request, theirs: Request, limits: ProgrammeLimits, now: Instant): Seat {
  const withdrawn: Request = { ...withoutClock(mine), status: 'withdrawn', lastChange: theirs.lastChange, ...(theirs.closedBecause && { closedBecause: theirs.closedBecause }) };
  return sealChange(seat, withRequest(withoutPlace(seat, mine.id), withdrawn), redraws(withdrawn), limits, now);
}

/** A place taken by an acceptance that the mentee's wish list never took. */
const withoutPlace = (seat: Seat, id: string): Seat => ({ ...seat, pairs: seat.pairs.filter(({ pair }) => pair !== id) });

/** Does everything whose time has come: the mentor is back, reminders, expiries. The same seat when nothing was due. */
export function tickSeat(seat: Seat, limits: ProgrammeLimits, now: Instant): Seat {
  const back = seat.away && seat.away.until <= now;
  const { away: _away, ...present } = seat;
  let next: Seat = back ? present : seat;
  const effects: Effect[] = [];
  for (const request of next.requests) {
    if (!isWithMentor(request) || request.expiresAt === undefined) continue;
    if (request.expiresAt <= now) next = expire(next, request, effects, now);
    else if (request.remindedAt === undefined && reminderDue(request.expiresAt, limits) <= now && !next.away) next = remind(next, request, effects, now);
  }
  return next === seat ? seat : sealChange(seat, next, effects, limits, now);
}

function expire(seat: Seat, request: Request, effects: Effect[], now: Instant): Seat {
  const decision = decideRequest(request, 'expire', 'system', now);
  if (decision.kind !== 'moved') return seat;
  const expired = withoutClock(decision.next);
  effects.push(followInWishlist(expired), { kind: 'tell', id: `${request.id}:expired:${request.round}`, to: seat.mentor, notice: 'request.expired', about: aboutRequest(request) }, ...redraws(expired));
  return withRequest(seat, expired);
}

function remind(seat: Seat, request: Request, effects: Effect[], now: Instant): Seat {
  effects.push({ kind: 'tell', id: reminderId(request, request.thread.length), to: seat.mentor, notice: 'request.reminder', about: aboutRequest(request) });
  return withRequest(seat, { ...request, remindedAt: now });
}

/** Pauses until a day, or ends the pause when `away` is left out. */
export function pauseSeat(seat: Seat, away: Away | undefined, limits: ProgrammeLimits, now: Instant): Seat {
  const next = away ? goAway(seat, away, now) : comeBack(seat, now);
  return sealChange(seat, next, followClocks(next, now), limits, now);
}

/** A capacity below the pairs that are already running is refused: nobody loses a mentor by a number. */
export function changeCapacity(seat: Seat, capacity: number, limits: ProgrammeLimits, now: Instant): Decision<Seat> {
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > limits.menteesPerMentor) return refused('badNumber');
  if (capacity < seat.pairs.length) return refused('capacityBelowActive');
  return moved(sealChange(seat, { ...seat, capacity }, [], limits, now));
}

/** The mentor leaves: every open request goes back to its mentee; pairs that run go on until they end. */
export function closeSeat(seat: Seat, limits: ProgrammeLimits, now: Instant): Seat {
  const effects: Effect[] = [];
  let next: Seat = { ...seat, status: 'closed' };
  for (const request of seat.requests.filter(isOpen)) {
    const returned: Request = { ...withoutClock(request), status: 'declined', closedBecause: 'mentorLeft', lastChange: { action: 'return', by: 'system', at: now } };
    next = withRequest(next, returned);
    effects.push(followInWishlist(returned), ...redraws(returned));
  }
  return sealChange(seat, next, effects, limits, now);
}

/** The mentor joined again, or for the first time while an old seat exists. */
export function openSeat(seat: Seat, capacity: number, limits: ProgrammeLimits, now: Instant): Seat {
  return sealChange(seat, { ...seat, status: 'open', capacity: Math.max(capacity, seat.pairs.length) }, [refreshRow(seat)], limits, now);
}

/** A pair ended: its place is free again. Counted once, because the place carries the pair's id. */
export function freePair(seat: Seat, pair: string, limits: ProgrammeLimits, now: Instant): Seat {
  const pairs = seat.pairs.filter((place) => place.pair !== pair);
  return pairs.length === seat.pairs.length ? seat : sealChange(seat, { ...seat, pairs }, [], limits, now);
}
