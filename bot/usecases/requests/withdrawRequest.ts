import { type Decision, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { moveWish, type Wishlist, withdrawWish } from '../../domain/requests/wishlist';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { performing, type WishlistOutcome } from './outcome';

export interface OwnWish {
  readonly programme: ProgrammeId;
  readonly request: string;
  readonly mentee: PersonId;
}

/** The mentee takes a request back; possible until it is accepted. */
export const makeWithdrawRequest = (ports: Ports) => (input: OwnWish): Promise<WishlistOutcome> =>
  changeOwn(ports, input, (list, programme) => withdrawWish(list, input.request, input.mentee, programme, ports.clock.now()));

/** The mentee ranks a wish that was not sent yet one place higher or lower. */
export const makeMoveWish = (ports: Ports) => (input: OwnWish & { readonly by: -1 | 1 }): Promise<WishlistOutcome> =>
  changeOwn(ports, input, (list) => moveWish(list, input.request, input.by));

async function changeOwn(ports: Ports, input: OwnWish, decide: (list: Wishlist, programme: Programme) => Decision<Wishlist>): Promise<WishlistOutcome> {
  const programme = await ports.programmes.find(input.programme);
  if (!programme) return refused('notFound');
  const changed = await change(ports.documents.wishlists, wishlistAt(input.programme, input.mentee), (list) => (list ? decide(list, programme) : refused('notYours')));
  return performing(ports, 'wishlists', changed);
}
