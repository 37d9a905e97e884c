import { type Person, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { isTheirs, type Standing } from '../../domain/programmes/staff';
import { allowedListingActions, type ListingAction } from '../../domain/roster/listing';
import { deliveryAt, personAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Delivery } from '../delivery/delivery';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { reachOf, type Reach } from './reach';
import { type RosterRow, rosterRows, type RosterStatus, rosterStatuses } from './rosterRows';

export interface ViewPeople extends AtConsole {
  /** Parts of a name or an address, in any case; empty for everybody. */
  readonly search: string;
  readonly role?: Role;
  readonly status?: RosterStatus;
  readonly dutyStation?: string;
  /** From 0; the last one for whoever asks for more. */
  readonly page: number;
}

export interface ShownPerson extends RosterRow {
  readonly reach: Reach;
  /** What came of the programme's last message to them. */
  readonly delivery?: Pick<Delivery, 'status' | 'code'>;
  readonly actions: readonly ListingAction[];
}

export interface PeopleView {
  readonly programme: Programme;
  readonly standing: Standing;
  readonly people: readonly ShownPerson[];
  /** How many fit, and how many there are of each status before any filter. */
  readonly found: number;
  readonly counts: Readonly<Record<RosterStatus, number>>;
  readonly dutyStations: readonly string[];
  /** Of the roles that the programme limits. */
  readonly places: readonly { readonly role: Role; readonly of: number; readonly taken: number }[];
  readonly page: number;
  readonly pages: number;
}

const perPage = 25;

/** One page of a programme's people: who takes part, who stands on its list, what was delivered. An administrator sees those of their duty stations. */
export const makeViewPeople = (ports: Ports) => async (input: ViewPeople): Promise<Outcome<PeopleView>> => {
  const opened = await openProgramme(ports, input, 'seePeople');
  if (opened.kind === 'refused') return opened;
  const { programme, standing } = opened.value;
  const all = await rosterRows(ports, programme.id);
  const own = all.filter(({ dutyStation }) => isTheirs(standing, dutyStation));
  const found = own.filter(fits(input)).sort((one, other) => one.name.localeCompare(other.name) || (one.person < other.person ? -1 : 1));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(Math.max(0, input.page), pages - 1);
  const people = await Promise.all(found.slice(page * perPage, (page + 1) * perPage).map((row) => shown(ports, row)));
  return { kind: 'done', value: { programme, standing, people, found: found.length, counts: countsOf(own), dutyStations: [...new Set(own.map(({ dutyStation }) => dutyStation))].filter(Boolean).sort(), places: placesOf(programme, all), page, pages } };
};

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function fits({ search, role, status, dutyStation }: ViewPeople): (row: RosterRow) => boolean {
  const sought = folded(search).split(/\s+/).filter((word) => word !== '');
  return (row) => {
    if ((role && row.role !== role) || (status && row.status !== status) || (dutyStation && row.dutyStation !== dutyStation)) return false;
    const text = folded(`${row.name} ${row.email}`);
    return sought.every((word) => text.includes(word));
  };
}

async function shown(ports: Ports, row: RosterRow): Promise<ShownPerson> {
  const mailing = row.listing?.mailing;
  const [person, delivery] = await Promise.all([readAt(ports.documents.people, personAt(row.person)), mailing === undefined ? undefined : readAt(ports.documents.deliveries, deliveryAt(row.person, mailing))]);
  const known: Person | undefined = person?.body;
  const isListed = row.status !== 'active' && row.status !== 'left';
  return { ...row, reach: reachOf(known), actions: row.listing && isListed ? allowedListingActions(row.listing) : [], ...(delivery && { delivery: { status: delivery.body.status, ...(delivery.body.code !== undefined && { code: delivery.body.code }) } }) };
}

function countsOf(rows: readonly RosterRow[]): Record<RosterStatus, number> {
  const counts: Record<RosterStatus, number> = { active: 0, waiting: 0, invited: 0, nominated: 0, listed: 0, declined: 0, left: 0 };
  for (const status of rosterStatuses) counts[status] = rows.filter((row) => row.status === status).length;
  return counts;
}

/** How full it is, is no secret of another duty station's. */
const placesOf = ({ admits = {} }: Programme, rows: readonly RosterRow[]): PeopleView['places'] => (['mentor', 'mentee'] as const).flatMap((role) => {
  const of = admits[role];
  return of === undefined ? [] : [{ role, of, taken: rows.filter((row) => row.role === role && row.status === 'active').length }];
});
