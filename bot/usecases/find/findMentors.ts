import { type Facets } from '../../domain/matching/facets';
import { type MentorFilters } from '../../domain/matching/filters';
import { type Hit, type MentorIndex, type Search } from '../../domain/matching/mentorIndex';
import { type Reason } from '../../domain/matching/reason';
import { type Relaxation } from '../../domain/matching/relaxation';
import { refused } from '../../domain/decision';
import { type Profile } from '../../domain/enrolments/enrolment';
import { type PersonId } from '../../domain/people/person';
import { isByChoice, type ProgrammeId } from '../../domain/programmes/programme';
import { isAlerted } from '../../domain/requests/alerts';
import { openWishes } from '../../domain/requests/wishlist';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type GivenFilters, readFilters } from './filters';
import { readSeeker, type Seeker } from './mentee';
import { todayOf } from './mentorDirectory';
import { managersIfKnown } from './reportingLine';

export interface FindMentors {
  readonly programme: ProgrammeId;
  readonly mentee: PersonId;
  readonly filters: GivenFilters;
  /** From 0; whatever is beyond the ends means the first or the last. */
  readonly page: number;
}

/** One page of the mentors who fit; nobody fits when `hits` is empty, and then `relaxations` says which filter stands in the way. */
export interface MentorSearch {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly filters: MentorFilters;
  readonly hits: readonly MentorHit[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What the choice lists offer. */
  readonly facets: Facets;
  readonly relaxations: readonly Relaxation[];
  /** The mentee already waits for exactly this search. */
  readonly alerted: boolean;
}

/** What a list shows of a mentor: nothing sensitive. */
export interface MentorHit {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly dutyStation: string;
  readonly agency: string;
  readonly reasons: readonly Reason[];
}

/** As many as one can compare without scrolling far. */
export const hitsPerPage = 5;

/** Best matches first; never oneself, those already asked, one's mentors, or the reporting line. */
export const makeFindMentors = (ports: Ports) => async (input: FindMentors): Promise<Outcome<MentorSearch>> => {
  const read = readFilters(input.filters);
  if (read.kind === 'refused') return read;
  const [seeker, above] = await Promise.all([readSeeker(ports, input.programme, input.mentee), managersIfKnown(ports.directory, input.mentee)]);
  if (seeker.kind === 'refused') return seeker;
  if (!isByChoice(seeker.programme.pairing)) return refused('notByChoice');
  const index = await ports.mentors.of(input.programme);
  if (!index) return refused('notFound');

  const search = searchFor(seeker, read.filters, above, ports.clock.now());
  const { hits, total, page } = pageOf(index, search, input.page);
  const shown = await displayed(ports, seeker, hits);
  const { programme: { id, name }, list } = seeker;
  return {
    kind: 'done',
    value: {
      programme: { id, name }, filters: read.filters, hits: shown, total, page, pages: Math.ceil(total / hitsPerPage), facets: index.facets(search),
      relaxations: shown.length === 0 ? index.relax(search) : [], alerted: isAlerted(list, read.filters),
    },
  };
};

export type WholeSearch = Omit<Search, 'offset' | 'limit'>;

/** Whom a mentee may find at all. */
export function searchFor({ programme, mentee, list }: Seeker, filters: MentorFilters, above: ReadonlySet<PersonId>, now: number): WholeSearch {
  const known = [...openWishes(list), ...list.pairs].map(({ mentor }) => mentor);
  return { seeker: { ...mentee.profile, person: mentee.person }, weights: programme.criteria, filters, exclude: new Set([...known, ...above]), today: todayOf(mentee.profile, now), now };
}

/** A page that is not there any more (somebody was asked meanwhile) or never was becomes the nearest one. */
function pageOf(index: MentorIndex, search: WholeSearch, wanted: number): { hits: readonly Hit[]; total: number; page: number } {
  const lastOf = (total: number): number => Math.max(0, Math.ceil(total / hitsPerPage) - 1);
  const page = Math.min(Math.max(0, Math.trunc(wanted)), lastOf(index.size));
  const found = index.search({ ...search, offset: page * hitsPerPage, limit: hitsPerPage });
  const last = lastOf(found.total);
  if (page <= last) return { ...found, page };
  return { ...index.search({ ...search, offset: last * hitsPerPage, limit: hitsPerPage }), page: last };
}

async function displayed(ports: Ports, { programme, mentee }: Seeker, hits: readonly Hit[]): Promise<MentorHit[]> {
  const shown = await stillShown(ports, { programme: programme.id, viewer: mentee.person }, hits);
  return shown.map(({ hit: { person, reasons }, profile: { name, title, dutyStation, agency } }) => ({ person, name, title, dutyStation, agency, reasons }));
}

/** What was found, with the profiles from where they are stored: memory holds codes only. Whoever left a moment ago, or reports to the viewer, is passed over. */
export async function stillShown({ documents, directory }: Ports, { programme, viewer }: { readonly programme: ProgrammeId; readonly viewer: PersonId }, hits: readonly Hit[]): Promise<{ readonly hit: Hit; readonly profile: Profile }[]> {
  const rows = await Promise.all(hits.map(async (hit) => {
    const [row, above] = await Promise.all([readAt(documents.enrolments, enrolmentAt(programme, 'mentor', hit.person)), managersIfKnown(directory, hit.person)]);
    return row?.body.status === 'active' && !above.has(viewer) ? { hit, profile: row.body.profile } : undefined;
  }));
  return rows.filter((row) => row !== undefined);
}
