import { type Decision, moved, refused } from '../../domain/decision';
import { owe } from '../../domain/effects/owing';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { closeSeat, openSeat } from '../../domain/requests/queue';
import { newSeat, refreshRow, type Seat } from '../../domain/requests/seat';
import { change } from '../change';
import { seatAt } from '../collections';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';
import { readMembership } from './membership';

interface OfMentor {
  readonly programme: ProgrammeId;
  readonly mentor: PersonId;
}

/** Opens the mentor's seat with the capacity that the enrolment says. Does nothing when the mentor has left meanwhile, or when it is open. */
export const makeOpenSeat = (ports: Ports) => async (where: OfMentor): Promise<void> => {
  const [programme, row] = await Promise.all([ports.programmes.find(where.programme), readMembership(ports, { programme: where.programme, role: 'mentor', person: where.mentor })]);
  if (!programme || row?.status !== 'active') return;
  const capacity = row.availability?.capacity ?? 1;
  const now = ports.clock.now();
  const changed = await change(ports.documents.seats, seatAt(where.programme, where.mentor), (seat): Decision<Seat> => {
    const fresh = newSeat({ ...where, mentorName: row.profile.name, capacity });
    if (!seat) return moved(owe(fresh, [refreshRow(fresh)], now));
    return moved(seat.status === 'open' ? seat : openSeat({ ...seat, mentorName: row.profile.name }, capacity, programme.limits, now));
  });
  performing(ports, 'seats', changed);
};

/** Closes the seat of a mentor who left: open requests go back to their mentees, pairs that run go on. */
export const makeCloseSeat = (ports: Ports) => async (where: OfMentor): Promise<void> => {
  const [programme, row] = await Promise.all([ports.programmes.find(where.programme), readMembership(ports, { programme: where.programme, role: 'mentor', person: where.mentor })]);
  if (!programme || row?.status === 'active') return;
  const changed = await change(ports.documents.seats, seatAt(where.programme, where.mentor), (seat): Decision<Seat> => {
    if (!seat) return refused('notFound');
    return moved(seat.status === 'closed' ? seat : closeSeat(seat, programme.limits, ports.clock.now()));
  });
  performing(ports, 'seats', changed);
};
