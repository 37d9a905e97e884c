import { type Membership } from '../../domain/enrolments/membership';
import { type PersonId, type Role } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Listing } from '../../domain/roster/listing';
import { isEntering } from '../../domain/roster/waiting';
import { type Ports } from '../ports';
import { listingsOf, membershipsOf } from './readRoster';

export const rosterStatuses = ['active', 'waiting', 'invited', 'nominated', 'listed', 'declined', 'left'] as const;
/** Where somebody stands: `active` takes part, `left` did; the others are on the list only. */
export type RosterStatus = (typeof rosterStatuses)[number];

/** One person in one role. */
export interface RosterRow {
  readonly person: PersonId;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly dutyStation: string;
  readonly status: RosterStatus;
  readonly isNominated: boolean;
  /** Their place on the list, where they have one. */
  readonly listing?: Listing;
}

/** Everybody who takes part in the programme, did so, or stands on its list; in no order. Reads both whole. */
export async function rosterRows(ports: Pick<Ports, 'documents'>, programme: ProgrammeId): Promise<RosterRow[]> {
  const [memberships, listings] = await Promise.all([membershipsOf(ports, programme), listingsOf(ports, programme)]);
  const listed = new Map(listings.map((listing) => [keyOf(listing), listing]));
  const members = memberships.map((row) => memberRow(row, listed.get(keyOf(row))));
  const inside = new Set(memberships.map(keyOf));
  return [...members, ...listings.filter((listing) => !inside.has(keyOf(listing))).map(listedRow)];
}

const keyOf = ({ role, person }: { readonly role: Role; readonly person: PersonId }): string => `${role}:${person}`;

function memberRow({ person, role, status, profile: { name, email, dutyStation } }: Membership, listing: Listing | undefined): RosterRow {
  const waits = listing?.status === 'waiting' || (listing !== undefined && isEntering(listing));
  return { person, role, name, email, dutyStation, status: status === 'active' ? 'active' : waits ? 'waiting' : 'left', isNominated: listing?.nomination !== undefined, ...(listing && { listing }) };
}

function listedRow(listing: Listing): RosterRow {
  const { person, role, name, email, dutyStation, status, nomination } = listing;
  return { person, role, name, email, dutyStation, status: status === 'joined' ? (isEntering(listing) ? 'waiting' : 'left') : status, isNominated: nomination !== undefined, listing };
}
