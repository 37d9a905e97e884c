import { refused } from '../../domain/decision';
import { type Profile } from '../../domain/enrolments/enrolment';
import { type Hit, type MentorIndex } from '../../domain/matching/mentorIndex';
import { type SoughtWord } from '../../domain/matching/soughtWord';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type MentorHit, stillShown, type WholeSearch } from '../find/findMentors';
import { soughtWords } from '../find/soughtWords';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** What somebody types while they write a message to somebody else. */
export interface TypedSearch {
  /** Names, skills, practice areas, places and languages, in any order and language; empty for the best fits. */
  readonly text: string;
  readonly skip: number;
  readonly limit: number;
}

/** Where to look, and for whom. */
export interface Place {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly index: MentorIndex;
  readonly search: WholeSearch;
}

export interface WordHit extends MentorHit {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  /** What the words name of this mentor, as codes. */
  readonly named: { readonly practiceAreas: readonly string[]; readonly skills: readonly string[]; readonly speaks: readonly string[] };
}

export interface FoundByWords {
  /** Those whom a word names, then the others; best fit first. */
  readonly hits: readonly WordHit[];
  /** In how many programmes was looked. */
  readonly programmes: number;
}

type NoPlace = ReturnType<typeof refused>;

/**
 * Looks in several programmes as if they were one. Refuses `textMissing` for what has no word in it; where there is nowhere to look, `notByChoice`
 * if that is why, else `notEnrolled`.
 */
export async function searchMentors(ports: Ports, everywhere: readonly (Place | NoPlace)[], { text, skip, limit, viewer }: TypedSearch & { readonly viewer: PersonId }): Promise<Outcome<FoundByWords>> {
  const places = everywhere.filter((place) => 'index' in place);
  if (places.length === 0) return refused(everywhere.some((place) => 'reason' in place && place.reason === 'notByChoice') ? 'notByChoice' : 'notEnrolled');
  const words = soughtWords(text);
  if (text !== '' && words.length === 0) return refused('textMissing');
  const found = places.flatMap((place) => {
    const { hits } = place.index.search({ ...place.search, ...(words.length > 0 && { words }), offset: 0, limit: Math.min(skip + limit, place.index.size) });
    return hits.map((hit) => ({ place, hit }));
  });
  const page = found.sort((one, other) => Number(other.hit.isNamed ?? false) - Number(one.hit.isNamed ?? false) || other.hit.score - one.hit.score).slice(skip, skip + limit);
  const shown = await Promise.all(page.map(({ place, hit }) => shownHit(ports, place, hit, { words, viewer })));
  return { kind: 'done', value: { hits: shown.filter((hit) => hit !== undefined), programmes: places.length } };
}

async function shownHit(ports: Ports, { programme }: Place, hit: Hit, { words, viewer }: { readonly words: readonly SoughtWord[]; readonly viewer: PersonId }): Promise<WordHit | undefined> {
  const [shown] = await stillShown(ports, { programme: programme.id, viewer }, [hit]);
  if (!shown) return undefined;
  const { name, title, dutyStation, agency } = shown.profile;
  return { person: hit.person, name, title, dutyStation, agency, reasons: hit.reasons, programme, named: namedBy(words, shown.profile) };
}

const namedBy = (words: readonly SoughtWord[], profile: Profile): WordHit['named'] => {
  const shared = (kind: keyof WordHit['named']): string[] => profile[kind].filter((code) => words.some((word) => word[kind].includes(code)));
  return { practiceAreas: shared('practiceAreas'), skills: shared('skills'), speaks: shared('speaks') };
};
