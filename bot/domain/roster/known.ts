import { alreadyDone, type Decision, moved } from '../decision';
import { type Due, type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { type DirectoryEntry } from '../people/person';
import { type Instant } from '../time';

/** `here`: works for the organisation; `gone`: has left it. */
export const knownStatuses = ['here', 'gone'] as const;
export type KnownStatus = (typeof knownStatuses)[number];

/** Where an entry came from last: a coordinator's file, or the organisation's directory. */
export type KnownSource = 'file' | 'directory';

/** What a coordinator's file or the organisation's directory said of a person, as it was last taken over. Partition: the person, in lower case. */
export interface KnownPerson extends Due {
  readonly tenant: string;
  readonly status: KnownStatus;
  readonly source: KnownSource;
  readonly entry: DirectoryEntry;
  readonly takenAt: Instant;
}

/** What a file or the directory says now. */
export type News = Pick<KnownPerson, 'tenant' | 'status' | 'source' | 'entry'>;

export type NewsKind = 'new' | 'changed' | 'unchanged';

/** What taking it over would change. */
export function newsKind(known: KnownPerson | undefined, { status, entry }: News): NewsKind {
  if (!known) return 'new';
  return known.status === status && differences(known.entry, entry).length === 0 ? 'unchanged' : 'changed';
}

/** The fields that differ; an empty one is the same as one that is missing. */
export function differences(one: DirectoryEntry, other: DirectoryEntry): (keyof DirectoryEntry)[] {
  const fields = ['name', 'email', 'title', 'agency', 'unit', 'dutyStation', 'timeZone', 'grade', 'contract', 'joinedOn', 'inPostSince', 'speaks', 'practiceAreas', 'nationality', 'gender', 'managerId', 'background'] as const;
  const shown = (value: string | readonly string[] | undefined): string => (typeof value === 'object' ? [...value].sort().join('|') : (value ?? ''));
  return fields.filter((field) => shown(one[field]) !== shown(other[field]));
}

/** The file or the directory is believed. Whoever left, or moved to another unit or organisation, is followed in their programmes. */
export function takeOver(known: KnownPerson | undefined, news: News, now: Instant): Decision<KnownPerson> {
  if (known && newsKind(known, news) === 'unchanged') return alreadyDone(known);
  return moved(owe({ ...known, ...news, takenAt: now }, follows(known, news, now), now));
}

/** Whoever receives these looks at what is known then, so that neither order nor repeats matter. */
function follows(known: KnownPerson | undefined, { status, entry }: News, now: Instant): Effect[] {
  const person = entry.id;
  if (status === 'gone') return known?.status === 'gone' ? [] : [{ kind: 'change', id: `roster.gone:${now}`, name: 'roster.follow', with: { person } }];
  if (!known || (known.entry.unit === entry.unit && known.entry.agency === entry.agency)) return [];
  return [{ kind: 'change', id: `roster.moved:${now}`, name: 'roster.follow', with: { person, unit: known.entry.unit, agency: known.entry.agency } }];
}
