import { refused } from '../../domain/decision';
import { presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type Programme } from '../../domain/programmes/programme';
import { type Deed, isTheirs, type Standing as StaffStanding } from '../../domain/programmes/staff';
import { type Course } from '../../domain/report/course';
import { type Standing } from '../../domain/report/standing';
import { enrolmentAt, pairAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** One pair of a programme, named by whoever looks after it. */
export interface OneMatch extends AtConsole {
  readonly match: string;
}

export interface OpenedMatch {
  readonly programme: Programme;
  readonly standing: StaffStanding;
  readonly pair: Pair;
}

/** A pair, for those who may see who is in it: an administrator sees pairs with at least one member of their duty stations. Refuses `notFound` for a pair of another programme. */
export async function openMatch(ports: Ports, { match, ...at }: OneMatch, deed: Deed): Promise<Outcome<OpenedMatch>> {
  const opened = await openProgramme(ports, at, deed);
  if (opened.kind === 'refused') return opened;
  const { programme, standing } = opened.value;
  const pair = (await readAt(ports.documents.pairs, pairAt(match)))?.body;
  if (pair?.programme !== programme.id) return refused('notFound');
  if (standing.role === 'coordinator') return { kind: 'done', value: { programme, standing, pair } };
  const stations = await Promise.all(presentMembers(pair).map(async ({ person, role }) => (await readAt(ports.documents.enrolments, enrolmentAt(programme.id, role, person)))?.body.profile.dutyStation));
  return stations.some((station) => station !== undefined && isTheirs(standing, station)) ? { kind: 'done', value: { programme, standing, pair } } : refused('notYourRole');
}

/** Of the pairs that were gathered those that are theirs to look after. */
export function theirs(standings: readonly Standing[], courses: readonly Course[], staff: StaffStanding): readonly Standing[] {
  if (staff.role === 'coordinator') return standings;
  const own = new Set(courses.filter(({ place }) => isTheirs(staff, place.groups.dutyStation)).map(({ place }) => place.person));
  return standings.filter(({ members }) => members.some(({ person, leftAt }) => leftAt === undefined && own.has(person)));
}
