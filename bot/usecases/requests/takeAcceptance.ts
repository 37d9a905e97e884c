import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { takeAcceptance } from '../../domain/requests/outcome';
import { type Request } from '../../domain/requests/request';
import { type Wishlist } from '../../domain/requests/wishlist';
import { change } from '../change';
import { wishlistAt } from '../collections';
import { type Ports } from '../ports';
import { makeFollowInSeat } from './followInSeat';

/**
 * Second half of an acceptance, harmless when repeated: the mentee's wish list takes it, or the mentor's place is given back.
 * Runs while the mentor waits, and again from the outbox if the process died in between.
 */
export const makeTakeAcceptance = (ports: Ports) => {
  const followInSeat = makeFollowInSeat(ports);
  return async (request: Request): Promise<'taken' | 'gone'> => {
    const programme = await ports.programmes.find(request.programme);
    if (!programme || request.status !== 'accepted') return 'gone';
    const changed = await change(ports.documents.wishlists, wishlistAt(request.programme, request.mentee), (list): Decision<Wishlist> => {
      if (!list) return refused('notFound');
      const taken = takeAcceptance(list, request, programme, ports.clock.now());
      if (taken.kind === 'gone') return refused('tooLate');
      return taken.kind === 'taken' ? moved(taken.next) : alreadyDone(taken.next);
    });
    if (changed.kind === 'moved') void ports.perform({ collection: 'wishlists', document: changed.document });
    if (changed.kind !== 'refused') return 'taken';
    await followInSeat({ programme: request.programme, request: request.id, mentor: request.mentor, mentee: request.mentee });
    return 'gone';
  };
};
