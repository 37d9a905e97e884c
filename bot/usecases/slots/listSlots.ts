import { refused } from '../../domain/decision';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { findSlot, isFree, type Slot, type Slots } from '../../domain/slots/slots';
import { type Instant } from '../../domain/time';
import { enrolmentAt, seatAt, slotsAt } from '../collections';
import { readAt } from '../documents';
import { readSeeker } from '../find/mentee';
import { publicProfile } from '../find/viewMentor';
import { pagesOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** One free time, and who offers it. */
export interface OfferedSlot {
  readonly slot: Slot;
  readonly mentor: PersonId;
  readonly profile: Enrolment['profile'];
}

export interface SlotList {
  readonly programme: Programme;
  /** Soonest first. */
  readonly offered: readonly OfferedSlot[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What the list is narrowed down to, and what it may be: only codes that would find something. */
  readonly filter: SlotFilter;
  readonly choices: { readonly speaks: readonly string[]; readonly practiceArea: readonly string[] };
  /** How many talks the mentee has ahead, and may have. */
  readonly talks: number;
  readonly limit: number;
}

/** Codes; empty: any. */
export interface SlotFilter {
  readonly speaks: string;
  readonly practiceArea: string;
}

const slotsPerPage = 8;
const documentsPerQuery = 100;

/** All free times of a programme, for a mentee of it, at any time. One query, and a profile and a seat for each mentor on the page. */
export const makeListSlots = (ports: Ports) => async ({ programme: id, mentee, filter, page }: { readonly programme: ProgrammeId; readonly mentee: PersonId; readonly filter: SlotFilter; readonly page: number }): Promise<Outcome<SlotList>> => {
  const seeker = await readSeeker(ports, id, mentee);
  if (seeker.kind === 'refused') return seeker;
  const { programme, list } = seeker;
  if (programme.pairing !== 'openBooking') return refused('notByChoice');
  const all = (await freeOf(ports, id, ports.clock.now())).filter(({ slots }) => slots.mentor !== mentee);
  const found = all.filter(({ slots }) => (!filter.speaks || slots.speaks.includes(filter.speaks)) && (!filter.practiceArea || slots.practiceAreas.includes(filter.practiceArea)));
  const pages = Math.max(1, Math.ceil(found.length / slotsPerPage));
  const current = Math.min(Math.max(0, Number.isFinite(page) ? Math.trunc(page) : 0), pages - 1);
  const offered = await Promise.all(found.slice(current * slotsPerPage, (current + 1) * slotsPerPage).map(({ slots, slot }) => offeredBy(ports, slots, slot)));
  const choices = { speaks: codes(all.flatMap(({ slots }) => slots.speaks)), practiceArea: codes(all.flatMap(({ slots }) => slots.practiceAreas)) };
  return { kind: 'done', value: { programme, offered: offered.filter((one) => one !== undefined), total: found.length, page: current, pages, filter, choices, talks: list.pairs.length, limit: programme.limits.mentorsPerMentee } };
};

interface Free {
  readonly slots: Slots;
  readonly slot: Slot;
}

async function freeOf({ documents }: Ports, programme: ProgrammeId, now: Instant): Promise<Free[]> {
  const free: Free[] = [];
  for await (const page of pagesOf(documents.slots, { partition: programme, where: [{ field: 'hasFree', is: 'equal', value: true }] }, { size: documentsPerQuery })) {
    for (const { body } of page) free.push(...body.slots.filter((slot) => isFree(slot, now)).map((slot) => ({ slots: body, slot })));
  }
  return free.sort((one, other) => one.slot.startsAt - other.slot.startsAt || (one.slot.id < other.slot.id ? -1 : 1));
}

const codes = (all: readonly string[]): string[] => [...new Set(all)].sort();

/** Undefined when the mentor has left, or is away then: such a time is passed over. */
async function offeredBy({ documents }: Ports, { programme, mentor }: Slots, slot: Slot): Promise<OfferedSlot | undefined> {
  const [row, seat] = await Promise.all([readAt(documents.enrolments, enrolmentAt(programme, 'mentor', mentor)), readAt(documents.seats, seatAt(programme, mentor))]);
  const here = row?.body.status === 'active' && seat?.body.status === 'open' && !(seat.body.away && slot.startsAt < seat.body.away.until);
  return here ? { slot, mentor, profile: publicProfile(row.body.profile) } : undefined;
}

/** One free time, to be booked; `slotTaken` when somebody else has it by now. */
export const makeViewSlot = (ports: Ports) => async ({ programme: id, mentor, slot: wanted, mentee }: { readonly programme: ProgrammeId; readonly mentor: PersonId; readonly slot: string; readonly mentee: PersonId }): Promise<Outcome<OfferedSlot & { readonly programme: Programme }>> => {
  const seeker = await readSeeker(ports, id, mentee);
  if (seeker.kind === 'refused') return seeker;
  const slots = (await readAt(ports.documents.slots, slotsAt(id, mentor)))?.body;
  const slot = slots && findSlot(slots, wanted);
  const offered = slot && isFree(slot, ports.clock.now()) ? await offeredBy(ports, slots, slot) : undefined;
  return offered ? { kind: 'done', value: { ...offered, programme: seeker.programme } } : refused('slotTaken');
};
