import { type Person } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { isOpen, type Request } from '../../domain/requests/request';
import { availabilityOf } from '../../domain/requests/seat';
import { openWishes } from '../../domain/requests/wishlist';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** A person's requests and pairs in one programme and role. */
export type Part =
  | { readonly role: 'mentee'; readonly programme: Programme; readonly open: readonly Request[]; readonly closed: readonly Request[]; readonly pairs: readonly PartPair[]; readonly paused?: true }
  | { readonly role: 'mentor'; readonly programme: Programme; readonly open: readonly Request[]; readonly closed: readonly Request[]; readonly pairs: readonly PartPair[]; readonly freeSeats: number; readonly capacity: number };

export interface PartPair {
  readonly pair: string;
  readonly partnerName: string;
}

/** How many settled requests are worth showing. */
const closedShown = 5;

/** Everything the person has asked and been asked, programme by programme. One point read a part. */
export const makeListRequests = (ports: Ports) => async (person: Person): Promise<readonly Part[]> => {
  const parts = await Promise.all(person.takesPartIn.map(({ programme, role }) => (role === 'mentor' ? mentorPart(ports, person.id, programme) : menteePart(ports, person.id, programme))));
  return parts.filter((part) => part !== undefined);
};

async function menteePart({ documents, programmes }: Ports, person: string, id: string): Promise<Part | undefined> {
  const [programme, list] = await Promise.all([programmes.find(id), readAt(documents.wishlists, wishlistAt(id, person))]);
  if (!programme || !list) return undefined;
  const pairs = list.body.pairs.map(({ pair, mentorName }) => ({ pair, partnerName: mentorName }));
  return { role: 'mentee', programme, open: openWishes(list.body), closed: latest(list.body.wishes), pairs, ...(list.body.away && { paused: true }) };
}

async function mentorPart({ documents, programmes }: Ports, person: string, id: string): Promise<Part | undefined> {
  const [programme, seat] = await Promise.all([programmes.find(id), readAt(documents.seats, seatAt(id, person))]);
  if (!programme || !seat) return undefined;
  const pairs = seat.body.pairs.map(({ pair, menteeName }) => ({ pair, partnerName: menteeName }));
  const { freeSeats, capacity } = availabilityOf(seat.body);
  return { role: 'mentor', programme, open: seat.body.requests.filter(isOpen), closed: latest(seat.body.requests), pairs, freeSeats, capacity };
}

const latest = (requests: readonly Request[]): Request[] =>
  requests.filter((request) => !isOpen(request) && request.status !== 'accepted').sort((a, b) => b.lastChange.at - a.lastChange.at).slice(0, closedShown);
