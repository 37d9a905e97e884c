import { refused } from '../../domain/decision';
import { type PersonId, type Role } from '../../domain/people/person';
import { isTheirs } from '../../domain/programmes/staff';
import { decideListing, type ListingActor } from '../../domain/roster/listing';
import { change } from '../change';
import { listingAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { takeInNow } from './places';

export interface ChangeList extends AtConsole {
  readonly person: PersonId;
  readonly role: Role;
  readonly action: 'nominate' | 'takeIn';
}

/** Nominates somebody on the list, or takes them in from the waiting list, also beyond the number of places. */
export const makeChangeList = (ports: Ports) => async ({ person, role, action, ...input }: ChangeList): Promise<Outcome<unknown>> => {
  const opened = await openProgramme(ports, input, 'carePeople');
  if (opened.kind === 'refused') return opened;
  const at = listingAt(input.programme, role, person);
  const listing = await readAt(ports.documents.listings, at);
  if (!listing) return refused('notFound');
  if (!isTheirs(opened.value.standing, listing.body.dutyStation)) return refused('notYourStation');
  const staff: ListingActor = { party: 'staff', id: input.actor };
  if (action === 'takeIn') return outcomeOf(await takeInNow(ports, { programme: input.programme, role, person }, staff));
  const changed = await change(ports.documents.listings, at, (current) => (current ? decideListing(current, action, staff, ports.clock.now()) : refused('notFound')));
  return performing(ports, 'listings', changed);
};

const outcomeOf = (changed: Awaited<ReturnType<typeof takeInNow>>): Outcome<unknown> => (changed.kind === 'refused' ? changed : { kind: 'done', value: changed.document.body });
