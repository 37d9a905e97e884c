import { type Decision, moved } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type PersonId, type Role } from '../people/person';
import { type Instant } from '../time';
import { decideListing, type Listing, type ListingActor, putOnList, type WaitingApplication } from './listing';

/** Somebody who would join while every place is taken. */
export interface InLine extends Omit<WaitingApplication, 'at'>, Pick<Listing, 'programme' | 'person' | 'role'> {}

/** Puts them at the end of the line; whoever waits already keeps their place and is taken in with what they said last. */
export function waitInLine(current: Listing | undefined, { profile, capacity, ...who }: InLine, now: Instant): Decision<Listing> {
  const actor: ListingActor = { party: 'person', id: who.person };
  const listed = putOnList(current, { ...who, name: profile.name, email: profile.email, dutyStation: profile.dutyStation }, actor, now);
  if (listed.kind === 'refused') return listed;
  const waiting = decideListing(listed.next, 'wait', actor, now);
  if (waiting.kind === 'refused') return waiting;
  const at = current?.status === 'waiting' ? (current.application?.at ?? now) : now;
  return moved({ ...waiting.next, application: { profile, ...(capacity !== undefined && { capacity }), at } });
}

/** A place is theirs: they are enrolled with what they filled in. */
export function takeIn(listing: Listing, actor: ListingActor, now: Instant): Decision<Listing> {
  const taken = decideListing(listing, 'takeIn', actor, now);
  if (taken.kind !== 'moved') return taken;
  const { programme, person, role } = listing;
  const enter: Effect = { kind: 'change', id: `roster.enter:${role}:${listing.application?.at ?? now}`, name: 'roster.enter', with: { programme, role, person } };
  return moved(owe(taken.next, [enter], now));
}

/** They are in, and told so: what they filled in stands in their enrolment now, and nowhere else. */
export function entered({ application, ...listing }: Listing, now: Instant): Listing {
  if (!application) return listing;
  const { programme, person, role } = listing;
  return owe<Listing>(listing, [{ kind: 'tell', id: `${programme}:takenIn:${role}:${application.at}`, to: person, notice: 'roster.takenIn', about: { programme, role } }], now);
}

/** Holds a place already, although the enrolment is still being made. */
export const isEntering = ({ status, application }: Listing): boolean => status === 'joined' && application !== undefined;

/** Who waits for this role, the first one first. */
export function lineFor(listings: readonly Listing[], role: Role): Listing[] {
  const came = ({ application, since }: Listing): Instant => application?.at ?? since;
  return listings.filter((one) => one.role === role && one.status === 'waiting').sort((one, other) => came(one) - came(other) || order(one.person, other.person));
}

const order = (one: PersonId, other: PersonId): number => (one < other ? -1 : 1);
