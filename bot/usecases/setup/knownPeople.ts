import { type DirectoryEntry, type Person, type PersonId, type Role } from '../../domain/people/person';
import { type EligibilityRule, unmetRules } from '../../domain/programmes/eligibility';
import { matches } from '../../domain/searchText';
import { dateIn, type Instant } from '../../domain/time';
import { type Collection, type Page } from '../documents';
import { type Ports } from '../ports';

/** Somebody types and looks at the number: for so long it may be that of a minute ago. */
const freshMs = 60_000;
/** Reading more would keep whoever sets up a programme waiting; the number is then said to be "at least". */
const mostPeople = 20_000;
/** Organisations whose people are kept at once. */
const mostTenants = 4;
const pageSize = 500;
const suggestions = 12;

/** Everybody of one organisation whom an import or the file on this machine knows, and whoever has written to the bot. */
export interface Everybody {
  readonly entries: readonly DirectoryEntry[];
  /** Ids, names and what tells people of one name apart. */
  readonly people: readonly Suggestion[];
  /** There are more than were read. */
  readonly isCut: boolean;
}

export interface Suggestion {
  readonly id: PersonId;
  readonly name: string;
  /** Title and duty station; '' of those who are known only from their messages. */
  readonly about: string;
}

type KnownPorts = Pick<Ports, 'documents' | 'directory' | 'clock'>;
const memories = new WeakMap<Collection<Person>, Map<string, { readonly readAt: Instant; readonly everybody: Promise<Everybody> }>>();

/** The organisation of a person. */
export const tenantOf = (person: PersonId): string => person.slice(0, Math.max(0, person.indexOf(':')));

/** From memory when it was read within the last minute. */
export function everybodyOf(ports: KnownPorts, tenant: string): Promise<Everybody> {
  const memory = memories.get(ports.documents.people) ?? new Map<string, { readonly readAt: Instant; readonly everybody: Promise<Everybody> }>();
  memories.set(ports.documents.people, memory);
  const now = ports.clock.now();
  const kept = memory.get(tenant);
  if (kept && Math.abs(now - kept.readAt) < freshMs) return kept.everybody;
  const reading = { readAt: now, everybody: read(ports, tenant) };
  memory.delete(tenant);
  memory.set(tenant, reading);
  for (const oldest of [...memory.keys()].slice(0, -mostTenants)) memory.delete(oldest);
  reading.everybody.catch(() => memory.get(tenant) === reading && memory.delete(tenant));
  return reading.everybody;
}

async function read({ documents, directory }: KnownPorts, tenant: string): Promise<Everybody> {
  const known = await upTo(mostPeople, (after) => documents.known.query({ where: [{ field: 'tenant', is: 'equal', value: tenant }], limit: pageSize, ...after }));
  const written = await upTo(mostPeople, (after) => documents.people.query({ limit: pageSize, ...after }));
  const gone = new Set(known.found.filter(({ status }) => status === 'gone').map(({ entry }) => entry.id));
  const entries = new Map<PersonId, DirectoryEntry>();
  for (const entry of directory.everybody?.() ?? []) if (tenantOf(entry.id) === tenant && !gone.has(entry.id)) entries.set(entry.id, entry);
  for (const { entry, status } of known.found) if (status === 'here') entries.set(entry.id, entry);
  const people = new Map<PersonId, Suggestion>([...entries.values()].map(({ id, name, title, dutyStation }) => [id, { id, name, about: [title, dutyStation].filter((part) => part !== '').join(', ') }]));
  for (const { id, name } of written.found) if (tenantOf(id) === tenant && !people.has(id) && !gone.has(id)) people.set(id, { id, name, about: '' });
  return { entries: [...entries.values()], people: [...people.values()].sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1)), isCut: known.isCut };
}

async function upTo<Body>(most: number, pageAfter: (after: { readonly after?: string }) => Promise<Page<Body>>): Promise<{ readonly found: readonly Body[]; readonly isCut: boolean }> {
  const found: Body[] = [];
  let after: string | undefined;
  do {
    const page = await pageAfter(after === undefined ? {} : { after });
    for (const { body } of page.documents) found.push(body);
    after = page.next;
  } while (after !== undefined && found.length < most);
  return { found, isCut: after !== undefined };
}

export interface Eligible {
  readonly counts: Readonly<Record<Role, number>>;
  readonly known: number;
  readonly isCut: boolean;
}

/** How many of those who are known might join in each role today; where it takes a nomination, once they have it. */
export async function countEligible(ports: KnownPorts, { tenant, rules }: { readonly tenant: string; readonly rules: Readonly<Record<Role, readonly EligibilityRule[]>> }): Promise<Eligible> {
  const { entries, isCut } = await everybodyOf(ports, tenant);
  const today = dateIn('UTC', ports.clock.now());
  const count = (role: Role): number => entries.filter((entry) => unmetRules(entry, rules[role], today, { isNominated: true }).length === 0).length;
  return { counts: { mentor: count('mentor'), mentee: count('mentee') }, known: entries.length, isCut };
}

/** Those whose name has every word that was typed, by name; nobody for no words. */
export async function searchPeople(ports: KnownPorts, { tenant, search }: { readonly tenant: string; readonly search: string }): Promise<readonly Suggestion[]> {
  const { people } = await everybodyOf(ports, tenant);
  const found: Suggestion[] = [];
  for (const person of people) {
    if (matches(person.name, search)) found.push(person);
    if (found.length === suggestions) break;
  }
  return found;
}
