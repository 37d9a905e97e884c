import { type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type Member } from '../pairs/members';
import { type PersonId } from '../people/person';
import { type Structure } from '../programmes/journey';
import { type ProgrammeLimits } from '../programmes/programme';
import { closeOthers } from '../requests/outcome';
import { type Seat, sealChange, type SeatPair } from '../requests/seat';
import { fallThrough, type Wishlist, type WishlistPair, type WishRules } from '../requests/wishlist';
import { type Instant } from '../time';

/** What bringing people together takes of one mentor's places, or of one mentee's room. */
export type Hold =
  | { readonly kind: 'seat'; readonly person: PersonId; readonly places: readonly Omit<SeatPair, 'since'>[] }
  | { readonly kind: 'room'; readonly person: PersonId; readonly place: Omit<WishlistPair, 'since'> };

interface Formed {
  readonly id: string;
  readonly structure: Structure;
  readonly members: readonly Member[];
}

/** Nobody in particular: in a circle no one is the mentor, and an evening is one place, whoever sits at the table. The pair says who. */
export const nobody = '';

/**
 * Every place that a pair takes, one for each mentee of a mentor, so that capacity counts people. Always in the same order, whoever asks:
 * of two formings that want the same people one gets them all.
 */
export function holdsOf({ id, structure, members }: Formed): readonly Hold[] {
  const mentors = members.filter(({ role }) => role === 'mentor');
  const mentees = members.filter(({ role }) => role === 'mentee');
  const [mentor] = structure === 'circle' || structure === 'panel' ? [] : mentors;
  const places = structure === 'panel' ? [{ pair: id, mentee: nobody, menteeName: nobody }] : mentees.map(({ person, name }) => ({ pair: id, mentee: person, menteeName: name }));
  const place = { pair: id, mentor: mentor?.person ?? nobody, mentorName: mentor?.name ?? nobody };
  return [
    ...mentors.map(({ person }): Hold => ({ kind: 'seat', person, places })).sort(byPerson),
    ...mentees.map(({ person }): Hold => ({ kind: 'room', person, place })).sort(byPerson),
  ];
}

const byPerson = (one: Hold, other: Hold): number => (one.person < other.person ? -1 : 1);

interface SeatRules {
  readonly limits: ProgrammeLimits;
  /** How many places may be taken: the mentor's capacity, unless an offer of the mentor's own says more. */
  readonly most: number;
}

/** Takes the places of a pair that is about to be formed; `owed` is saved with the first of its reservations. */
export function reserveSeat(seat: Seat, places: readonly Omit<SeatPair, 'since'>[], { limits, most }: SeatRules, owed: readonly Effect[], now: Instant): Decision<Seat> {
  const missing = places.filter((place) => !seat.pairs.some((taken) => isSame(taken, place)));
  if (missing.length === 0) return { kind: 'alreadyDone', next: seat };
  if (seat.status === 'closed') return refused('mentorClosed');
  if (seat.pairs.length + missing.length > most) return refused('full');
  return moved(sealChange(seat, { ...seat, pairs: [...seat.pairs, ...missing.map((place) => ({ ...place, since: now }))] }, owed, limits, now));
}

/** Takes the mentee's room for a pair that is about to be formed. */
export function reserveRoom(list: Wishlist, place: Omit<WishlistPair, 'since'>, { limits }: WishRules, owed: readonly Effect[], now: Instant): Decision<Wishlist> {
  if (list.pairs.some(({ pair }) => pair === place.pair)) return { kind: 'alreadyDone', next: list };
  if (list.status === 'closed') return refused('notEnrolled');
  if (list.pairs.length >= limits.mentorsPerMentee) return refused('hasMentor');
  return moved(owe({ ...list, pairs: [...list.pairs, { ...place, since: now }] }, owed, now));
}

/** The seat with exactly these places of one pair; the same seat when it is so already. */
export function settleSeat(seat: Seat, pair: string, wanted: readonly Omit<SeatPair, 'since'>[], limits: ProgrammeLimits, now: Instant): Seat {
  const own = seat.pairs.filter((place) => place.pair === pair);
  if (own.length === wanted.length && wanted.every((place) => own.some((taken) => isSame(taken, place)))) return seat;
  const kept = wanted.map((place) => own.find((taken) => isSame(taken, place)) ?? { ...place, since: now });
  return sealChange(seat, { ...seat, pairs: [...seat.pairs.filter((place) => place.pair !== pair), ...kept] }, [], limits, now);
}

/** The wish list of somebody who is in the pair: whom else they asked is let go once they have as many mentors as they may. */
export function settleRoom(list: Wishlist, place: Omit<WishlistPair, 'since'>, rules: WishRules, now: Instant): Wishlist {
  const placed = list.pairs.some(({ pair }) => pair === place.pair) ? list : { ...list, pairs: [...list.pairs, { ...place, since: now }] };
  return fallThrough(closeOthers(placed, rules, now), rules, now);
}

/** The forming came to nothing: the room is there again, as if nobody had asked. */
export function releaseRoom(list: Wishlist, pair: string, rules: WishRules, now: Instant): Wishlist {
  if (!list.pairs.some((one) => one.pair === pair)) return list;
  return fallThrough({ ...list, pairs: list.pairs.filter((one) => one.pair !== pair) }, rules, now);
}

const isSame = (one: Omit<SeatPair, 'since'>, other: Omit<SeatPair, 'since'>): boolean => one.pair === other.pair && one.mentee === other.mentee;
