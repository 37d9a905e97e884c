import { moved } from '../../domain/decision';
import { type Application, join, leave, type Membership } from '../../domain/enrolments/membership';
import { type Role } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { decideListing, type Listing, type ListingActor } from '../../domain/roster/listing';
import { entered, isEntering, lineFor, takeIn, waitInLine } from '../../domain/roster/waiting';
import { change, type Changed } from '../change';
import { enrolmentAt, listingAt, seatAt } from '../collections';
import { readAt } from '../documents';
import { type Place, readMembership } from '../enrolments/membership';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';
import { listingsOf, membersIn, membershipsOf } from './readRoster';

/** How many more may join in this role; undefined where the programme has no limit. Counts those who take part, and those who are on their way in from the waiting list. */
export async function freePlaces(ports: Ports, { id, admits }: Programme, role: Role): Promise<number | undefined> {
  const most = admits?.[role];
  if (most === undefined) return undefined;
  const [members, listings] = await Promise.all([membershipsOf(ports, id), listingsOf(ports, id)]);
  return freeAmong(most, role, members, listings);
}

function freeAmong(most: number, role: Role, members: readonly Membership[], listings: readonly Listing[]): number {
  const inside = new Set(membersIn(members, role).map(({ person }) => person));
  const entering = listings.filter((one) => one.role === role && isEntering(one) && !inside.has(one.person)).length;
  return Math.max(0, most - inside.size - entering);
}

/** Whoever joined in the same moment as others, when there was one place left, may be one too many: the last ones step back. True for one of these. */
export async function isTooMany(ports: Ports, { id, admits }: Programme, { role, person }: Place): Promise<boolean> {
  const most = admits?.[role];
  if (most === undefined) return false;
  return membersIn(await membershipsOf(ports, id), role).findIndex((one) => one.person === person) >= most;
}

/** Puts somebody in line with what they filled in; where they stand, from 1. */
export async function putInLine(ports: Ports, application: Application): Promise<number> {
  const { programme, role, person, profile, places } = application;
  const capacity = places?.capacity;
  await change(ports.documents.listings, listingAt(programme, role, person), (current) => waitInLine(current, { programme, role, person, profile, ...(capacity !== undefined && { capacity }) }, ports.clock.now()));
  return 1 + lineFor(await listingsOf(ports, programme), role).findIndex((one) => one.person === person);
}

/** Came too late by a blink: as if they had not joined. */
export const stepBack = (ports: Ports, { programme, role, person }: Place): Promise<Changed<Membership>> => change(ports.documents.enrolments, enrolmentAt(programme, role, person), (row) => leave(row, ports.clock.now()));

/** Gives every free place to whoever has waited longest; where there is no limit any more, one to everybody. Harmless when repeated: a place that was given is taken. */
export const makeFillPlaces = (ports: Ports) => async ({ programme: id, role }: { readonly programme: ProgrammeId; readonly role: Role }): Promise<void> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return;
  const most = programme.admits?.[role];
  const [members, listings] = await Promise.all([most === undefined ? [] : membershipsOf(ports, id), listingsOf(ports, id)]);
  const free = most === undefined ? undefined : freeAmong(most, role, members, listings);
  for (const { person } of lineFor(listings, role).slice(0, free)) await takeInNow(ports, { programme: id, role, person }, { party: 'system', id: 'system' });
};

/** The coordinator may take in whom they like, also beyond the number of places. */
export async function takeInNow(ports: Ports, { programme, role, person }: Place, actor: ListingActor): Promise<Changed<Listing>> {
  const changed = await change(ports.documents.listings, listingAt(programme, role, person), (listing) => (listing ? takeIn(listing, actor, ports.clock.now()) : { kind: 'refused', reason: 'notFound' }));
  performing(ports, 'listings', changed);
  return changed;
}

/** Enrols somebody from the waiting list with what they filled in when they came. */
export const makeEnter = (ports: Ports) => async (place: Place): Promise<void> => {
  const { programme, role, person } = place;
  const listing = (await readAt(ports.documents.listings, listingAt(programme, role, person)))?.body;
  if (!listing?.application || listing.status !== 'joined') return;
  const { profile, capacity } = listing.application;
  const seat = capacity === undefined ? undefined : await readAt(ports.documents.seats, seatAt(programme, person));
  const application: Application = { programme, role, person, profile, ...(capacity !== undefined && { places: { capacity, freeSeats: Math.max(0, capacity - (seat?.body.pairs.length ?? 0)) } }) };
  const changed = await change(ports.documents.enrolments, enrolmentAt(programme, role, person), (row) => join(row, application, ports.clock.now()));
  if (changed.kind !== 'refused' && role === 'mentor') ports.mentors.note(changed.document.body);
  if (changed.kind === 'moved') await ports.perform({ collection: 'enrolments', document: changed.document });
  performing(ports, 'listings', await change(ports.documents.listings, listingAt(programme, role, person), (current) => (current ? moved(entered(current, ports.clock.now())) : { kind: 'refused', reason: 'notFound' })));
};

/** The list learns that somebody has joined. Nothing for those who never stood on it. */
export const makeNoteJoined = (ports: Ports) => async (place: Place): Promise<void> => {
  const at = listingAt(place.programme, place.role, place.person);
  const [row, listing] = await Promise.all([readMembership(ports, place), readAt(ports.documents.listings, at)]);
  if (!listing || row?.status !== 'active') return;
  await change(ports.documents.listings, at, (current) => (current ? decideListing(current, 'join', { party: 'system', id: 'system' }, ports.clock.now()) : { kind: 'refused', reason: 'notFound' }));
};
