import { type Decision, moved, refused } from '../decision';
import { type Due, type Effect } from '../effects/effect';
import { owe, owedRequests } from '../effects/owing';
import { type PersonId } from '../people/person';
import { isByChoice, type PairingMode, type ProgrammeId, type ProgrammeLimits } from '../programmes/programme';
import { days, type Instant } from '../time';
import { aboutRequest, followInSeat, withoutClock } from './answer';
import { decideRequest, isOpen, isWithMentor, type Request } from './request';
import { type Away } from './seat';

/** A mentee's side of a programme: whom they asked, in which order, who mentors them, and whom they wait for. */
export interface Wishlist extends Due {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
  readonly menteeName: string;
  readonly status: 'open' | 'closed';
  /** Paused: until then nothing new happens on the mentee's behalf. What is with mentors already, and pairs, go on. */
  readonly away?: Away;
  /** In the mentee's order; open ones first come first. */
  readonly wishes: readonly Request[];
  /** How often the mentee has asked somebody; names the next request, also after old ones were let go. */
  readonly asked: number;
  readonly pairs: readonly WishlistPair[];
  /** Searches that found nobody; the mentee is told once when somebody fits. */
  readonly alerts: readonly Alert[];
  /** Indexed, so that a new mentor costs one query and not a scan. */
  readonly hasAlerts: boolean;
}

export interface WishlistPair {
  readonly pair: string;
  readonly mentor: PersonId;
  readonly mentorName: string;
  readonly since: Instant;
}

export interface Alert {
  readonly id: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly since: Instant;
}

/** What the programme says that the wish list must obey. */
export interface WishRules {
  readonly pairing: PairingMode;
  readonly limits: ProgrammeLimits;
}

const closedWishesKept = 30;

export const newWishlist = (input: Pick<Wishlist, 'programme' | 'mentee' | 'menteeName'>): Wishlist => ({ ...input, status: 'open', wishes: [], asked: 0, pairs: [], alerts: [], hasAlerts: false });

export const findWish = (list: Wishlist, id: string): Request | undefined => list.wishes.find((wish) => wish.id === id);

/** From the day given on the mentee is back, also before a sweep has noticed. */
export const isPaused = ({ away }: Wishlist, now: Instant): boolean => away !== undefined && away.until > now;

export const openWishes = (list: Wishlist): Request[] => list.wishes.filter(isOpen);

/** What a new request brings; its id and sealed message were made outside. */
export type NewWish = Pick<Request, 'id' | 'mentor' | 'mentorName' | 'message'>;

/** Adds a request: sent at once, or (ranked wishes) as soon as those before it came to nothing. */
export function askMentor(list: Wishlist, wish: NewWish, { pairing, limits }: WishRules, now: Instant): Decision<Wishlist> {
  if (list.status === 'closed') return refused('notEnrolled');
  if (!isByChoice(pairing)) return refused('notByChoice');
  if (wish.mentor === list.mentee) return refused('askYourself');
  if (findWish(list, wish.id)) return { kind: 'alreadyDone', next: list };
  if (list.wishes.some((other) => isOpen(other) && other.mentor === wish.mentor) || list.pairs.some(({ mentor }) => mentor === wish.mentor)) return refused('alreadyAsked');
  if (isPaused(list, now)) return refused('paused');
  if (list.pairs.length >= limits.mentorsPerMentee) return refused('hasMentor');
  if (openWishes(list).length >= limits.openRequests) return refused('tooManyRequests');
  const waits = pairing === 'rankedWishes' && openWishes(list).length > 0;
  const request: Request = {
    ...wish, programme: list.programme, mentee: list.mentee, menteeName: list.menteeName, status: waits ? 'waiting' : 'pending', round: 1,
    thread: [], sentAt: now, ...(!waits && { expiresAt: now + days(limits.daysToAnswer) }), lastChange: { action: 'send', by: list.mentee, at: now },
  };
  return moved(owe({ ...list, asked: list.asked + 1, wishes: trimmed([...list.wishes, request], owedRequests(list)) }, waits ? [] : [followInSeat(request)], now));
}

export function withdrawWish(list: Wishlist, id: string, actor: PersonId, rules: WishRules, now: Instant): Decision<Wishlist> {
  const wish = findWish(list, id);
  if (!wish) return refused('notFound');
  const decision = decideRequest(wish, 'withdraw', actor, now);
  if (decision.kind === 'refused') return decision;
  if (decision.kind === 'alreadyDone') return { kind: 'alreadyDone', next: list };
  const withdrawn = withoutClock(decision.next);
  const wasSent = wish.status !== 'waiting';
  return moved(fallThrough(owe(withWish(list, withdrawn), wasSent ? [followInSeat(withdrawn)] : [], now), rules, now));
}

/** The mentee puts a waiting wish one place up or down. What was already sent stays first. */
export function moveWish(list: Wishlist, id: string, by: -1 | 1): Decision<Wishlist> {
  const waiting = list.wishes.filter(({ status }) => status === 'waiting');
  const place = waiting.findIndex((wish) => wish.id === id);
  const other = waiting[place + by];
  const wish = waiting[place];
  if (!wish) return refused('tooLate');
  if (!other) return { kind: 'alreadyDone', next: list };
  const swapped = list.wishes.map((one) => (one.id === wish.id ? other : one.id === other.id ? wish : one));
  return moved({ ...list, wishes: swapped });
}

/**
 * Sends what waits and may go: of ranked wishes the next one when none is with a mentor; by choice all, because there only a pause
 * makes a request wait. Nothing without room for one more mentor, or while the mentee pauses.
 */
export function fallThrough(list: Wishlist, { pairing, limits }: WishRules, now: Instant): Wishlist {
  if (list.status === 'closed' || isPaused(list, now) || list.pairs.length >= limits.mentorsPerMentee) return list;
  const waiting = list.wishes.filter(({ status }) => status === 'waiting');
  const going = pairing === 'choice' ? waiting : list.wishes.some(isWithMentor) ? [] : waiting.slice(0, 1);
  return going.reduce((one, wish) => begin(one, wish, limits, now), list);
}

function begin(list: Wishlist, wish: Request, limits: ProgrammeLimits, now: Instant): Wishlist {
  const begun: Request = { ...wish, status: 'pending', sentAt: now, expiresAt: now + days(limits.daysToAnswer), lastChange: { action: 'begin', by: 'system', at: now } };
  return owe(withWish(list, begun), [followInSeat(begun), { kind: 'tell', id: `${begun.id}:begun:${begun.round}`, to: list.mentee, notice: 'wish.begun', about: aboutRequest(begun) }], now);
}

export const withWish = (list: Wishlist, wish: Request): Wishlist => ({ ...list, wishes: list.wishes.map((one) => (one.id === wish.id ? wish : one)) });

export const tellMentee = (wish: Request, notice: string, name: string): Effect => ({
  kind: 'tell', id: `${wish.id}:${name}:${wish.round}`, to: wish.mentee, notice, about: aboutRequest(wish),
});

/** Lets old closed wishes go, but none of which news is still owed. */
function trimmed(wishes: readonly Request[], owed: ReadonlySet<string>): Request[] {
  const closed = wishes.filter((wish) => !isOpen(wish));
  const letGo = new Set(closed.slice(0, Math.max(0, closed.length - closedWishesKept)).map(({ id }) => id).filter((id) => !owed.has(id)));
  return wishes.filter(({ id }) => !letGo.has(id));
}
