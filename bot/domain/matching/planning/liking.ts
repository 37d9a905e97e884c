import { type PersonId } from '../../people/person';
import { type MatchPerson } from '../scoring/matchPerson';
import { bestScore } from '../solving/problem';
import { mixed } from './draw';

/** How dear somebody is to somebody, as one number: the smaller, the dearer, and never the same for two people. */
export interface Liking {
  /** To the mentee. */
  readonly ofMentor: (mentee: number, mentor: number, score: number) => number;
  /** To the mentor. */
  readonly ofMentee: (mentor: number, mentee: number, score: number) => number;
}

interface Sides {
  readonly mentees: readonly MatchPerson[];
  readonly mentors: readonly MatchPerson[];
}

const placeBits = 2 ** 18;
const tieBits = 2 ** 20;

/** Wishes first, in their order; then by score; among equals as the seed says. Fits into the 53 bits of a number: 14 of rank, 20 of chance, 18 of place. */
export function likingOf({ mentees, mentors }: Sides, seed: number): Liking {
  const [menteePlaces, mentorPlaces] = [placesOf(mentees), placesOf(mentors)];
  const byMentee = mentees.map(({ wishes }) => ranksOf(wishes, mentorPlaces));
  const byMentor = mentors.map(({ wishes }) => ranksOf(wishes, menteePlaces));
  const dearness = (wishes: ReadonlyMap<number, number> | undefined, of: number, place: number, score: number): number =>
    ((wishes?.get(place) ?? mostWishes + bestScore - score) * tieBits + (mixed(seed, of, place) >>> 12)) * placeBits + place;
  return {
    ofMentor: (mentee, mentor, score) => dearness(byMentee[mentee], mentee, mentor, score),
    ofMentee: (mentor, mentee, score) => dearness(byMentor[mentor], mentor + placeBits, mentee, score),
  };
}

/** Who it is about: `ofMentor` gives back a mentor, `ofMentee` a mentee. */
export const likedBy = (dearness: number): number => dearness % placeBits;

/** More wishes than this are not told apart; people have five. */
const mostWishes = 100;

const placesOf = (people: readonly MatchPerson[]): ReadonlyMap<PersonId, number> => new Map(people.map(({ id }, place) => [id, place]));

function ranksOf(wishes: readonly PersonId[], places: ReadonlyMap<PersonId, number>): ReadonlyMap<number, number> | undefined {
  const ranked = wishes.slice(0, mostWishes).flatMap((id, rank) => {
    const place = places.get(id);
    return place === undefined ? [] : [[place, rank] as const];
  });
  return ranked.length > 0 ? new Map(ranked.reverse()) : undefined; // reversed: named twice, the dearer rank stays
}
