import { createHash } from 'node:crypto';
import { type Decision, type Refusal, refused } from '../../domain/decision';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { offerSlots, slotDay, type Slots, withdrawSlot } from '../../domain/slots/slots';
import { type Instant, minuteOfDayIn } from '../../domain/time';
import { change } from '../change';
import { enrolmentAt, slotsAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { readTime, type TypedTime } from '../sessions/readTimes';

export interface OwnSlots {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
}

export interface MySlots {
  readonly programme: Programme;
  /** Absent before the first offer. */
  readonly slots?: Slots;
  /** For the form: the same form sent twice offers the same times. */
  readonly offer: string;
}

interface OfferSlots extends OwnSlots {
  readonly offer: string;
  readonly times: readonly TypedTime[];
  /** The mentor's own clock. */
  readonly timeZone: string;
}

/** A mentor offers up to five times, within the hours of a day of theirs. */
export const makeOfferSlots = (ports: Ports) => async ({ offer, times, timeZone, ...own }: OfferSlots): Promise<Outcome<MySlots>> => {
  const known = await readOwner(ports, own);
  if (known.kind === 'refused') return known;
  const { programme, row } = known.value;
  const { minutes } = programme.journey.cadence;
  const starts = readStarts(times, minutes, timeZone);
  if (starts.kind === 'refused') return starts;
  const owner = { ...own, mentorName: row.profile.name, speaks: row.profile.speaks, practiceAreas: row.profile.practiceAreas };
  return changeOwn(ports, own, programme, (slots) => offerSlots(slots, owner, { id: offerId(own, offer), starts: starts.value, minutes }, ports.clock.now()));
};

/** What times, and the pairs that come of them, are named after. The form's own id comes from outside: by itself it could be that of another mentor's pair. */
export const offerId = ({ programme, mentor }: OwnSlots, offer: string): string => createHash('sha256').update(JSON.stringify([programme, mentor, offer])).digest('hex').slice(0, 32);

/** Takes a time back that nobody has booked. */
export const makeWithdrawSlot = (ports: Ports) => async ({ slot, ...own }: OwnSlots & { readonly slot: string }): Promise<Outcome<MySlots>> => {
  const known = await readOwner(ports, own);
  if (known.kind === 'refused') return known;
  return changeOwn(ports, own, known.value.programme, (slots) => (slots ? withdrawSlot(slots, slot, ports.clock.now()) : refused('notFound')));
};

/** The mentor's own times, free and booked. */
export const makeViewSlots = (ports: Ports) => async (own: OwnSlots): Promise<Outcome<MySlots>> => {
  const known = await readOwner(ports, own);
  if (known.kind === 'refused') return known;
  const slots = (await readAt(ports.documents.slots, slotsAt(own.programme, own.mentor)))?.body;
  return { kind: 'done', value: { programme: known.value.programme, ...(slots && { slots }), offer: ports.newId() } };
};

/** Only mentors of a programme in which times are offered. */
async function readOwner(ports: Ports, { programme: id, mentor }: OwnSlots): Promise<Outcome<{ readonly programme: Programme; readonly row: Enrolment }>> {
  const [programme, row] = await Promise.all([ports.programmes.find(id), readAt(ports.documents.enrolments, enrolmentAt(id, 'mentor', mentor))]);
  if (!programme) return refused('notFound');
  if (row?.body.status !== 'active') return refused('notEnrolled');
  return programme.pairing === 'openBooking' ? { kind: 'done', value: { programme, row: row.body } } : refused('notNow');
}

async function changeOwn(ports: Ports, { programme: id, mentor }: OwnSlots, programme: Programme, decide: (slots: Slots | undefined) => Decision<Slots>): Promise<Outcome<MySlots>> {
  const outcome = performing(ports, 'slots', await change(ports.documents.slots, slotsAt(id, mentor), decide));
  return outcome.kind === 'refused' ? outcome : { kind: 'done', value: { programme, slots: outcome.value, offer: ports.newId() } };
}

/** Lines that were left empty count for nothing. */
function readStarts(times: readonly TypedTime[], minutes: number, timeZone: string): Outcome<readonly Instant[]> {
  const read = times.map((time) => readTime(time, timeZone));
  const unread = read.find((one) => one.kind === 'refused');
  if (unread) return unread;
  const starts = read.flatMap((one) => (one.kind === 'ok' && one.at !== undefined ? [one.at] : []));
  const no: Refusal | undefined = starts.every((at) => isByDay(at, minutes, timeZone)) ? undefined : 'badTime';
  return no ? refused(no) : { kind: 'done', value: starts };
}

function isByDay(at: Instant, minutes: number, timeZone: string): boolean {
  const minute = minuteOfDayIn(timeZone, at);
  return minute >= slotDay.from && minute + minutes <= slotDay.until;
}
