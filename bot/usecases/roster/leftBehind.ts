import { moved } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Listing } from '../../domain/roster/listing';
import { type Instant } from '../../domain/time';
import { change } from '../change';
import { enrolmentAt, listingAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type Place } from '../enrolments/membership';

/** Whom a partner left behind who went away, and who has found nobody since: they come first in the next matching. Reads the few whom that happened to. */
export async function leftBehind(ports: Pick<Ports, 'documents'>, { id }: Pick<Programme, 'id'>): Promise<ReadonlySet<PersonId>> {
  const found = new Set<PersonId>();
  for (const listing of await marked(ports, id)) {
    if (listing.comesFirstSince !== undefined && !(await hasFound(ports, listing, listing.comesFirstSince))) found.add(listing.person);
  }
  return found;
}

const marked = ({ documents }: Pick<Ports, 'documents'>, programme: ProgrammeId): Promise<Listing[]> =>
  allOf(documents.listings, { partition: programme, where: [{ field: 'comesFirstSince', is: 'atLeast', value: 0 }] });

async function hasFound({ documents }: Pick<Ports, 'documents'>, { programme, person, role }: Listing, since: Instant): Promise<boolean> {
  const place = role === 'mentor' ? await readAt(documents.seats, seatAt(programme, person)) : await readAt(documents.wishlists, wishlistAt(programme, person));
  return (place?.body.pairs ?? []).some((pair) => pair.since > since);
}

/** Their partner went away. Nothing to mark for somebody who takes part no more. */
export async function markLeftBehind(ports: Ports, { programme, role, person }: Place): Promise<void> {
  const row = await readAt(ports.documents.enrolments, enrolmentAt(programme, role, person));
  if (row?.body.status !== 'active') return;
  const { name, email, dutyStation } = row.body.profile;
  const now = ports.clock.now();
  await change(ports.documents.listings, listingAt(programme, role, person), (listing) => {
    const known: Listing = listing ?? { programme, person, role, status: 'joined', name, email, dutyStation, since: now, lastChange: { action: 'note', by: 'system', at: now } };
    // The first mark stays: whoever was left behind twice has waited since the first time.
    return moved(known.comesFirstSince === undefined ? { ...known, comesFirstSince: now } : { ...known });
  });
}
