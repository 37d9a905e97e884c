import { createHash } from 'node:crypto';
import { moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type KnownSource, takeOver } from '../../domain/roster/known';
import { decideListing, type ListingActor, putOnList } from '../../domain/roster/listing';
import { dateIn, type Instant } from '../../domain/time';
import { change } from '../change';
import { knownAt, listingAt } from '../collections';
import { type AtConsole, openProgramme, type OpenedProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { type ReadFile } from './peopleSource';
import { type PlannedRow, isOvertaken, planRows } from './planImport';
import { type ImportReport, makeReport } from './importReport';

export interface CheckPeople extends AtConsole {
  readonly text: string;
}

/** What the coordinator looked at before: the same content, at that moment. */
export interface ApplyPeople extends AtConsole {
  readonly digest: string;
  readonly lookedAt: Instant;
  /** How many people of it were taken over before; 0 to begin. */
  readonly from: number;
}

/** `next` is where to go on; it ends at `of`. */
export interface Progress {
  readonly next: number;
  readonly of: number;
}

/** So many people at a time: an answer within seconds, on either storage. */
const atOnce = 5_000;

/** Something to be taken over: read once, named by what is in it. */
export interface Given extends ReadFile {
  readonly digest: string;
  readonly source: KnownSource;
}

export const digestOf = (content: string): string => createHash('sha256').update(content).digest('base64url');
export const tenantOf = (actor: PersonId): string => actor.slice(0, actor.indexOf(':'));

async function readText(ports: Ports, { actor, text }: Pick<CheckPeople, 'actor' | 'text'>): Promise<Given> {
  const read = await ports.peopleFile.read(text, { tenant: tenantOf(actor), today: dateIn('UTC', ports.clock.now()) });
  return { ...read, digest: digestOf(text), source: 'file' };
}

/** Importing from a file. One that is taken over in several steps is read once; another process reads it again. */
export function makeFileImport(ports: Ports) {
  let underWay: { readonly key: string; readonly given: Given } | undefined;
  return {
    /** What taking over a file would change, row by row; writes nothing. Refuses only whoever may not import. */
    check: async (input: CheckPeople): Promise<Outcome<ImportReport>> => {
      const opened = await openProgramme(ports, input, 'carePeople');
      return opened.kind === 'refused' ? opened : { kind: 'done', value: await report(ports, opened.value, input.actor, await readText(ports, input)) };
    },
    /** Takes over exactly what was looked at: `changedMeanwhile` when the file is another, or when somebody else changed these people since. May be repeated from anywhere. */
    apply: async (input: ApplyPeople & Pick<CheckPeople, 'text'>): Promise<Outcome<Progress>> => {
      const opened = await openProgramme(ports, input, 'carePeople');
      if (opened.kind === 'refused') return opened;
      if (digestOf(input.text) !== input.digest) return refused('changedMeanwhile');
      const key = `${tenantOf(input.actor)}|${dateIn('UTC', ports.clock.now())}|${input.digest}`;
      const given = underWay?.key === key ? underWay.given : await readText(ports, input);
      const progress = await apply(ports, opened.value, input, given);
      underWay = progress.kind === 'done' && progress.value.next < progress.value.of ? { key, given } : undefined;
      return progress;
    },
  };
}

export async function report(ports: Ports, opened: OpenedProgramme, actor: PersonId, given: Given): Promise<ImportReport> {
  const lookedAt = ports.clock.now();
  return makeReport(planRows(ports, { ...opened, source: given.source, tenant: tenantOf(actor) }, given.people), given, lookedAt);
}

export async function apply(ports: Ports, opened: OpenedProgramme, { actor, from, lookedAt }: ApplyPeople, { people, source }: Given): Promise<Outcome<Progress>> {
  const planning = { ...opened, source, tenant: tenantOf(actor) };
  // Nothing is half done because somebody else was at work: everything is compared before the first write.
  if (from === 0) for await (const rows of planRows(ports, planning, people)) if (rows.some((row) => isOvertaken(row, lookedAt))) return refused('changedMeanwhile');
  const next = Math.min(people.length, from + atOnce);
  for await (const rows of planRows(ports, planning, people.slice(from, next), 'writing')) {
    if (rows.some((row) => isOvertaken(row, lookedAt))) return refused('changedMeanwhile');
    await Promise.all(rows.filter(({ kind }) => kind !== 'notYours').map((row) => takeRow(ports, opened, actor, row)));
  }
  return { kind: 'done', value: { next, of: people.length } };
}

/** The person first: whoever is invited must be known. */
async function takeRow(ports: Ports, { programme }: OpenedProgramme, actor: PersonId, { read, news, known, kind, lists }: PlannedRow): Promise<void> {
  const now = ports.clock.now();
  if (kind !== 'unchanged') performing(ports, 'known', await change(ports.documents.known, knownAt(read.entry.id), (current) => takeOver(current, news, now), known));
  if (lists === 0) return;
  const { id: person, name, email, dutyStation } = read.entry;
  const staff: ListingActor = { party: 'staff', id: actor };
  for (const role of read.roles) {
    await change(ports.documents.listings, listingAt(programme.id, role, person), (current) => {
      const listed = putOnList(current, { programme: programme.id, person, role, name, email, dutyStation }, staff, now);
      if (listed.kind === 'refused' || !read.isNominated) return listed;
      const nominated = decideListing(listed.next, 'nominate', staff, now);
      // A "no" of theirs, or that they are in already, is no obstacle to the rest of the file.
      return nominated.kind === 'moved' ? moved(nominated.next) : listed;
    });
  }
}
