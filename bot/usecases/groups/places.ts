import { type Decision, moved, type Refusal, refused } from '../../domain/decision';
import { type Due, type Effect } from '../../domain/effects/effect';
import { type Hold, holdsOf, releaseRoom, reserveRoom, reserveSeat, settleRoom, settleSeat } from '../../domain/groups/holds';
import { type Member, presentMembers } from '../../domain/pairs/members';
import { type Structure } from '../../domain/programmes/journey';
import { type Programme } from '../../domain/programmes/programme';
import { type Seat } from '../../domain/requests/seat';
import { type Wishlist } from '../../domain/requests/wishlist';
import { type Changed, change } from '../change';
import { pairAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { makeFreeMentee, makeFreeSeat } from '../pairs/endPair';
import { type EffectOwner, type Ports } from '../ports';
import { performing } from '../requests/outcome';
import { untilSteady } from '../steady';

/** The people of a pair that is there, or is to be. */
export interface Gathering {
  readonly id: string;
  readonly structure: Structure;
  readonly members: readonly Member[];
}

export type Reserved = { readonly kind: 'ok'; readonly owners: readonly EffectOwner[] } | { readonly kind: 'refused'; readonly reason: Refusal; readonly owners: readonly EffectOwner[] };

/**
 * Takes every place, one document after the other, each under compare-and-swap; stops at the first that says no. `owed` is saved with
 * the first place that is taken, so that a crash from there on is mended by whoever performs it. Gives the documents that owe something.
 */
export async function reserveAll(ports: Ports, programme: Programme, gathering: Gathering, owed: readonly Effect[]): Promise<Reserved> {
  const owners: EffectOwner[] = [];
  for (const hold of holdsOf(gathering)) {
    const { owner, reason } = await reserve(ports, programme, hold, owners.length === 0 ? owed : []);
    if (owner) owners.push(owner);
    if (reason) return { kind: 'refused', reason, owners };
  }
  return { kind: 'ok', owners };
}

async function reserve({ documents, clock }: Ports, programme: Programme, hold: Hold, owed: readonly Effect[]): Promise<{ readonly owner?: EffectOwner; readonly reason?: Refusal }> {
  const { limits } = programme;
  if (hold.kind === 'room') {
    return taken('wishlists', await change(documents.wishlists, wishlistAt(programme.id, hold.person), (list): Decision<Wishlist> => (list ? reserveRoom(list, hold.place, programme, owed, clock.now()) : refused('notEnrolled'))));
  }
  // Whoever offers times has said with them how many talks there may be.
  const mostOf = ({ capacity }: Seat): number => (programme.pairing === 'openBooking' ? Math.max(capacity, limits.menteesPerMentor) : capacity);
  return taken('seats', await change(documents.seats, seatAt(programme.id, hold.person), (seat): Decision<Seat> => (seat ? reserveSeat(seat, hold.places, { limits, most: mostOf(seat) }, owed, clock.now()) : refused('notEnrolled'))));
}

function taken(collection: EffectOwner['collection'], changed: Changed<Due>): { readonly owner?: EffectOwner; readonly reason?: Refusal } {
  if (changed.kind === 'refused') return { reason: changed.reason };
  return changed.kind === 'moved' ? { owner: { collection, document: changed.document } } : {};
}

/**
 * Brings every place to what the pair says: taken for who is in it, free for who left, and all free while there is no such pair, because
 * its forming came to nothing. Looks again after each write, so that of a forming and its undoing at once one wins everywhere.
 */
export async function followPlaces(ports: Ports, programme: Programme, gathering: Gathering): Promise<void> {
  await untilSteady(
    async () => ({ members: await standingMembers(ports, gathering.id) }),
    async ({ members }) => {
      const wanted = holdsOf({ ...gathering, members: members ?? [] });
      let wrote = false;
      for (const hold of holdsOf(gathering)) {
        const own = wanted.find(({ kind, person }) => kind === hold.kind && person === hold.person);
        wrote = (await settle(ports, programme, gathering.id, own ?? hold, own ? 'in' : members ? 'left' : 'never')) || wrote;
      }
      return wrote;
    },
  );
}

/** Who is in the pair now: nobody once it ended; undefined while there is no such pair. */
async function standingMembers({ documents }: Ports, id: string): Promise<readonly Member[] | undefined> {
  const pair = (await readAt(documents.pairs, pairAt(id)))?.body;
  return pair && (pair.status === 'ended' ? [] : presentMembers(pair));
}

type Standing = 'in' | 'left' | 'never';

/** True when something was written here. Leaving is the pair's own affair: what frees a place then also brings requests back. */
async function settle(ports: Ports, programme: Programme, pair: string, hold: Hold, standing: Standing): Promise<boolean> {
  const { documents, clock } = ports;
  const { id, limits } = programme;
  if (hold.kind === 'seat') {
    if (standing === 'left') return (await makeFreeSeat(ports)({ programme: id, pair, mentor: hold.person }), false);
    const places = standing === 'in' ? hold.places : [];
    const changed = await change(documents.seats, seatAt(id, hold.person), (seat) => (seat ? moved(settleSeat(seat, pair, places, limits, clock.now())) : refused('notFound')));
    performing(ports, 'seats', changed);
    return changed.kind === 'moved';
  }
  if (standing === 'left') return (await makeFreeMentee(ports)({ programme: id, pair, mentee: hold.person }), false);
  const follow = (list: Wishlist): Wishlist => (standing === 'in' ? settleRoom(list, hold.place, programme, clock.now()) : releaseRoom(list, pair, programme, clock.now()));
  const changed = await change(documents.wishlists, wishlistAt(id, hold.person), (list) => (list ? moved(follow(list)) : refused('notFound')));
  performing(ports, 'wishlists', changed);
  return changed.kind === 'moved';
}

/** The same for a pair that is named: what an effect asks for. */
export const makeFollowPlaces = (ports: Ports) => async ({ pair: id }: { pair: string }): Promise<void> => {
  const pair = (await readAt(ports.documents.pairs, pairAt(id)))?.body;
  const programme = pair && (await ports.programmes.find(pair.programme));
  if (programme) await followPlaces(ports, programme, pair);
};
