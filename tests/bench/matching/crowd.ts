import { randomFrom } from '../../support/mentors';

/** People as numbers and bit sets, by number. */
export interface Column {
  readonly count: number;
  /** 64 skills: the lower and the upper 32. */
  readonly skillsLow: Int32Array;
  readonly skillsHigh: Int32Array;
  readonly focus: Int32Array;
  readonly languages: Int32Array;
  readonly preferredLanguage: Int32Array;
  readonly dutyStation: Uint8Array;
  /** Hours ahead of UTC. */
  readonly clock: Int8Array;
  readonly grade: Uint8Array;
  readonly gender: Uint8Array;
  /** 2: either. */
  readonly wishedGender: Uint8Array;
  readonly insistsOnGender: Uint8Array;
  readonly jobFamily: Uint8Array;
  /** 0: the same job family, 1: any, 2: another. */
  readonly wishedFamily: Uint8Array;
  /** Bits: at a distance, in person. */
  readonly mode: Uint8Array;
  readonly unit: Int32Array;
}

export interface Crowd {
  readonly mentees: Column;
  readonly mentors: Column;
  readonly mentorSeats: Uint16Array;
  /** By unit; -1 for the whole. */
  readonly parentUnit: Int32Array;
  /** What a wish adds, by mentee, then by mentor. */
  readonly wishes: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

type Random = () => number;

const below = (random: Random, count: number): number => Math.floor(random() * count);

/** Draws from 0 to `count - 1`, the first often and the last rarely. */
function uneven(count: number, slope: number): (random: Random) => number {
  let sum = 0;
  const sums = Array.from({ length: count }, (_, rank) => (sum += (rank + 1) ** -slope));
  return (random) => {
    const drawn = random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const clocks = [-5, 1, 3, 0, 7, -6, 2, 5, 8, 3, 1, -3, 4, 6, -4, 9, 10, 2];
const dutyStations = 90;

/** Mentees and half as many mentors; the same for the same number. A few skills, places and units are everywhere and most are rare. */
export function crowd(mentees: number): Crowd {
  const random = randomFrom(7919 + mentees);
  const units = Math.max(30, Math.floor(mentees / 40));
  const draw = { skill: uneven(64, 0.9), focus: uneven(16, 0.7), dutyStation: uneven(dutyStations, 1.05), unit: uneven(units, 0.6), family: uneven(18, 0.8) };
  const clockOf = Int8Array.from({ length: dutyStations }, () => clocks[below(random, clocks.length)]!);
  const parentUnit = Int32Array.from({ length: units }, (_, unit) => (unit === 0 ? -1 : below(random, Math.max(1, unit / 6))));
  const column = (count: number, isMentor: boolean): Column => {
    const people = emptyColumn(count);
    for (let person = 0; person < count; person += 1) fill(people, person, { isMentor, draw, clockOf, random });
    return people;
  };
  const [menteeColumn, mentorColumn] = [column(mentees, false), column(Math.floor(mentees / 2), true)];
  const mentorSeats = Uint16Array.from({ length: mentorColumn.count }, () => [1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3][below(random, 20)]!);
  return { mentees: menteeColumn, mentors: mentorColumn, mentorSeats, parentUnit, wishes: wishesOf(mentees, mentorColumn.count, random) };
}

function emptyColumn(count: number): Column {
  const wide = (): Int32Array => new Int32Array(count);
  const narrow = (): Uint8Array => new Uint8Array(count);
  return {
    count, skillsLow: wide(), skillsHigh: wide(), focus: wide(), languages: wide(), preferredLanguage: wide(), dutyStation: narrow(), clock: new Int8Array(count), grade: narrow(),
    gender: narrow(), wishedGender: narrow(), insistsOnGender: narrow(), jobFamily: narrow(), wishedFamily: narrow(), mode: narrow(), unit: wide(),
  };
}

interface Drawing {
  readonly isMentor: boolean;
  readonly draw: Readonly<Record<'skill' | 'focus' | 'dutyStation' | 'unit' | 'family', (random: Random) => number>>;
  readonly clockOf: Int8Array;
  readonly random: Random;
}

function fill(people: Column, person: number, { isMentor, draw, clockOf, random }: Drawing): void {
  const skillCount = isMentor ? 3 + below(random, 8) : 1 + below(random, 5);
  for (let drawn = 0; drawn < skillCount; drawn += 1) {
    const skill = draw.skill(random);
    (skill < 32 ? people.skillsLow : people.skillsHigh)[person]! |= 1 << (skill & 31);
  }
  const focusCount = isMentor ? 2 + below(random, 4) : 1 + below(random, 3);
  for (let drawn = 0; drawn < focusCount; drawn += 1) people.focus[person]! |= 1 << draw.focus(random);
  people.languages[person] = languagesOf(random);
  do people.preferredLanguage[person] = 1 << (random() < 0.6 ? 0 : below(random, 12)); while ((people.preferredLanguage[person]! & people.languages[person]!) === 0);
  people.dutyStation[person] = draw.dutyStation(random);
  people.clock[person] = clockOf[people.dutyStation[person]!]!;
  people.grade[person] = isMentor ? 3 + Math.min(10, Math.floor((random() + random() + random()) * 3.4)) : Math.min(9, Math.floor((random() + random()) * 4.2));
  people.gender[person] = random() < 0.53 ? 0 : 1;
  const wish = random();
  people.wishedGender[person] = wish < 0.72 ? 2 : wish < 0.9 ? 0 : 1;
  people.insistsOnGender[person] = people.wishedGender[person]! < 2 && random() < 0.3 ? 1 : 0;
  people.jobFamily[person] = draw.family(random);
  people.wishedFamily[person] = random() < 0.3 ? 0 : random() < 0.6 ? 1 : 2;
  people.mode[person] = random() < 0.5 ? 3 : random() < 0.75 ? 1 : 2;
  people.unit[person] = draw.unit(random);
}

/** How many in a hundred speak the most common languages; each of six others is spoken by four. */
const speakers = [95, 42, 24, 10, 7, 6, 4, 4, 4, 4, 4, 4];

function languagesOf(random: Random): number {
  let languages = 0;
  speakers.forEach((percent, language) => {
    if (random() < percent / 100) languages |= 1 << language;
  });
  return languages === 0 ? 2 : languages;
}

const wishPoints = [800, 600, 450, 350, 250];

/** Two mentees in five name up to five mentors, popular ones more often; a mentor in five names up to five mentees. */
function wishesOf(mentees: number, mentors: number, random: Random): Map<number, Map<number, number>> {
  const wishes = new Map<number, Map<number, number>>();
  const add = (mentee: number, mentor: number, points: number): void => {
    const own = wishes.get(mentee) ?? new Map<number, number>();
    wishes.set(mentee, own.set(mentor, (own.get(mentor) ?? 0) + points));
  };
  const popular = uneven(mentors, 0.5);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    if (random() < 0.4) new Set(Array.from({ length: 1 + below(random, 5) }, () => popular(random))).forEach((mentor) => add(mentee, mentor, wishPoints[wishes.get(mentee)?.size ?? 0]!));
  }
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    if (random() < 0.2) for (let rank = 0, count = 1 + below(random, 5); rank < count; rank += 1) add(below(random, mentees), mentor, wishPoints[rank]! / 2);
  }
  return wishes;
}
