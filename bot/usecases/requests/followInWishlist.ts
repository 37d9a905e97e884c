import { type Decision, moved, refused } from '../../domain/decision';
import { followMentor } from '../../domain/requests/outcome';
import { type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { performing } from './outcome';
import { readFromSeat, type RequestAddress } from './address';
import { untilSteady } from '../steady';

/** Brings the mentor's news (a question, a no, an expiry, a moved deadline) to the mentee's wish list. Order and repeats do not matter. */
export const makeFollowInWishlist = (ports: Ports) => async (where: RequestAddress): Promise<void> => {
  const programme = await ports.programmes.find(where.programme);
  if (!programme) return;
  await untilSteady(() => readFromSeat(ports, where), async (request) => {
    const changed = await change(ports.documents.wishlists, wishlistAt(where.programme, where.mentee), (list): Decision<Wishlist> =>
      list ? moved(followMentor(list, request, programme, ports.clock.now())) : refused('notFound'),
    );
    performing(ports, 'wishlists', changed);
    return changed.kind === 'moved';
  });
};
