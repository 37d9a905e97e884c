import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DirectoryEntry } from '../../domain/people/person';
import { isTheirs } from '../../domain/programmes/staff';
import { differences, type KnownPerson, type KnownSource, type News, type NewsKind, newsKind } from '../../domain/roster/known';
import { type Instant } from '../../domain/time';
import { knownAt, listingAt } from '../collections';
import { type OpenedProgramme } from '../console/staffAccess';
import { type Document, readAt } from '../documents';
import { type Ports } from '../ports';
import { type ReadPerson } from './peopleSource';

/** What one row would come to. */
export interface PlannedRow {
  readonly read: ReadPerson;
  /** `notYours`: of a duty station that is not the administrator's. */
  readonly kind: NewsKind | 'notYours';
  readonly news: News;
  readonly known: Document<KnownPerson> | undefined;
  /** What differs from what is known; the field names of the file. */
  readonly fields: readonly (keyof DirectoryEntry | 'status')[];
  /** In how many roles they are new on the programme's list. */
  readonly lists: number;
}

interface Planning extends OpenedProgramme {
  readonly source: KnownSource;
  readonly tenant: string;
}

/** So many at once; then others have their turn, also where storage answers without waiting. Writing takes longer than reading. */
const together = { looking: 100, writing: 20 } as const;

/** Compares rows with what is stored, in their order, some at a time. Writes nothing. */
export async function* planRows(ports: Ports, planning: Planning, people: readonly ReadPerson[], purpose: keyof typeof together = 'looking'): AsyncGenerator<readonly PlannedRow[]> {
  const step = together[purpose];
  for (let at = 0; at < people.length; at += step) {
    yield await Promise.all(people.slice(at, at + step).map((read) => planRow(ports, planning, read)));
    await nextTurn();
  }
}

async function planRow(ports: Ports, { programme, standing, source, tenant }: Planning, read: ReadPerson): Promise<PlannedRow> {
  const { entry, status, roles, isNominated } = read;
  const known = await readAt(ports.documents.known, knownAt(entry.id));
  const news: News = { tenant, status, source, entry };
  const isOwn = isTheirs(standing, entry.dutyStation) && (known === undefined || isTheirs(standing, known.body.entry.dutyStation));
  if (!isOwn) return { read, kind: 'notYours', news, known, fields: [], lists: 0 };
  const listings = status === 'here' ? await Promise.all(roles.map((role) => readAt(ports.documents.listings, listingAt(programme.id, role, entry.id)))) : [];
  const lists = listings.filter((listing) => listing === undefined || (isNominated && listing.body.nomination === undefined)).length;
  const fields = known ? [...differences(known.body.entry, entry), ...(known.body.status === status ? [] : ['status' as const])] : [];
  return { read, kind: newsKind(known?.body, news), news, known, fields, lists };
}

/** Somebody else changed this person, to something else, after the moment at which the coordinator looked. */
export const isOvertaken = ({ kind, known }: PlannedRow, lookedAt: Instant): boolean => kind === 'changed' && known !== undefined && known.body.takenAt > lookedAt;
