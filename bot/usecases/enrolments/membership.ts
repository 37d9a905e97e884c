import { admit, type Admission } from '../../domain/enrolments/admission';
import { identityOf, type Identity } from '../../domain/enrolments/answers';
import { type Membership } from '../../domain/enrolments/membership';
import { type DirectoryEntry, type PersonId, type Role } from '../../domain/people/person';
import { needsNomination } from '../../domain/programmes/eligibility';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type CalendarDate, dateIn } from '../../domain/time';
import { enrolmentAt, listingAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

export const roles = ['mentee', 'mentor'] as const satisfies readonly Role[];

/** One person's place in one programme: whose it is comes from the token, never from a card. */
export interface Place {
  readonly programme: ProgrammeId;
  readonly role: Role;
  readonly person: PersonId;
}

/** What decides whether somebody may join, read fresh. */
export interface Standing {
  readonly admission: Admission;
  readonly entry: DirectoryEntry | undefined;
  /** An earlier or a running membership in the role asked for. */
  readonly row: Membership | undefined;
  readonly today: CalendarDate;
}

export async function standingOf(ports: Ports, programme: Programme, { role, person, timeZone }: Place & { readonly timeZone: string }): Promise<Standing> {
  const other = role === 'mentor' ? 'mentee' : 'mentor';
  const place = { programme: programme.id, role, person };
  const [entry, row, otherRow, nominated] = await Promise.all([ports.directory.find(person), readMembership(ports, place), readMembership(ports, { ...place, role: other }), isNominated(ports, programme, place)]);
  const today = dateIn(timeZone, ports.clock.now());
  const held = [row, otherRow].filter((one) => one?.status === 'active').map((one) => one?.role).filter((one) => one !== undefined);
  return { admission: admit(programme, role, { entry, roles: held, today, isNominated: nominated }), entry, row, today };
}

/** Asked of storage only where the programme asks for a nomination. */
export async function isNominated({ documents }: Ports, { eligibility }: Programme, { programme, role, person }: Place): Promise<boolean> {
  if (!needsNomination(eligibility[role])) return false;
  return (await readAt(documents.listings, listingAt(programme, role, person)))?.body.nomination !== undefined;
}

export async function readMembership({ documents }: Ports, { programme, role, person }: Place): Promise<Membership | undefined> {
  return (await readAt(documents.enrolments, enrolmentAt(programme, role, person)))?.body;
}

export const knownIdentity = (entry: DirectoryEntry | undefined): { readonly known: Identity } | undefined => (entry ? { known: identityOf(entry) } : undefined);

