import { type Decision, moved, refused } from '../../domain/decision';
import { followMentee } from '../../domain/requests/queue';
import { type Seat } from '../../domain/requests/seat';
import { findWish, type Wishlist } from '../../domain/requests/wishlist';
import { withWish } from '../../domain/requests/wishlist';
import { change } from '../change';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { performing } from './outcome';
import { type RequestAddress } from './address';

/** Brings the mentee's news (asked, withdrawn, restored) to the mentor's seat. Reads the truth, so order and repeats do not matter. */
export const makeFollowInSeat = (ports: Ports) => async (where: RequestAddress): Promise<void> => {
  const [programme, list] = await Promise.all([ports.programmes.find(where.programme), read(ports, where)]);
  const wish = list && findWish(list, where.request);
  if (!programme || !wish) return;
  const changed = await change(ports.documents.seats, seatAt(where.programme, where.mentor), (seat): Decision<Seat> =>
    seat ? moved(followMentee(seat, wish, programme.limits, ports.clock.now())) : refused('notFound'),
  );
  if (changed.kind === 'refused') await returnToSender(ports, where);
  else performing(ports, 'seats', changed);
};

async function read({ documents }: Ports, where: RequestAddress): Promise<Wishlist | undefined> {
  return (await readAt(documents.wishlists, wishlistAt(where.programme, where.mentee)))?.body;
}

/** There is no such seat (any more): the mentee gets the request back as if the mentor had left. */
async function returnToSender(ports: Ports, where: RequestAddress): Promise<void> {
  const now = ports.clock.now();
  await change(ports.documents.wishlists, wishlistAt(where.programme, where.mentee), (list): Decision<Wishlist> => {
    const wish = list && findWish(list, where.request);
    if (!list || wish?.status !== 'pending') return refused('tooLate');
    return moved(withWish(list, { ...wish, status: 'declined', closedBecause: 'mentorLeft', lastChange: { action: 'return', by: 'system', at: now } }));
  });
}
