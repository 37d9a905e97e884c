import { type Decision, refused } from '../../domain/decision';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { bookSlot, findSlot, pairOf, type Slots } from '../../domain/slots/slots';
import { type Instant } from '../../domain/time';
import { change } from '../change';
import { seatAt, slotsAt } from '../collections';
import { readAt } from '../documents';
import { readSeeker } from '../find/mentee';
import { inReportingLine } from '../find/reportingLine';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { sealTopic } from '../sessions/topics';
import { makeMakePair } from './makePair';

export interface BookSlot {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
  readonly slot: string;
  readonly mentee: PersonId;
  /** What it is about, in the mentee's own words; may be empty. */
  readonly about: string;
}

/**
 * A mentee books one of the times that a mentor offers: whoever is first has it. True only once the pair is made, so that is waited for;
 * when it cannot be, the time is free again and the mentee hears why.
 */
export const makeBookSlot = (ports: Ports) => {
  const makePair = makeMakePair(ports);
  return async ({ programme, mentor, slot: id, mentee, about }: BookSlot): Promise<Outcome<Pair>> => {
    const seeker = await readSeeker(ports, programme, mentee);
    if (seeker.kind === 'refused') return seeker;
    const slots = await readAt(ports.documents.slots, slotsAt(programme, mentor));
    const slot = slots && findSlot(slots.body, id);
    if (!slot) return refused('slotTaken');
    const mine = slot.booked?.mentee === mentee ? slot.booked.pair : undefined;
    if (slot.booked && !mine) return refused('slotTaken');
    if (!mine && seeker.list.pairs.length >= seeker.programme.limits.mentorsPerMentee) return refused('hasMentor');
    const no = await mentorSaysNo(ports, { programme, mentor, mentee, startsAt: slot.startsAt });
    if (no) return no;
    const pair = mine ?? pairOf(slot);
    const topic = await sealTopic(ports, pair, about);
    if (topic.kind === 'refused') return topic;
    const booking = { pair, mentee, menteeName: seeker.mentee.profile.name, ...(topic.topic !== undefined && { about: topic.topic }) };
    const changed = await change(ports.documents.slots, slotsAt(programme, mentor), (current): Decision<Slots> => (current ? bookSlot(current, id, booking, ports.clock.now()) : refused('slotTaken')));
    if (changed.kind === 'refused') return changed;
    const made = await makePair({ programme, mentor, slot: id, pair });
    if (changed.kind === 'moved') void ports.perform({ collection: 'slots', document: changed.document, performed: [`${pair}:make`] });
    return made;
  };
};

/** Away on that day, gone, or above or below the mentee. */
async function mentorSaysNo(ports: Ports, { programme, mentor, mentee, startsAt }: Pick<BookSlot, 'programme' | 'mentor' | 'mentee'> & { readonly startsAt: Instant }): Promise<ReturnType<typeof refused> | undefined> {
  const seat = (await readAt(ports.documents.seats, seatAt(programme, mentor)))?.body;
  if (seat?.status !== 'open') return refused('mentorClosed');
  if (seat.away && startsAt < seat.away.until) return refused('mentorAway');
  return (await inReportingLine(ports.directory, mentee, mentor)) ? refused('reportingLine') : undefined;
}
