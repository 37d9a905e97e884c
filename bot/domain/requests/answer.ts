import { type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { type PersonId } from '../people/person';
import { type ProgrammeLimits } from '../programmes/programme';
import { type CalendarDate, days, type Instant } from '../time';
import { type Answer, decideRequest, isWithMentor, type Request, type Sealed } from './request';
import { findRequest, freeSeats, type Seat, sealChange, withAnswerTime, withRequest } from './seat';

/** What a mentor may do with a request; `ask` and the mentee's `reply` are the conversation before the answer. */
export type SeatCommand =
  | { readonly action: 'accept'; readonly startsOn?: CalendarDate }
  | { readonly action: 'decline'; readonly reason?: string; readonly suggested?: NonNullable<Answer['suggested']>; readonly away?: NonNullable<Seat['away']> }
  | { readonly action: 'ask' | 'reply'; readonly text: Sealed };

/** A conversation longer than this belongs in a chat of their own. */
export const longestThread = 10;

/**
 * Decides what the mentor (or, for `reply`, the mentee) does with one request. Accepting takes a place at once; `wishlists.take`
 * then asks the mentee's wish list, which may still say no and give the place back.
 */
export function answerRequest(seat: Seat, requestId: string, command: SeatCommand, actor: PersonId, limits: ProgrammeLimits, now: Instant): Decision<Seat> {
  const request = findRequest(seat, requestId);
  if (!request) return refused(actor === seat.mentor ? 'notFound' : 'notYours');
  const decision = decideRequest(request, command.action, actor, now);
  if (decision.kind !== 'moved') return decision.kind === 'alreadyDone' ? { kind: 'alreadyDone', next: seat } : decision;
  switch (command.action) {
    case 'accept':
      return accept(seat, decision.next, command.startsOn, limits, now);
    case 'decline':
      return moved(decline(seat, decision.next, command, limits, now));
    case 'ask':
    case 'reply':
      return converse(seat, decision.next, command, limits, now);
  }
}

function accept(seat: Seat, request: Request, startsOn: CalendarDate | undefined, limits: ProgrammeLimits, now: Instant): Decision<Seat> {
  if (seat.status === 'closed') return refused('mentorClosed');
  if (freeSeats(seat) === 0) return refused('full');
  const accepted: Request = { ...withoutClock(request), ...(startsOn && { answer: { startsOn } }) };
  const place = { pair: request.id, mentee: request.mentee, menteeName: request.menteeName, since: now };
  const next = withAnswerTime(withRequest({ ...seat, pairs: [...seat.pairs, place] }, accepted), request, now);
  return moved(sealChange(seat, next, [take(request), ...redraws(request)], limits, now));
}

function decline(seat: Seat, request: Request, command: SeatCommand & { action: 'decline' }, limits: ProgrammeLimits, now: Instant): Seat {
  const answer: Answer = { ...(command.reason && { reason: command.reason }), ...(command.suggested && { suggested: command.suggested }) };
  const declined = withAnswerTime(withRequest(seat, { ...withoutClock(request), answer }), request, now);
  const next = command.away ? goAway(declined, command.away, now) : declined;
  const clocks = command.away ? followClocks(next, now) : [];
  return sealChange(seat, next, [followInWishlist(request), ...clocks, ...redraws(request)], limits, now);
}

function converse(seat: Seat, request: Request, command: { action: 'ask' | 'reply'; text: Sealed }, limits: ProgrammeLimits, now: Instant): Decision<Seat> {
  if (request.thread.length >= longestThread) return refused('threadFull');
  const asks = command.action === 'ask';
  const entry = { from: asks ? 'mentor' : 'mentee', text: command.text, at: now } as const;
  // Every message gives the mentor the full time again: nobody loses a request because both were still talking.
  const paused = seat.away && seat.away.until > now ? seat.away.until : now;
  const { remindedAt: _reminded, ...rest } = request;
  const talking: Request = { ...rest, thread: [...request.thread, entry], expiresAt: paused + days(limits.daysToAnswer) };
  const told: Effect = {
    kind: 'tell', id: `${request.id}:${command.action}:${request.round}:${talking.thread.length}`,
    to: asks ? request.mentee : request.mentor, notice: asks ? 'request.question' : 'request.reply', about: aboutRequest(request),
  };
  const follow = { ...followInWishlist(request), id: `${request.id}:follow:${talking.thread.length}` };
  return moved(sealChange(seat, withRequest(seat, talking), [follow, told], limits, now));
}

/** Stops every running clock until the mentor is back; changing the day moves them along. */
export function goAway(seat: Seat, away: NonNullable<Seat['away']>, now: Instant): Seat {
  return { ...seat, away, requests: shiftClocks(seat, away.until - Math.max(now, seat.away?.until ?? now)) };
}

/** Back before the day that was given: the clocks run again from now. */
export function comeBack(seat: Seat, now: Instant): Seat {
  if (!seat.away) return seat;
  const { away, ...rest } = seat;
  return { ...rest, requests: shiftClocks(seat, Math.min(0, now - away.until)) };
}

/** The mentee's countdown shows the mentor's clock, so it follows every time that one moves. */
export const followClocks = (seat: Seat, now: Instant): Effect[] => seat.requests.filter(isWithMentor).map((request) => ({ ...followInWishlist(request), id: `${request.id}:clock:${now}` }));

function shiftClocks(seat: Seat, by: number): Request[] {
  return seat.requests.map((request) => (request.expiresAt === undefined ? request : { ...request, expiresAt: request.expiresAt + by }));
}

export function withoutClock(request: Request): Request {
  const { expiresAt: _expiresAt, ...rest } = request;
  return rest;
}

export const aboutRequest = (request: Request): Record<string, string> => ({ programme: request.programme, request: request.id });

export const followInWishlist = (request: Request): Effect => ({
  kind: 'change', id: `${request.id}:follow:${request.round}:${request.status}`, name: 'wishlists.follow',
  with: { ...aboutRequest(request), mentor: request.mentor, mentee: request.mentee },
});

export const followInSeat = (request: Request): Effect => ({
  kind: 'change', id: `${request.id}:seat:${request.round}:${request.status}`, name: 'seats.follow',
  with: { ...aboutRequest(request), mentor: request.mentor, mentee: request.mentee },
});

/** The effect that asks the mentee's wish list to take this acceptance. */
export const takeId = (request: Request): string => `${request.id}:take:${request.round}`;

const take = (request: Request): Effect => ({
  kind: 'change', id: takeId(request), name: 'wishlists.take',
  with: { ...aboutRequest(request), mentor: request.mentor, mentee: request.mentee },
});

/** One reminder for each time the clock was started: at first, and after every message of the conversation. */
export const reminderId = (request: Request, words: number): string => `${request.id}:reminder:${request.round}${words === 0 ? '' : `:${words}`}`;

/** Every card about this request that the mentor was sent, drawn again: the tap may have come from another device. */
export function redraws(request: Request): Effect[] {
  const { id, round } = request;
  const replies = request.thread.flatMap(({ from }, place) => (from === 'mentee' ? [`${id}:reply:${round}:${place + 1}`] : []));
  // A message renews the clock, and with it the reminder; drawing one again that was never sent does nothing.
  const reminders = Array.from({ length: request.thread.length + (request.remindedAt === undefined ? 0 : 1) }, (_, words) => reminderId(request, words));
  return [`${id}:received:${round}`, ...reminders, ...replies].map(redrawn(request, request.mentor));
}

/** The same for the mentee: an old question must not go on asking for an answer. */
export function redrawsForMentee(request: Request): Effect[] {
  const { id, round } = request;
  return request.thread.flatMap(({ from }, place) => (from === 'mentor' ? [`${id}:ask:${round}:${place + 1}`] : [])).map(redrawn(request, request.mentee));
}

const redrawn = (request: Request, to: PersonId) => (tell: string): Effect => ({ kind: 'redraw', id: `redraw:${tell}:${request.lastChange.action}`, to, tell });
