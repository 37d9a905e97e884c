/** A pair's worth when people are matched: a whole number from 0 to this. */
export const bestScore = 10_000;

/**
 * Who may be matched with whom, and what each pair is worth. Mentees and mentors are numbers from 0. The pairs of mentee `i` stand at the places
 * `starts[i]` to `starts[i + 1]` of `mentorOf` and `score`, by ascending mentor, none twice. Pairs that are not listed cannot be.
 */
export interface Problem extends Seats {
  readonly mentees: number;
  readonly mentors: number;
  /** One more than there are mentees. */
  readonly starts: Int32Array;
  readonly mentorOf: Int32Array;
  /** 0 to `bestScore`. */
  readonly score: Int16Array;
}

/** How many partners there is room for. Nobody has the same partner twice. */
export interface Seats {
  /** How many mentors each mentee may have, and how many mentees each mentor; 0 is allowed. */
  readonly menteeSeats: Uint16Array;
  readonly mentorSeats: Uint16Array;
  /** 1 for a mentee who has a partner already, in a pair that is settled and no part of this: where people come first, the others come before them. */
  readonly hasPartner?: Uint8Array;
}

export interface Aim {
  /** The most people first (everybody once before anybody twice), and only then the score; else the score alone. */
  readonly isPeopleFirst: boolean;
  /** A whole number. Decides among plans that are equally good; the same seed, the same plan. */
  readonly seed: number;
}

/** The best plan, with the prices that prove it: `checkCertificate` needs nothing else. */
export interface Solution {
  /** Places of `mentorOf` that are chosen, ascending. */
  readonly chosen: Int32Array;
  /** Mentees who have somebody. */
  readonly matched: number;
  readonly totalScore: number;
  readonly certificate: Certificate;
}

/** Dual prices in points of the aim (see points.ts): what one more place of a mentor, and one more of a mentee, would add to the best plan. None is negative. */
export interface Certificate {
  readonly aim: Aim;
  readonly menteePrice: Float64Array;
  readonly mentorPrice: Float64Array;
}
