import { refused } from '../../domain/decision';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { newWishlist, type Wishlist } from '../../domain/requests/wishlist';
import { enrolmentAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** Somebody who may look for a mentor in a programme, and whom they asked so far. */
export interface Seeker {
  readonly kind: 'seeker';
  readonly programme: Programme;
  readonly mentee: Enrolment;
  readonly list: Wishlist;
}

/** `notFound` for an unknown programme, `notEnrolled` for everybody but its active mentees. */
export async function readSeeker({ programmes, documents }: Ports, id: ProgrammeId, person: PersonId): Promise<Seeker | ReturnType<typeof refused>> {
  const [programme, mentee, list] = await Promise.all([
    programmes.find(id),
    readAt(documents.enrolments, enrolmentAt(id, 'mentee', person)),
    readAt(documents.wishlists, wishlistAt(id, person)),
  ]);
  if (!programme) return refused('notFound');
  if (mentee?.body.status !== 'active') return refused('notEnrolled');
  return { kind: 'seeker', programme, mentee: mentee.body, list: list?.body ?? newWishlist({ programme: id, mentee: person, menteeName: mentee.body.profile.name }) };
}
