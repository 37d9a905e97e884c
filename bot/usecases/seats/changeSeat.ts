import { type Decision, moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { changeCapacity, pauseSeat } from '../../domain/requests/queue';
import { type Seat } from '../../domain/requests/seat';
import { change } from '../change';
import { seatAt } from '../collections';
import { readFutureDate } from '../dates';
import { type Ports } from '../ports';
import { performing, type SeatOutcome } from '../requests/outcome';

interface OwnSeat {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
}

/** How many mentees at once: a whole number from 1 to the programme's limit, not below the pairs that run. */
export const makeChangeCapacity = (ports: Ports) => (input: OwnSeat & { readonly capacity: number }): Promise<SeatOutcome> =>
  changeOwn(ports, input, (seat, programme) => changeCapacity(seat, input.capacity, programme.limits, ports.clock.now()));

/** Not available until a day; without a day, available again. Running requests' clocks stand still meanwhile. */
export const makePauseMentoring = (ports: Ports) => async (input: OwnSeat & { readonly until?: string; readonly timeZone: string }): Promise<SeatOutcome> => {
  const now = ports.clock.now();
  const day = readFutureDate(input.until, { timeZone: input.timeZone, now });
  if (day.kind === 'refused') return day;
  const away = day.date ? { untilDate: day.date, until: day.starts } : undefined;
  return changeOwn(ports, input, (seat, programme) => moved(pauseSeat(seat, away, programme.limits, now)));
};

async function changeOwn(ports: Ports, { programme: id, mentor }: OwnSeat, decide: (seat: Seat, programme: Programme) => Decision<Seat>): Promise<SeatOutcome> {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const changed = await change(ports.documents.seats, seatAt(id, mentor), (seat) => (seat ? decide(seat, programme) : refused('notEnrolled')));
  return performing(ports, 'seats', changed);
}
