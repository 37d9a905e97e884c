import { setImmediate as nextTurn } from 'node:timers/promises';
import { refused } from '../../domain/decision';
import { type DirectoryEntry } from '../../domain/people/person';
import { isTheirs } from '../../domain/programmes/staff';
import { type KnownPerson } from '../../domain/roster/known';
import { isTimeZone, type Instant } from '../../domain/time';
import { type AtConsole, openProgramme, type OpenedProgramme } from '../console/staffAccess';
import { DirectoryError } from '../directory';
import { pagesOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { apply, type ApplyPeople, digestOf, type Given, type Progress, report, tenantOf } from './importPeople';
import { type ImportReport } from './importReport';
import { type OrganisationPerson, type ReadPerson } from './peopleSource';

/** What was looked at is taken over, for so long; then it is asked for again. */
const keptMs = 10 * 60_000;
const together = 100;

interface Kept {
  readonly key: string;
  readonly given: Given;
  readonly at: Instant;
}

/** Reading and taking over from the organisation's directory. The last reading is kept for a moment, for it is taken over in several steps. */
export function makeDirectoryImport(ports: Ports) {
  let kept: Kept | undefined;
  const read = async (opened: OpenedProgramme, input: AtConsole): Promise<Given> => {
    const given = await readDirectory(ports, opened, tenantOf(input.actor));
    kept = { key: `${input.programme}|${input.actor}`, given, at: ports.clock.now() };
    return given;
  };
  const isKept = ({ programme, actor, digest }: ApplyPeople): boolean => kept?.key === `${programme}|${actor}` && kept.given.digest === digest && Math.abs(ports.clock.now() - kept.at) < keptMs;
  return {
    check: (input: AtConsole): Promise<Outcome<ImportReport>> => fromDirectory(ports, input, async (opened) => ({ kind: 'done', value: await report(ports, opened, input.actor, await read(opened, input)) })),
    apply: (input: ApplyPeople): Promise<Outcome<Progress>> => fromDirectory(ports, input, async (opened) => {
      const given = kept && isKept(input) ? kept.given : await read(opened, input);
      return given.digest === input.digest ? apply(ports, opened, input, given) : refused('changedMeanwhile');
    }),
  };
}

async function fromDirectory<Value>(ports: Ports, input: AtConsole, work: (opened: OpenedProgramme) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const opened = await openProgramme(ports, input, 'carePeople');
  if (opened.kind === 'refused') return opened;
  if (!ports.organisation.isConfigured) return refused('directoryMissing');
  try {
    return await work(opened.value);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    return refused(error.code === 'refused' ? 'directoryRefused' : 'directoryAway');
  }
}

async function readDirectory(ports: Ports, { standing }: OpenedProgramme, tenant: string): Promise<Given> {
  const everybody = await ports.organisation.everybody(tenant);
  const people: ReadPerson[] = [];
  for (let at = 0; at < everybody.length; at += together) {
    const read = await Promise.all(everybody.slice(at, at + together).map((one, index) => readOne(ports, one, at + index + 1)));
    people.push(...read.filter((one) => one !== undefined));
    await nextTurn();
  }
  const missing = everybody.length > 0 ? await missingFrom(ports, tenant, new Set(everybody.map(({ id }) => id.toLowerCase()))) : [];
  for (const { entry } of missing) people.push({ row: people.length + 1, entry, status: 'gone', roles: [], isNominated: false });
  // An administrator's reading is of their people: the whole organisation would be a list of refusals.
  const own = people.filter(({ entry }) => isTheirs(standing, entry.dutyStation));
  return { people: own, problems: [], totalProblems: 0, source: 'directory', digest: digestOf(JSON.stringify(own)) };
}

/** The directory's word counts; what it does not know stays as it was. Accounts that are switched off matter where somebody is known by them. */
async function readOne(ports: Ports, said: OrganisationPerson, row: number): Promise<ReadPerson | undefined> {
  const before = await ports.directory.find(said.id);
  if (!said.isHere && !before) return undefined;
  return { row, entry: merged(said, before), status: said.isHere ? 'here' : 'gone', roles: [], isNominated: false };
}

function merged({ id, name, email, title = '', unit = '', agency = '', dutyStation = '', joinedOn, managerId }: OrganisationPerson, before: DirectoryEntry | undefined): DirectoryEntry {
  const { managerId: knownManager, ...known } = before ?? { title: '', unit: '', agency: '', dutyStation: '', timeZone: '', grade: '', contract: '', joinedOn: '', inPostSince: '', speaks: [], practiceAreas: [], background: [], managerId: undefined };
  const manager = managerId ?? knownManager;
  const place = dutyStation || known.dutyStation;
  return {
    ...known, id, name, email, title: title || known.title, unit: unit || known.unit, agency: agency || known.agency, dutyStation: place,
    timeZone: known.timeZone || zoneOf(place), joinedOn: joinedOn ?? known.joinedOn, ...(manager !== undefined && { managerId: manager }),
  };
}

let zones: ReadonlyMap<string, string> | undefined;

/** 'Nairobi' is Africa/Nairobi; a place that gives no zone its name is taken for UTC until the person's own clock is known. */
function zoneOf(place: string): string {
  zones ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ').toLowerCase(), zone]));
  const zone = zones.get(place.toLowerCase());
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}

/** Whoever was in the directory before and is not any more has left. */
async function missingFrom({ documents }: Ports, tenant: string, present: ReadonlySet<string>): Promise<KnownPerson[]> {
  const found: KnownPerson[] = [];
  for await (const page of pagesOf(documents.known, { where: [{ field: 'tenant', is: 'equal', value: tenant }] }, { size: 500, rest: nextTurn })) {
    found.push(...page.map(({ body }) => body).filter(({ source, status, entry }) => source === 'directory' && status === 'here' && !present.has(entry.id.toLowerCase())));
  }
  return found;
}
