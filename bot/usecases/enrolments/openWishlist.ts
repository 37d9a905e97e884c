import { type Decision, moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { closeWishlist } from '../../domain/requests/outcome';
import { newWishlist, type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';
import { readMembership } from './membership';

interface OfMentee {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
}

/** Opens the mentee's wish list. Does nothing when the mentee has left meanwhile, or when it is open. */
export const makeOpenWishlist = (ports: Ports) => async (where: OfMentee): Promise<void> => {
  const row = await readMembership(ports, { programme: where.programme, role: 'mentee', person: where.mentee });
  if (row?.status !== 'active') return;
  const menteeName = row.profile.name;
  await change(ports.documents.wishlists, wishlistAt(where.programme, where.mentee), (list): Decision<Wishlist> => {
    if (!list) return moved(newWishlist({ ...where, menteeName }));
    return moved(list.status === 'open' ? list : { ...list, status: 'open', menteeName });
  });
};

/** Closes the wish list of a mentee who left: open requests are withdrawn, pairs that run go on. */
export const makeCloseWishlist = (ports: Ports) => async (where: OfMentee): Promise<void> => {
  const row = await readMembership(ports, { programme: where.programme, role: 'mentee', person: where.mentee });
  if (row?.status === 'active') return;
  const changed = await change(ports.documents.wishlists, wishlistAt(where.programme, where.mentee), (list): Decision<Wishlist> => {
    if (!list) return refused('notFound');
    return moved(list.status === 'closed' ? list : closeWishlist(list, ports.clock.now()));
  });
  performing(ports, 'wishlists', changed);
};
