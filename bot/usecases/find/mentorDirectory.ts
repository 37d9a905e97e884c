import { grades } from '../../content/vocabulary';
import { type Enrolment, type Profile } from '../../domain/enrolments/enrolment';
import { MentorIndex } from '../../domain/matching/mentorIndex';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { dateIn, type Instant, isTimeZone } from '../../domain/time';
import { type Documents } from '../collections';
import { pagesOf, type Sought } from '../pages';
import { type Clock, type MentorDirectory, type Programmes } from '../ports';

interface MentorDirectoryPorts {
  readonly documents: Pick<Documents, 'enrolments'>;
  readonly programmes: Programmes;
  readonly clock: Clock;
}

/** For this long an answer from memory is fresh enough: the seat itself decides when somebody asks. */
const freshMs = 3_000;
/** Rows are stamped before they are saved, by clocks that differ: so far back is always asked again. */
const overlapMs = 60_000;
/** A page dies young: of larger ones the engine keeps so much for a while that 100,000 mentors take twice the memory. */
const pace = { size: 100 };
/** Programmes that run at once in one organisation; the one that was not asked for longest is let go. */
const programmesAtMost = 30;

interface Entry {
  readonly index: MentorIndex;
  /** When the last complete answer was asked for, by our clock; rows changed since then are not in the index. */
  seenUntil: Instant;
  freshUntil: Instant;
  /** One question at a time, however many people search. */
  asking: Promise<void> | undefined;
  /** Rows saved here while a question runs; its pages may be older, so these are applied once more after it. */
  noted: Enrolment[];
}

export function makeMentorDirectory(ports: MentorDirectoryPorts): MentorDirectory {
  const entries = new Map<ProgrammeId, Entry>();

  const of = async (programme: ProgrammeId): Promise<MentorIndex | undefined> => {
    const entry = entries.get(programme) ?? ((await ports.programmes.find(programme)) && (entries.get(programme) ?? newEntry(programme)));
    if (!entry) return undefined;
    keep(entries, programme, entry);
    if (entry.asking || ports.clock.now() >= entry.freshUntil) await (entry.asking ??= ask(ports, programme, entry));
    return entry.index;
  };

  return {
    of,
    async bestFor({ programme: id, mentee, exclude, limit }) {
      const [programme, index] = await Promise.all([ports.programmes.find(id), of(id)]);
      if (!programme || !index) return [];
      const now = ports.clock.now();
      const seeker = { ...mentee.profile, person: mentee.person };
      return index.search({ seeker, weights: programme.criteria, filters: {}, exclude, today: todayOf(mentee.profile, now), now, offset: 0, limit }).hits.map(({ person }) => person);
    },
    note(row) {
      const entry = entries.get(row.programme);
      entry?.index.upsert(row);
      if (entry?.asking) entry.noted.push(row);
    },
  };
}

/** The day it is where the person is; in UTC when the profile's zone is none. */
export const todayOf = ({ timeZone }: Pick<Profile, 'timeZone'>, now: Instant): string => dateIn(isTimeZone(timeZone) ? timeZone : 'UTC', now);

const newEntry = (programme: ProgrammeId): Entry => ({ index: new MentorIndex({ programme, grades }), seenUntil: 0, freshUntil: 0, asking: undefined, noted: [] });

/** A Map keeps the order of insertion, so the first key is the one that was used least recently. */
function keep(entries: Map<ProgrammeId, Entry>, programme: ProgrammeId, entry: Entry): void {
  entries.delete(programme);
  entries.set(programme, entry);
  const [oldest] = entries.keys();
  if (entries.size > programmesAtMost && oldest !== undefined) entries.delete(oldest);
}

/** Takes in what changed since the last time; on the first, everything. A failure leaves what was known, and the next search asks again. */
async function ask({ documents, clock }: MentorDirectoryPorts, programme: ProgrammeId, entry: Entry): Promise<void> {
  const asked = clock.now();
  try {
    const sought: Sought = {
      partition: programme,
      where: [{ field: 'role', is: 'equal', value: 'mentor' }, { field: 'changedAt', is: 'moreThan', value: entry.seenUntil - overlapMs }],
      orderBy: { field: 'changedAt', direction: 'ascending' },
    };
    for await (const page of pagesOf(documents.enrolments, sought, pace)) for (const { body } of page) entry.index.upsert(body);
    entry.seenUntil = asked;
    entry.freshUntil = clock.now() + freshMs;
  } finally {
    for (const row of entry.noted.splice(0)) entry.index.upsert(row);
    entry.asking = undefined;
  }
}
