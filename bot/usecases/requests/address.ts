import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { findRequest } from '../../domain/requests/seat';
import { type Request } from '../../domain/requests/request';
import { findWish } from '../../domain/requests/wishlist';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** One request, and whose seat and wish list hold its two copies. */
export interface RequestAddress {
  readonly programme: ProgrammeId;
  readonly request: string;
  readonly mentor: PersonId;
  readonly mentee: PersonId;
}

/** The mentor's copy, from the seat. */
export async function readFromSeat({ documents }: Ports, where: Pick<RequestAddress, 'programme' | 'request' | 'mentor'>): Promise<Request | undefined> {
  const seat = await readAt(documents.seats, seatAt(where.programme, where.mentor));
  return seat && findRequest(seat.body, where.request);
}

/** The mentee's copy, from the wish list. */
export async function readFromWishlist({ documents }: Ports, where: Pick<RequestAddress, 'programme' | 'request' | 'mentee'>): Promise<Request | undefined> {
  const list = await readAt(documents.wishlists, wishlistAt(where.programme, where.mentee));
  return list && findWish(list.body, where.request);
}
