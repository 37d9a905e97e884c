import { type Decision, moved, refused } from '../../domain/decision';
import { type Programme } from '../../domain/programmes/programme';
import { withoutClock } from '../../domain/requests/answer';
import { followMentor } from '../../domain/requests/outcome';
import { followMentee } from '../../domain/requests/queue';
import { type Seat } from '../../domain/requests/seat';
import { findWish, type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { seatAt, wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { readFromWishlist, type RequestAddress } from './address';
import { performing } from './outcome';
import { untilSteady } from '../steady';

/** Brings the mentee's news (asked, withdrawn, restored) to the mentor's seat. Reads the truth, so order and repeats do not matter. */
export const makeFollowInSeat = (ports: Ports) => async (where: RequestAddress): Promise<void> => {
  const programme = await ports.programmes.find(where.programme);
  if (!programme) return;
  await untilSteady(() => readFromWishlist(ports, where), async (wish) => {
    const changed = await change(ports.documents.seats, seatAt(where.programme, where.mentor), (seat): Decision<Seat> =>
      seat ? moved(followMentee(seat, wish, programme.limits, ports.clock.now())) : refused('notFound'),
    );
    if (changed.kind === 'refused') await returnToSender(ports, programme, where);
    else performing(ports, 'seats', changed);
    return changed.kind === 'moved';
  });
};

/** There is no such seat (any more): the mentee gets the request back as if the mentor had left. */
async function returnToSender(ports: Ports, programme: Programme, where: RequestAddress): Promise<void> {
  const now = ports.clock.now();
  const changed = await change(ports.documents.wishlists, wishlistAt(where.programme, where.mentee), (list): Decision<Wishlist> => {
    const wish = list && findWish(list, where.request);
    if (!list || wish?.status !== 'pending') return refused('tooLate');
    const returned = { ...withoutClock(wish), status: 'declined', closedBecause: 'mentorLeft', lastChange: { action: 'return', by: 'system', at: now } } as const;
    return moved(followMentor(list, returned, programme, now));
  });
  performing(ports, 'wishlists', changed);
}
