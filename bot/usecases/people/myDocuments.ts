import { type Nudges } from '../../domain/contact/nudges';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type Watch } from '../../domain/overview/watch';
import { type Paper } from '../../domain/papers/paper';
import { type Person, type PersonId, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type Draft } from '../../domain/programmes/setup/draft';
import { type Request } from '../../domain/requests/request';
import { type Seat } from '../../domain/requests/seat';
import { type Wishlist } from '../../domain/requests/wishlist';
import { type KnownPerson } from '../../domain/roster/known';
import { type Listing } from '../../domain/roster/listing';
import { type Preferences } from '../../domain/runs/preferences';
import { type Slots } from '../../domain/slots/slots';
import { type Address, enrolmentAt, knownAt, listingAt, nudgesAt, preferencesAt, seatAt, slotsAt, watchAt, wishlistAt } from '../collections';
import { type Delivery } from '../delivery/delivery';
import { type Collection, readAt } from '../documents';
import { openPair, type PairContext } from '../pairs/pairAccess';
import { allOf } from '../pages';
import { type Ports } from '../ports';

/** Everything that is stored about one person and bears their name, still sealed. Reviews bear none, so nobody can find them. */
export interface MyDocuments {
  readonly person: Person;
  /** What a coordinator's file or the organisation's directory says. */
  readonly known?: KnownPerson;
  /** Programmes where there is anything, also those that were left. */
  readonly places: readonly MyPlace[];
  /** Pairs that the person belongs to, also those that have ended; who has left one sees nothing of it any more. */
  readonly pairs: readonly PairContext[];
  readonly papers: readonly Paper[];
  /** Programmes in the making that the person began. */
  readonly drafts: readonly Draft[];
  readonly reminders?: Nudges;
  /** The ledger of what the bot sent; it holds no words. */
  readonly messages: readonly Delivery[];
}

export interface MyPlace {
  readonly programme: Programme;
  readonly enrolments: readonly Enrolment[];
  readonly seat?: Seat;
  readonly wishlist?: Wishlist;
  readonly slots?: Slots;
  readonly watch?: Watch;
  readonly listings: readonly Listing[];
  readonly preferences: readonly Preferences[];
}

const roles: readonly Role[] = ['mentor', 'mentee'];

/** Reads every place where something of this person can be, also in programmes that they have left. Meant for the rare moment when somebody asks. */
export async function gatherMyDocuments(ports: Ports, person: Person): Promise<MyDocuments> {
  const { documents } = ports;
  const [programmes, papers, drafts, messages, reminders, known] = await Promise.all([
    ports.programmes.list(),
    allOf(documents.papers, { where: [{ field: 'author', is: 'equal', value: person.id }], orderBy: { field: 'changedAt', direction: 'descending' } }),
    allOf(documents.drafts, { where: [{ field: 'owner', is: 'equal', value: person.id }] }), allOf(documents.deliveries, { partition: person.id }),
    readAt(documents.nudges, nudgesAt(person.id)), readAt(documents.known, knownAt(person.id)),
  ]);
  const places = (await Promise.all(programmes.map((programme) => placeOf(ports, programme, person.id)))).filter((place) => place !== undefined);
  const opened = await Promise.all(pairsNamedIn(places, papers, messages).map((pair) => openPair(ports, { pair, actor: person.id })));
  return { person, places, papers, drafts, messages, ...(known && { known: known.body }), pairs: opened.flatMap((one) => (one.kind === 'done' ? [one.value] : [])), ...(reminders && { reminders: reminders.body }) };
}

async function placeOf({ documents }: Ports, programme: Programme, person: PersonId): Promise<MyPlace | undefined> {
  const { id } = programme;
  const inBothRoles = async <Body>(collection: Collection<Body>, at: (role: Role) => Address): Promise<Body[]> => (await Promise.all(roles.map((role) => readAt(collection, at(role))))).flatMap((row) => (row ? [row.body] : []));
  const [enrolments, listings, preferences, seat, wishlist, slots, watch] = await Promise.all([
    inBothRoles(documents.enrolments, (role) => enrolmentAt(id, role, person)), inBothRoles(documents.listings, (role) => listingAt(id, role, person)), inBothRoles(documents.preferences, (role) => preferencesAt(id, role, person)),
    readAt(documents.seats, seatAt(id, person)), readAt(documents.wishlists, wishlistAt(id, person)), readAt(documents.slots, slotsAt(id, person)), readAt(documents.watches, watchAt(id, person)),
  ]);
  if (enrolments.length + listings.length + preferences.length === 0 && !seat && !wishlist && !slots && !watch) return undefined;
  return { programme, enrolments, listings, preferences, ...(seat && { seat: seat.body }), ...(wishlist && { wishlist: wishlist.body }), ...(slots && { slots: slots.body }), ...(watch && { watch: watch.body }) };
}

/** A pair that has ended stands in no seat and no wish list any more: then what was asked, written or said about it still names it. */
function pairsNamedIn(places: readonly MyPlace[], papers: readonly Paper[], messages: readonly Delivery[]): string[] {
  const accepted = (requests: readonly Request[] = []): string[] => requests.filter(({ status }) => status === 'accepted').map(({ id }) => id);
  return [...new Set([
    ...places.flatMap(({ seat, wishlist }) => [...(seat?.pairs ?? []), ...(wishlist?.pairs ?? [])].map(({ pair }) => pair)),
    ...places.flatMap(({ seat, wishlist }) => [...accepted(seat?.requests), ...accepted(wishlist?.wishes)]),
    ...papers.map(({ pair }) => pair), ...messages.flatMap(({ about: { pair } }) => (pair === undefined ? [] : [pair])),
  ])];
}
