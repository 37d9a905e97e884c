import { refused } from '../../domain/decision';
import { type Programme } from '../../domain/programmes/programme';
import { decideListing } from '../../domain/roster/listing';
import { change } from '../change';
import { listingAt } from '../collections';
import { type Place } from '../enrolments/membership';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** Not for them, or they no longer wait: remembered, so that nobody asks again. */
export const makeDeclinePlace = (ports: Ports) => async (place: Place): Promise<Outcome<Programme>> => {
  const programme = await ports.programmes.find(place.programme);
  if (!programme) return refused('notFound');
  const { role, person } = place;
  const changed = await change(ports.documents.listings, listingAt(programme.id, role, person), (listing) => {
    if (!listing) return refused('notFound');
    const declined = decideListing(listing, 'decline', { party: 'person', id: person }, ports.clock.now());
    if (declined.kind !== 'moved') return declined;
    // What they filled in while they waited is of no use any more.
    const { application: _application, ...rest } = declined.next;
    return { kind: 'moved', next: rest };
  });
  return changed.kind === 'refused' ? changed : { kind: 'done', value: programme };
};
