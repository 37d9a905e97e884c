import { type Decision, moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { tickSeat } from '../../domain/requests/queue';
import { type Seat } from '../../domain/requests/seat';
import { change } from '../change';
import { seatAt } from '../collections';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';

/** Reminders, expiries and the end of an absence, for one seat whose time has come. */
export const makeTickSeat = (ports: Ports) => async (input: { programme: ProgrammeId; mentor: PersonId }): Promise<void> => {
  const programme = await ports.programmes.find(input.programme);
  if (!programme) return;
  const changed = await change(ports.documents.seats, seatAt(input.programme, input.mentor), (seat): Decision<Seat> =>
    seat ? moved(tickSeat(seat, programme.limits, ports.clock.now())) : refused('notFound'),
  );
  performing(ports, 'seats', changed);
};
