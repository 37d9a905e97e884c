import { refused } from '../../domain/decision';
import { type Person, type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Seat } from '../../domain/requests/seat';
import { seatAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { findPerson } from './people';

export interface OwnSettings {
  readonly person: Person;
  /** Where the person mentors. */
  readonly mentorIn: readonly Programme[];
}

export interface OwnSeat {
  readonly programme: Programme;
  readonly seat: Seat;
}

export const makeViewSettings = (ports: Ports) => async ({ person: id }: { person: PersonId }): Promise<Outcome<OwnSettings>> => {
  const person = await findPerson(ports, id);
  if (!person) return refused('notFound');
  const mentoring = person.takesPartIn.filter(({ role }) => role === 'mentor');
  const programmes = await Promise.all(mentoring.map(({ programme }) => ports.programmes.find(programme)));
  return { kind: 'done', value: { person, mentorIn: programmes.filter((programme) => programme !== undefined) } };
};

/** The mentor's own place in a programme; nobody else's can be asked for. */
export const makeViewSeat = (ports: Ports) => async ({ programme: id, mentor }: { programme: ProgrammeId; mentor: PersonId }): Promise<Outcome<OwnSeat>> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const seat = await readAt(ports.documents.seats, seatAt(id, mentor));
  return seat?.body.status === 'open' ? { kind: 'done', value: { programme, seat: seat.body } } : refused('notEnrolled');
};
