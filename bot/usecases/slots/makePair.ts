import { moved, type Refusal, refused } from '../../domain/decision';
import { findSlot, freeSlot, type Slots } from '../../domain/slots/slots';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Pair } from '../../domain/pairs/pair';
import { change } from '../change';
import { pairAt, slotsAt } from '../collections';
import { readAt } from '../documents';
import { carryOut } from '../groups/carryOut';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';

export interface Booked {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
  readonly slot: string;
  readonly pair: string;
}

/**
 * Second half of a booking, harmless when repeated: the pair with its one talk. When the mentee has no room or the mentor no place, the
 * time is free again. Runs while the mentee waits, and again from the outbox if the process died in between.
 */
export const makeMakePair = (ports: Ports) => async ({ programme, mentor, slot: id, pair }: Booked): Promise<Outcome<Pair>> => {
  const slots = await readAt(ports.documents.slots, slotsAt(programme, mentor));
  const slot = slots && findSlot(slots.body, id);
  if (slot?.booked?.pair !== pair) return refused('slotTaken');
  const { startsAt, minutes, booked: { mentee, about } } = slot;
  const members = [{ person: mentor, role: 'mentor' }, { person: mentee, role: 'mentee' }] as const;
  const made = await carryOut(ports, { programme, pair }, { members, session: { startsAt, minutes, ...(about !== undefined && { topic: about }) }, notice: 'slot.booked' }, { resume: false });
  if (made.kind === 'refused') await giveBack(ports, { programme, mentor, pair });
  return made;
};

/** The time of a talk that does not take place. */
export async function giveBack(ports: Ports, { programme, mentor, pair }: Omit<Booked, 'slot'>): Promise<void> {
  const changed = await change(ports.documents.slots, slotsAt(programme, mentor), (slots) => (slots ? moved<Slots>(freeSlot(slots, pair, ports.clock.now())) : refused('notFound' satisfies Refusal)));
  performing(ports, 'slots', changed);
}

/** A talk that has ended before its time leaves it to somebody else. */
export const makeFollowSlot = (ports: Ports) => async (where: Omit<Booked, 'slot'>): Promise<void> => {
  const pair = await readAt(ports.documents.pairs, pairAt(where.pair));
  if (pair?.body.status === 'ended') await giveBack(ports, where);
};
