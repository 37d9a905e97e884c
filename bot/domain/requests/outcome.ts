import { type Effect } from '../effects/effect';
import { owe, wakeAt } from '../effects/owing';
import { type Instant } from '../time';
import { days } from '../time';
import { aboutRequest, followInSeat, redrawsForMentee, withoutClock } from './answer';
import { decideRequest, isOpen, isWithMentor, type Request } from './request';
import { fallThrough, findWish, isPaused, openWishes, tellMentee, type Wishlist, type WishRules, withWish } from './wishlist';

/** What the mentee's wish list says to a mentor who accepted. */
export type Taken = { readonly kind: 'taken' | 'alreadyTaken'; readonly next: Wishlist } | { readonly kind: 'gone' };

/**
 * The mentor accepted and holds a place; this decides whether the mentee still has room. Taken: the pair comes to be, and when the
 * mentee has as many mentors as the programme allows, the other requests are withdrawn. Gone: the mentor's place must be given back.
 */
export function takeAcceptance(list: Wishlist, theirs: Request, rules: WishRules, now: Instant): Taken {
  const { mentorsPerMentee } = rules.limits;
  if (list.pairs.some(({ pair }) => pair === theirs.id)) return { kind: 'alreadyTaken', next: list };
  const wish = findWish(list, theirs.id);
  // An acceptance of an earlier round answers a request that was withdrawn since, even if it is out again: the seat follows that news first.
  if (!wish || !isWithMentor(wish) || wish.round !== theirs.round || list.pairs.length >= mentorsPerMentee) return { kind: 'gone' };
  const accepted: Request = { ...withoutClock(wish), status: 'accepted', thread: theirs.thread, ...(theirs.answer && { answer: theirs.answer }), lastChange: theirs.lastChange };
  const pairs = [...list.pairs, { pair: wish.id, mentor: wish.mentor, mentorName: wish.mentorName, since: now }];
  const effects: Effect[] = [
    { kind: 'change', id: `${wish.id}:pair`, name: 'pairs.create', with: { ...aboutRequest(wish), mentee: list.mentee } },
    tellMentee(wish, 'request.accepted', 'accepted'),
    ...redrawsForMentee(accepted),
  ];
  const wishes = list.wishes.map((one) => (one.id === wish.id ? accepted : one));
  const placed = closeOthers(owe({ ...list, wishes, pairs }, effects, now), rules, now);
  // Where a mentee may have several mentors, the next ranked wish does not wait for ever behind the one that was granted.
  return { kind: 'taken', next: fallThrough(placed, rules, now) };
}

/** Once the mentee has as many mentors as the programme allows, what else is open is withdrawn and nobody is waited for any more; else the same list. */
export function closeOthers(list: Wishlist, { limits }: WishRules, now: Instant): Wishlist {
  const superseded = list.wishes.filter(isOpen);
  if (list.pairs.length < limits.mentorsPerMentee || (superseded.length === 0 && list.alerts.length === 0)) return list;
  const toSeats = superseded.filter(({ status }) => status !== 'waiting').map((one) => followInSeat(supersede(one, now)));
  const wishes = list.wishes.map((one) => (superseded.includes(one) ? supersede(one, now) : one));
  return owe({ ...list, wishes, alerts: [], hasAlerts: false }, toSeats, now);
}

function supersede(wish: Request, now: Instant): Request {
  return { ...withoutClock(wish), status: 'withdrawn', closedBecause: 'placed', lastChange: { action: 'supersede', by: 'system', at: now } };
}

/** Makes the mentee's copy follow the mentor's: a question, a moved deadline, a no, an expiry. Harmless when repeated. */
export function followMentor(list: Wishlist, theirs: Request, rules: WishRules, now: Instant): Wishlist {
  const mine = findWish(list, theirs.id);
  if (!mine || !isOpen(mine) || mine.round !== theirs.round) return list;
  if (isOpen(theirs)) return withWish(list, { ...theirs, message: mine.message });
  if (theirs.status !== 'declined' && theirs.status !== 'expired') return list;
  return fallThrough(owe(withWish(list, theirs), [tellMentee(theirs, 'request.closed', theirs.status), ...redrawsForMentee(theirs)], now), rules, now);
}

/**
 * A pair of this mentee ended: there is room again. When its trial failed, the requests that were withdrawn for it come back
 * (ranked wishes: the first is sent, the others wait; while the mentee pauses, all wait).
 */
export function freeMentor(list: Wishlist, pair: string, trialFailed: boolean, rules: WishRules, now: Instant): Wishlist {
  if (!list.pairs.some((one) => one.pair === pair)) return list;
  const since = list.pairs.find((one) => one.pair === pair)?.since ?? now;
  const freed = { ...list, pairs: list.pairs.filter((one) => one.pair !== pair) };
  if (!trialFailed || list.status === 'closed') return fallThrough(freed, rules, now);
  const back = withdrawnSince(freed, since, rules);
  if (back.length === 0) return fallThrough(freed, rules, now);
  const waits = rules.pairing === 'rankedWishes' || isPaused(list, now);
  const restored = new Map(back.map((wish) => [wish.id, restore(wish, waits, rules, now)]));
  const told: Effect = { kind: 'tell', id: `${pair}:restored`, to: list.mentee, notice: 'requests.restored', about: { programme: list.programme, pair } };
  const toSeats = waits ? [] : [...restored.values()].map(followInSeat);
  const wishes = freed.wishes.map((wish) => restored.get(wish.id) ?? wish);
  return fallThrough(owe({ ...freed, wishes }, [...toSeats, told], now), rules, now);
}

/** Withdrawn for this pair or a later one, not for one long ended; nobody is asked twice, and the limit of open requests holds. */
function withdrawnSince(list: Wishlist, since: Instant, { limits }: WishRules): Request[] {
  const known = new Set([...openWishes(list), ...list.pairs].map(({ mentor }) => mentor));
  const placed = list.wishes.filter((wish) => wish.status === 'withdrawn' && wish.closedBecause === 'placed' && wish.lastChange.at >= since);
  const each = placed.filter(({ mentor }) => !known.has(mentor) && known.add(mentor));
  const room = Math.max(0, limits.openRequests - openWishes(list).length);
  return each.slice(Math.max(0, each.length - room));
}

function restore(wish: Request, waits: boolean, { limits }: WishRules, now: Instant): Request {
  const decision = decideRequest(wish, 'restore', 'system', now);
  if (decision.kind !== 'moved') return wish;
  const { closedBecause: _because, remindedAt: _reminded, ...rest } = decision.next;
  const fresh = { ...rest, round: wish.round + 1, sentAt: now };
  return waits ? { ...withoutClock(fresh), status: 'waiting' } : { ...fresh, expiresAt: now + days(limits.daysToAnswer) };
}

/** The mentee leaves: open requests are withdrawn, a pause is forgotten; pairs that run go on until they end. */
export function closeWishlist(list: Wishlist, now: Instant): Wishlist {
  const open = list.wishes.filter(isOpen);
  const withdrawn = new Map(open.map((wish) => [wish.id, { ...withoutClock(wish), status: 'withdrawn', closedBecause: 'menteeLeft', lastChange: { action: 'withdraw', by: list.mentee, at: now } } as const satisfies Request]));
  const toSeats = open.filter(({ status }) => status !== 'waiting').map(({ id }) => withdrawn.get(id)).filter((wish) => wish !== undefined).map(followInSeat);
  const { away: _away, ...rest } = list;
  const closed: Wishlist = { ...rest, status: 'closed', alerts: [], hasAlerts: false, wishes: list.wishes.map((wish) => withdrawn.get(wish.id) ?? wish) };
  return wakeAt(owe(closed, toSeats, now), undefined, now);
}
