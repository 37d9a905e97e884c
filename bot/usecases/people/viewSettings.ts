import { refused } from '../../domain/decision';
import { type Person, type PersonId, type Role } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Seat } from '../../domain/requests/seat';
import { type Wishlist } from '../../domain/requests/wishlist';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { findPerson } from './people';

export interface OwnSettings {
  readonly person: Person;
  /** Where the person mentors. */
  readonly mentorIn: readonly Programme[];
  /** Where the person is a mentee. */
  readonly menteeIn: readonly Programme[];
}

export interface OwnSeat {
  readonly programme: Programme;
  readonly seat: Seat;
}

export interface OwnWishlist {
  readonly programme: Programme;
  readonly list: Wishlist;
}

export const makeViewSettings = (ports: Ports) => async ({ person: id }: { person: PersonId }): Promise<Outcome<OwnSettings>> => {
  const person = await findPerson(ports, id);
  if (!person) return refused('notFound');
  const [mentorIn, menteeIn] = await Promise.all([programmesOf(ports, person, 'mentor'), programmesOf(ports, person, 'mentee')]);
  return { kind: 'done', value: { person, mentorIn, menteeIn } };
};

async function programmesOf({ programmes }: Ports, person: Person, role: Role): Promise<Programme[]> {
  const found = await Promise.all(person.takesPartIn.filter((part) => part.role === role).map(({ programme }) => programmes.find(programme)));
  return found.filter((programme) => programme !== undefined);
}

/** The mentor's own place in a programme; nobody else's can be asked for. */
export const makeViewSeat = (ports: Ports) => async ({ programme: id, mentor }: { programme: ProgrammeId; mentor: PersonId }): Promise<Outcome<OwnSeat>> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const seat = await readAt(ports.documents.seats, seatAt(id, mentor));
  return seat?.body.status === 'open' ? { kind: 'done', value: { programme, seat: seat.body } } : refused('notEnrolled');
};

/** The mentee's own wish list in a programme; nobody else's can be asked for. */
export const makeViewWishlist = (ports: Ports) => async ({ programme: id, mentee }: { programme: ProgrammeId; mentee: PersonId }): Promise<Outcome<OwnWishlist>> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const list = await readAt(ports.documents.wishlists, wishlistAt(id, mentee));
  return list?.body.status === 'open' ? { kind: 'done', value: { programme, list: list.body } } : refused('notEnrolled');
};
