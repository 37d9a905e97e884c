import { alreadyDone, type Decision, moved, type Refusal, refused } from '../decision';
import { type Due } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PersonId } from '../people/person';
import { type ProgrammeId } from '../programmes/programme';
import { type Sealed } from '../requests/request';
import { days, type Instant } from '../time';

/** The times that a mentor offers for one talk each, and who has booked them. One document a mentor, so that nobody books what is gone. */
export interface Slots extends Due {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
  readonly mentorName: string;
  /** Codes, copied from the mentor's profile with every offer, so that a list can be narrowed down without reading every profile. */
  readonly speaks: readonly string[];
  readonly practiceAreas: readonly string[];
  /** Indexed: the list of free times reads these documents only. Times that have passed may still count. */
  readonly hasFree: boolean;
  readonly slots: readonly Slot[];
}

export interface Slot {
  readonly id: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  /** How often it was booked; names the next pair that comes of it. */
  readonly bookings: number;
  readonly booked?: Booking;
}

export interface Booking {
  readonly pair: string;
  readonly mentee: PersonId;
  readonly menteeName: string;
  /** What the mentee would like to talk about, sealed under the pair's key. */
  readonly about?: Sealed;
}

export type Owner = Pick<Slots, 'programme' | 'mentor' | 'mentorName' | 'speaks' | 'practiceAreas'>;

/** How many times one form offers, how many a mentor has ahead at once, and how far ahead; a time that is over is kept for a while. */
export const slotLimits = { atOnce: 5, ahead: 20, days: 90, keptDays: 30 } as const;
/** Nobody is asked for a talk at night: minutes of the mentor's own day between which a talk begins and ends. */
export const slotDay = { from: 7 * 60, until: 21 * 60 } as const;

export const findSlot = ({ slots }: Slots, id: string): Slot | undefined => slots.find((slot) => slot.id === id);
export const isFree = ({ booked, startsAt }: Slot, now: Instant): boolean => booked === undefined && startsAt > now;
export const pairOf = ({ id, bookings }: Slot): string => `${id}.${bookings + 1}`;

interface Offer {
  /** Of the form: the same form sent twice offers the same times. */
  readonly id: string;
  readonly starts: readonly Instant[];
  readonly minutes: number;
}

/** A mentor offers times. All of them or none: refuses what is past or too far, and what meets another time of the same mentor. */
export function offerSlots(current: Slots | undefined, owner: Owner, { id, starts, minutes }: Offer, now: Instant): Decision<Slots> {
  const known = current?.slots ?? [];
  const fresh = [...new Set(starts)].sort((one, other) => one - other).map((startsAt, place): Slot => ({ id: `${id}-${place}`, startsAt, minutes, bookings: 0 }));
  if (current && fresh.length > 0 && fresh.every((slot) => known.some((one) => one.id === slot.id && one.startsAt === slot.startsAt))) return alreadyDone(current);
  const no = unfit(fresh, known, now);
  if (no) return refused(no);
  return moved(noted({ ...current, ...owner, hasFree: true, slots: [...known, ...fresh] }, now));
}

function unfit(fresh: readonly Slot[], known: readonly Slot[], now: Instant): Refusal | undefined {
  if (fresh.length === 0) return 'nothingChosen';
  if (fresh.some(({ startsAt }) => startsAt <= now)) return 'timePast';
  if (fresh.some(({ startsAt }) => startsAt > now + days(slotLimits.days))) return 'slotTooFar';
  if (fresh.length > slotLimits.atOnce || fresh.length + known.filter(({ startsAt }) => startsAt > now).length > slotLimits.ahead) return 'tooManySlots';
  return fresh.some((slot, place) => [...known, ...fresh.slice(0, place)].some((other) => meets(slot, other))) ? 'slotsOverlap' : undefined;
}

const ends = ({ startsAt, minutes }: Slot): Instant => startsAt + minutes * 60_000;
const meets = (one: Slot, other: Slot): boolean => one.startsAt < ends(other) && other.startsAt < ends(one);

/** Takes a free time back. One that is booked is given up by ending that talk. */
export function withdrawSlot(slots: Slots, id: string, now: Instant): Decision<Slots> {
  const slot = findSlot(slots, id);
  if (!slot) return alreadyDone(slots);
  return slot.booked ? refused('slotTaken') : moved(noted({ ...slots, slots: slots.slots.filter((one) => one !== slot) }, now));
}

/**
 * Books one talk: whoever saves first has it. The pair is made by what this owes, so that a crash in between loses nothing.
 * `booking.pair` is what `pairOf` said when the slot was read; another one means that it was taken and given back meanwhile.
 */
export function bookSlot(slots: Slots, id: string, booking: Booking, now: Instant): Decision<Slots> {
  const slot = findSlot(slots, id);
  if (!slot) return refused('slotTaken');
  if (slots.mentor === booking.mentee) return refused('askYourself');
  if (slot.booked) return slot.booked.mentee === booking.mentee ? alreadyDone(slots) : refused('slotTaken');
  if (slot.startsAt <= now) return refused('timePast');
  if (pairOf(slot) !== booking.pair) return refused('slotTaken');
  const taken: Slot = { ...slot, bookings: slot.bookings + 1, booked: booking };
  const made = { kind: 'change', id: `${booking.pair}:make`, name: 'slots.makePair', with: { programme: slots.programme, mentor: slots.mentor, slot: id, pair: booking.pair } } as const;
  return moved(owe(noted({ ...slots, slots: slots.slots.map((one) => (one === slot ? taken : one)) }, now), [made], now));
}

/** The talk of this pair does not take place: somebody else may have the time. Once it has begun it stays as it was. */
export function freeSlot(slots: Slots, pair: string, now: Instant): Slots {
  const slot = slots.slots.find(({ booked }) => booked?.pair === pair);
  if (!slot || slot.startsAt <= now) return slots;
  const { booked: _gone, ...free } = slot;
  return noted({ ...slots, slots: slots.slots.map((one) => (one === slot ? free : one)) }, now);
}

/** In the order of time, without what is long over. */
function noted(slots: Slots, now: Instant): Slots {
  const kept = slots.slots.filter((slot) => ends(slot) > now - days(slotLimits.keptDays)).sort((one, other) => one.startsAt - other.startsAt);
  return { ...slots, slots: kept, hasFree: kept.some((slot) => isFree(slot, now)) };
}
