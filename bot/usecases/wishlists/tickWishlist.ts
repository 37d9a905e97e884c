import { type Decision, moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { tickWishlist } from '../../domain/requests/pause';
import { type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';

/** The end of a pause, for one mentee whose day has come. */
export const makeTickWishlist = (ports: Ports) => async (input: { programme: ProgrammeId; mentee: PersonId }): Promise<void> => {
  const programme = await ports.programmes.find(input.programme);
  if (!programme) return;
  const changed = await change(ports.documents.wishlists, wishlistAt(input.programme, input.mentee), (list): Decision<Wishlist> =>
    list ? moved(tickWishlist(list, programme, ports.clock.now())) : refused('notFound'),
  );
  performing(ports, 'wishlists', changed);
};
