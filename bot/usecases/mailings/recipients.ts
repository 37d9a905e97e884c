import { presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type Audience, type MailingKind, type Recipient } from '../../domain/mailings/mailing';
import { type PersonId, type Role } from '../../domain/people/person';
import { isTheirs } from '../../domain/programmes/staff';
import { type OpenedProgramme } from '../console/staffAccess';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type RosterRow, rosterRows } from '../roster/rosterRows';

export interface Chosen {
  readonly kind: MailingKind;
  readonly audience: Audience;
  /** With `selected`: whom the writer chose. */
  readonly people?: readonly { readonly person: PersonId; readonly role: Role }[];
}

/** Everybody to whom it goes, once each, by name. Whoever declined is never invited or reminded; an administrator writes to their duty stations. */
export async function recipientsOf(ports: Ports, { programme, standing }: OpenedProgramme, { kind, audience, people = [] }: Chosen): Promise<Recipient[]> {
  const rows = (await rosterRows(ports, programme.id)).filter(({ dutyStation }) => isTheirs(standing, dutyStation));
  const fits = await fitting(ports, programme.id, audience, new Set(people.map(keyOf)));
  const byPerson = new Map<PersonId, Recipient>();
  for (const row of rows) if (mayGet(kind, row) && fits(row) && !byPerson.has(row.person)) byPerson.set(row.person, { person: row.person, name: row.name, email: row.email, role: row.role });
  return [...byPerson.values()].sort((one, other) => one.name.localeCompare(other.name) || (one.person < other.person ? -1 : 1));
}

const keyOf = ({ role, person }: { readonly role: Role; readonly person: PersonId }): string => `${role}:${person}`;

function mayGet(kind: MailingKind, { status }: RosterRow): boolean {
  if (kind === 'announcement') return status === 'active';
  return status === 'invited' || (kind === 'invitation' && (status === 'listed' || status === 'nominated'));
}

async function fitting(ports: Ports, programme: string, audience: Audience, chosen: ReadonlySet<string>): Promise<(row: RosterRow) => boolean> {
  switch (audience) {
    case 'selected':
      return (row) => chosen.has(keyOf(row));
    case 'listed':
      return ({ status }) => status === 'listed' || status === 'nominated';
    case 'invited':
    case 'everybody':
      return () => true;
    case 'mentees':
      return ({ role }) => role === 'mentee';
    case 'mentors':
      return ({ role }) => role === 'mentor';
    case 'unmatched': {
      const matched = membersIn(await runningPairs(ports, programme));
      return (row) => !matched.has(keyOf(row));
    }
    case 'withoutSession': {
      const without = membersIn((await runningPairs(ports, programme)).filter(({ sessions }) => !sessions.some(({ status }) => status === 'planned' || status === 'held')));
      return (row) => without.has(keyOf(row));
    }
  }
}

const runningPairs = async ({ documents }: Ports, programme: string): Promise<Pair[]> => (await allOf(documents.pairs, { where: [{ field: 'programme', is: 'equal', value: programme }] })).filter(({ status }) => status !== 'ended');
const membersIn = (pairs: readonly Pair[]): ReadonlySet<string> => new Set(pairs.flatMap((pair) => presentMembers(pair).map(keyOf)));
