import { isOffered } from '../../domain/enrolments/enrolment';
import { type MentorFilters } from '../../domain/matching/filters';
import { type MentorIndex } from '../../domain/matching/mentorIndex';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { enrolmentAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { readFilters } from './filters';
import { readSeeker, type Seeker } from './mentee';
import { todayOf } from './mentorDirectory';
import { tellIfFits } from './newMentor';

/** So many of the best are tried: some may be in the reporting line, or gone a moment ago. */
const tried = 10;

/**
 * A mentee's pause is over: each search that still waits is answered by the best mentor who can be asked now, as it would have been
 * when that mentor came. Harmless when repeated, because an answered search is let go.
 */
export const makeLookAgain = (ports: Ports) => async ({ programme, mentee }: { programme: ProgrammeId; mentee: PersonId }): Promise<void> => {
  const [seeker, index] = await Promise.all([readSeeker(ports, programme, mentee), ports.mentors.of(programme)]);
  if (seeker.kind === 'refused' || !index) return;
  for (const alert of seeker.list.alerts) {
    const read = readFilters(alert.filters);
    if (read.kind === 'ok') await answer(ports, seeker, alert.id, bestOf(index, seeker, read.filters, ports.clock.now()));
  }
};

/** One mentor may answer several searches, so the list is read anew each time. */
async function answer(ports: Ports, { programme: { id: programme }, mentee: { person } }: Seeker, alert: string, mentors: readonly PersonId[]): Promise<void> {
  for (const mentor of mentors) {
    const [list, row] = await Promise.all([readAt(ports.documents.wishlists, wishlistAt(programme, person)), readAt(ports.documents.enrolments, enrolmentAt(programme, 'mentor', mentor))]);
    if (!list?.body.alerts.some(({ id }) => id === alert)) return;
    if (row?.body.status === 'active' && isOffered(row.body.availability)) await tellIfFits(ports, list, row.body);
  }
}

function bestOf(index: MentorIndex, { programme, mentee, list }: Seeker, filters: MentorFilters, now: number): PersonId[] {
  const exclude = new Set([...list.wishes, ...list.pairs].map(({ mentor }) => mentor));
  const seeker = { ...mentee.profile, person: mentee.person };
  return index.search({ seeker, weights: programme.criteria, filters, exclude, today: todayOf(mentee.profile, now), now, offset: 0, limit: tried }).hits.map(({ person }) => person);
}
