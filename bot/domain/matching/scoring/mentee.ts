import { genderSide, type GenderSide } from './lifts';
import { type MatchPerson } from './matchPerson';
import { placeOf } from './places';
import { type ScoringInput } from './scorer';
import { type Standing, standingOf } from './standing';
import { type Tongues, tonguesOf } from './tongues';
import { type Place } from './values';
import { menteeTurn } from './waiting';
import { type Quotas, quotasFor, type WeighedCriterion } from './weights';

/** A mentee as the planes ask about them. */
export interface Mentee {
  readonly standing: Standing;
  readonly place: Place;
  readonly tongues: Tongues;
  readonly gender: GenderSide;
  readonly quotas: Quotas;
  /** Points for the order among equals. */
  readonly turn: number;
}

/** `hasWishes`: for somebody who is here. A criterion about which the mentee says nothing is left out, so that an ideal mentor still gets the best score. */
export function readMentee(person: MatchPerson, hasWishes: boolean, input: ScoringInput, clock: (timeZone: string) => number): Mentee {
  const [standing, place] = [standingOf(person, input), placeOf(person, clock)];
  const says: Readonly<Record<WeighedCriterion, boolean>> = {
    practiceAreas: person.practiceAreas.length > 0, skills: person.skills.length > 0, goals: person.goals.length + person.values.length > 0, languages: person.speaks.length > 0,
    workingHours: !Number.isNaN(place.minutesAhead), distance: place.dutyStation !== '', grade: !Number.isNaN(standing.rank), wishes: hasWishes, style: person.style.length > 0,
  };
  return {
    standing, place, tongues: tonguesOf(person), gender: genderSide(person), turn: menteeTurn(person, input.now),
    quotas: quotasFor(input.rules, (criterion) => says[criterion]),
  };
}
