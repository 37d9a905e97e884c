import { type MatchPerson } from './matchPerson';
import { type Plane } from './planes';
import { type Quotas } from './weights';

/** Criteria whose value is the share of the mentee's codes that the mentor has too. */
export const sharedCriteria = ['practiceAreas', 'skills', 'goals', 'style'] as const;
export type SharedCriterion = (typeof sharedCriteria)[number];

/** A person's codes by criterion, none twice. Goals and values are one criterion, and a goal is no value. */
export const codesOf = (person: MatchPerson): Readonly<Record<SharedCriterion, ReadonlySet<string>>> => ({
  practiceAreas: new Set(person.practiceAreas),
  skills: new Set(person.skills),
  goals: new Set([...person.goals.map((code) => `goal ${code}`), ...person.values.map((code) => `value ${code}`)]),
  style: new Set(person.style),
});

/** What each code that is met is worth, given the criterion's grains. */
export const grainsEach = (quota: number, wanted: number): number => (wanted === 0 ? 0 : Math.round(quota / wanted));

const byteBits = 8;

/**
 * The mentors' codes of all these criteria as one long row of bits, cut into bytes: each byte is a plane whose 256 codes stand for the codes that
 * are there. A vocabulary of any length takes as many bytes as it needs. The most wanted codes stand together, so that most mentees want something
 * in few bytes; the others are left out.
 */
export class WantedCodes {
  private readonly planes: readonly Plane[];
  private readonly criterionOfBit: Uint8Array;
  /** The bits that mentee `i` wants stand at the places `starts[i]` to `starts[i + 1]`. */
  private readonly bits: Int32Array;
  private readonly starts: Int32Array;
  /** By mentee and criterion: how many codes are wanted, with those that no mentor has. */
  private readonly wanted: Uint16Array;
  private readonly worthOfBit: Int32Array;
  private readonly each = new Int32Array(sharedCriteria.length);

  constructor(mentees: readonly MatchPerson[], mentors: readonly MatchPerson[]) {
    const [wants, offers] = [mentees.map(codesOf), mentors.map(codesOf)];
    const known = mostWantedFirst(wants, offers);
    this.criterionOfBit = Uint8Array.from(known, ({ criterion }) => sharedCriteria.indexOf(criterion));
    const bitsOf = bitFinder(known);
    this.planes = planesOf(offers.map(bitsOf), known.length);
    this.worthOfBit = new Int32Array(this.planes.length * byteBits);
    this.wanted = Uint16Array.from(wants.flatMap((codes) => sharedCriteria.map((criterion) => codes[criterion].size)));
    const wantedBits = wants.map(bitsOf);
    this.bits = Int32Array.from(wantedBits.flat());
    this.starts = new Int32Array(mentees.length + 1);
    wantedBits.forEach(({ length }, mentee) => {
      this.starts[mentee + 1] = (this.starts[mentee] ?? 0) + length;
    });
  }

  /** Fills in what the codes are worth to this mentee, and adds the planes that matter to the list. */
  fill(mentee: number, quotas: Quotas, into: Plane[]): void {
    const { worthOfBit, each, bits } = this;
    sharedCriteria.forEach((criterion, at) => {
      each[at] = grainsEach(quotas[criterion], this.wanted[mentee * sharedCriteria.length + at] ?? 0);
    });
    worthOfBit.fill(0);
    for (let at = this.starts[mentee] ?? 0; at < (this.starts[mentee + 1] ?? 0); at += 1) {
      const bit = bits[at] ?? 0;
      worthOfBit[bit] = each[this.criterionOfBit[bit] ?? 0] ?? 0;
    }
    this.planes.forEach((plane, byte) => {
      if (fillSums(plane.worth, worthOfBit, byte * byteBits)) into.push(plane);
    });
  }
}

type PersonCodes = ReturnType<typeof codesOf>;

interface KnownCode {
  readonly criterion: SharedCriterion;
  readonly code: string;
}

/** Codes that somebody wants and somebody offers. */
function mostWantedFirst(wants: readonly PersonCodes[], offers: readonly PersonCodes[]): KnownCode[] {
  const found = sharedCriteria.flatMap((criterion) => {
    const offered = countOf(offers, criterion);
    return [...countOf(wants, criterion)].filter(([code]) => offered.has(code)).map(([code, count]) => ({ criterion, code, count }));
  });
  return found.sort((one, other) => other.count - one.count);
}

function countOf(people: readonly PersonCodes[], criterion: SharedCriterion): Map<string, number> {
  const counts = new Map<string, number>();
  for (const codes of people) for (const code of codes[criterion]) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

function bitFinder(known: readonly KnownCode[]): (codes: PersonCodes) => number[] {
  const bitOf = { practiceAreas: new Map<string, number>(), skills: new Map<string, number>(), goals: new Map<string, number>(), style: new Map<string, number>() };
  known.forEach(({ criterion, code }, bit) => bitOf[criterion].set(code, bit));
  return (codes) => {
    const bits: number[] = [];
    for (const criterion of sharedCriteria) {
      for (const code of codes[criterion]) {
        const bit = bitOf[criterion].get(code);
        if (bit !== undefined) bits.push(bit);
      }
    }
    return bits;
  };
}

function planesOf(bitsOfMentors: readonly (readonly number[])[], bits: number): Plane[] {
  const planes = Array.from({ length: Math.ceil(bits / byteBits) }, () => ({ codes: new Int32Array(bitsOfMentors.length), worth: new Int32Array(1 << byteBits) }));
  bitsOfMentors.forEach((ofMentor, mentor) => {
    for (const bit of ofMentor) {
      const codes = planes[Math.floor(bit / byteBits)]?.codes;
      if (codes) codes[mentor] = (codes[mentor] ?? 0) | (1 << (bit % byteBits));
    }
  });
  return planes;
}

/** For each byte the sum of what its bits are worth: each half of the table is the one before, and one bit more. False, and nothing is filled, where no bit is worth anything. */
function fillSums(sums: Int32Array, worth: Int32Array, from: number): boolean {
  let any = 0;
  for (let bit = 0; bit < byteBits; bit += 1) any |= worth[from + bit] ?? 0;
  if (any === 0) return false;
  for (let bit = 0; bit < byteBits; bit += 1) {
    const half = 1 << bit;
    const more = worth[from + bit] ?? 0;
    for (let at = 0; at < half; at += 1) sums[half + at] = (sums[at] ?? 0) + more;
  }
  return true;
}
