import { setImmediate as rest } from 'node:timers/promises';
import { type Course, coursesOf } from '../../domain/report/course';
import { type Place, placeOf, type Standing, standingOf } from '../../domain/report/standing';
import { type Role } from '../../domain/people/person';
import { isByChoice, type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { proposalAt } from '../collections';
import { type Collection } from '../documents';
import { pagesOf, type Sought } from '../pages';
import { type Ports } from '../ports';

/** Everything that the figures of one programme are counted from; of each document only what is counted. */
export interface Gathered {
  readonly at: Instant;
  readonly standings: readonly Standing[];
  readonly courses: readonly Course[];
  /** Everybody on the programme's list, in which role. */
  readonly listed: readonly { readonly person: string; readonly role: Role }[];
}

/** Small enough that whoever taps meanwhile does not notice. */
const pace = { size: 50, rest };
const freshMs = 60_000;
/** Programmes that somebody looks at in the same minute. */
const mostKept = 12;

export interface Gather {
  (programme: Programme): Promise<Gathered>;
  /** Something was just done that the figures must show. */
  forget(programme: ProgrammeId): void;
}

/** Counts a programme at most once a minute, however many look at it; those who ask while it is counted wait for the same answer. */
export function makeGather(ports: Ports): Gather {
  const kept = new Map<ProgrammeId, { readonly at: Instant; readonly gathered: Promise<Gathered> }>();
  const gather = (programme: Programme): Promise<Gathered> => {
    const now = ports.clock.now();
    const known = kept.get(programme.id);
    if (known && Math.abs(now - known.at) < freshMs) return known.gathered;
    const counting = { at: now, gathered: gatherNow(ports, programme, now) };
    kept.delete(programme.id);
    kept.set(programme.id, counting);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > mostKept) kept.delete(oldest);
    counting.gathered.catch(() => {
      if (kept.get(programme.id) === counting) kept.delete(programme.id); // a failure is not kept: the next look asks again
    });
    return counting.gathered;
  };
  return Object.assign(gather, { forget: (programme: ProgrammeId) => void kept.delete(programme) });
}

async function gatherNow({ documents }: Ports, programme: Programme, now: Instant): Promise<Gathered> {
  const { id, journey } = programme;
  const ofProgramme = { where: [{ field: 'programme', is: 'equal', value: id }] } as const;
  const places: Place[] = [];
  const standings: Standing[] = [];
  const listed: { person: string; role: Role }[] = [];
  const sought = new Set<string>();
  await eachOf(documents.enrolments, { partition: id }, (enrolment) => void places.push(placeOf(enrolment)));
  // In the order of an index, so that no page has to look for its beginning; so are the wish lists below.
  await eachOf(documents.pairs, { ...ofProgramme, orderBy: { field: 'status', direction: 'ascending' } }, (pair) => void standings.push(standingOf(pair, journey, now)));
  await eachOf(documents.listings, { partition: id }, ({ person, role }) => void listed.push({ person, role }));
  if (isByChoice(programme.pairing)) {
    for (const hasAlerts of [false, true]) {
      await eachOf(documents.wishlists, { where: [...ofProgramme.where, { field: 'hasAlerts', is: 'equal', value: hasAlerts }] }, ({ mentee, asked, wishes }) => {
        if (asked > 0) sought.add(`mentee:${mentee}`);
        for (const { mentor, status } of wishes) if (status !== 'waiting') sought.add(`mentor:${mentor}`);
      });
    }
  }
  await eachOf(documents.runs, { partition: id }, async ({ id: run }) => {
    await eachOf(documents.proposals, { partition: proposalAt(id, run, '').partition }, ({ members }) => members.forEach(({ role, person }) => sought.add(`${role}:${person}`)));
  });
  return { at: now, standings, listed, courses: coursesOf(places, standings, sought) };
}

/** Every document that the query finds, one page after the other; each is let go as soon as it was looked at. */
async function eachOf<Body>(collection: Collection<Body>, sought: Sought, take: (body: Body) => void | Promise<void>): Promise<void> {
  for await (const page of pagesOf(collection, sought, pace)) for (const { body } of page) await take(body);
}
