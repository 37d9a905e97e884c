import { nobody } from '../../domain/groups/holds';
import { othersOf } from '../../domain/pairs/members';
import { type Person, type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { isOpen, type Request } from '../../domain/requests/request';
import { availabilityOf } from '../../domain/requests/seat';
import { openWishes } from '../../domain/requests/wishlist';
import { type Documents, pairAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** A person's requests and pairs in one programme and role. */
export type Part =
  | { readonly role: 'mentee'; readonly programme: Programme; readonly open: readonly Request[]; readonly closed: readonly Request[]; readonly pairs: readonly PartPair[]; readonly paused?: true }
  | { readonly role: 'mentor'; readonly programme: Programme; readonly open: readonly Request[]; readonly closed: readonly Request[]; readonly pairs: readonly PartPair[]; readonly freeSeats: number; readonly capacity: number };

export interface PartPair {
  readonly pair: string;
  /** One name between two people; in a group everybody's whom the viewer mentors, or is mentored by, or meets in a circle. */
  readonly partners: readonly string[];
  /** Where the partners are neither mentors nor mentees of the viewer's own. */
  readonly gathering?: 'circle' | 'panel';
}

/** How many settled requests are worth showing. */
const closedShown = 5;

/** Everything the person has asked and been asked, programme by programme. One point read a part, and one for each circle. */
export const makeListRequests = (ports: Ports) => async (person: Person): Promise<readonly Part[]> => {
  const parts = await Promise.all(person.takesPartIn.map(({ programme, role }) => (role === 'mentor' ? mentorPart(ports, person.id, programme) : menteePart(ports, person.id, programme))));
  return parts.filter((part) => part !== undefined);
};

async function menteePart({ documents, programmes }: Ports, person: string, id: string): Promise<Part | undefined> {
  const [programme, list] = await Promise.all([programmes.find(id), readAt(documents.wishlists, wishlistAt(id, person))]);
  if (!programme || !list) return undefined;
  const pairs = await Promise.all(list.body.pairs.map(({ pair, mentor, mentorName }) => (mentor === nobody ? gathered(documents, pair, person) : { pair, partners: [mentorName] })));
  return { role: 'mentee', programme, open: openWishes(list.body), closed: settledRequests(list.body.wishes, closedShown), pairs, ...(list.body.away && { paused: true }) };
}

async function mentorPart({ documents, programmes }: Ports, person: string, id: string): Promise<Part | undefined> {
  const [programme, seat] = await Promise.all([programmes.find(id), readAt(documents.seats, seatAt(id, person))]);
  if (!programme || !seat) return undefined;
  const own = [...new Set(seat.body.pairs.map(({ pair }) => pair))].map((pair) => ({ pair, places: seat.body.pairs.filter((place) => place.pair === pair) }));
  const pairs = await Promise.all(own.map(({ pair, places }) => (places.some(({ mentee }) => mentee === nobody) ? gathered(documents, pair, person) : { pair, partners: places.map(({ menteeName }) => menteeName) })));
  const { freeSeats, capacity } = availabilityOf(seat.body);
  return { role: 'mentor', programme, open: seat.body.requests.filter(isOpen), closed: settledRequests(seat.body.requests, closedShown), pairs, freeSeats, capacity };
}

/** A circle or an evening of tables: the place does not say who they are, so the pair is read; an evening is known by its hosts. */
async function gathered({ pairs }: Documents, id: string, viewer: PersonId): Promise<PartPair> {
  const pair = (await readAt(pairs, pairAt(id)))?.body;
  const others = pair ? othersOf(pair, viewer) : [];
  const hosts = others.filter(({ role }) => role === 'mentor');
  const shown = pair?.structure === 'panel' && hosts.length > 0 ? hosts : others;
  return { pair: id, partners: shown.map(({ name }) => name), gathering: pair?.structure === 'panel' ? 'panel' : 'circle' };
}

/** The last ones that came to nothing, newest first. */
export const settledRequests = (requests: readonly Request[], most: number): Request[] =>
  requests.filter((request) => !isOpen(request) && request.status !== 'accepted').sort((a, b) => b.lastChange.at - a.lastChange.at).slice(0, most);
