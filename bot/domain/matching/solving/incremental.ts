import { isScore, UnfitProblem } from './fault';
import { type Households } from './households';
import { mostPairs } from './points';
import { type Aim, type Problem, type Solution } from './problem';
import { solvedHouseholds } from './solve';

/** A pair of a mentee whom one knows. */
export interface ScoredPair {
  readonly mentor: number;
  readonly score: number;
}

/** Why a change is not made; nothing has changed then. */
export const changeRefusals = ['nobodyThere', 'noSeat', 'alreadyPinned', 'notPinned', 'alreadyListed', 'badScore', 'badSeats', 'tooManySeats'] as const;
export type ChangeRefusal = (typeof changeRefusals)[number];

const mostSeats = 65_535;

/**
 * The best plan, kept the best while things change, at the price of the change alone. Mentees and mentors keep their numbers. A pinned pair is no
 * longer up to the solver: it and a seat of each are taken out of the problem until it is unpinned.
 */
export class LiveMatching {
  private readonly households: Households;
  private readonly pins = new Map<number, Set<number>>();
  private readonly gone = new Set<number>();
  /** By mentor: with those that are pinned. */
  private readonly seats: number[];
  /** No plan has more pairs than either. */
  private wanted = 0;
  private offered = 0;

  /** Throws `UnfitProblem`. */
  constructor(problem: Problem, readonly aim: Aim) {
    this.households = solvedHouseholds(problem, aim);
    this.seats = Array.from(problem.mentorSeats);
    for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
      this.wanted += Math.min(problem.menteeSeats[mentee] ?? 0, (problem.starts[mentee + 1] ?? 0) - (problem.starts[mentee] ?? 0));
    }
    this.offered = this.seats.reduce((sum, seats) => sum + seats, 0);
  }

  /** The mentors whom a mentee has, pinned ones first. */
  mentorsOf(mentee: number): number[] {
    return this.isThere(mentee) ? [...(this.pins.get(mentee) ?? []), ...this.households.reading.mentorsOf(mentee)] : [];
  }

  /** What is up to the solver now, and its best plan with the proof. Linear in the pairs, unlike the changes. */
  snapshot(): { readonly problem: Problem; readonly solution: Solution } {
    const problem = this.households.reading.problem();
    return { problem, solution: this.households.reading.solution(problem, this.aim) };
  }

  /** Gives the mentee's number. Throws `UnfitProblem` where the pairs are no pairs. */
  addMentee({ seats, hasPartner = false, pairs }: { readonly seats: number; readonly hasPartner?: boolean; readonly pairs: readonly ScoredPair[] }): number {
    const wanted = this.wanted + Math.min(seats, pairs.length);
    if (!areSeats(seats)) throw new UnfitProblem('badShape');
    if (new Set(pairs.map(({ mentor }) => mentor)).size < pairs.length || pairs.some(({ mentor }) => this.seats[mentor] === undefined)) throw new UnfitProblem('badPair');
    if (!pairs.every(({ score }) => isScore(score))) throw new UnfitProblem('badScore');
    if (Math.min(wanted, this.offered) > mostPairs) throw new UnfitProblem('tooManySeats');
    this.wanted = wanted;
    const mentee = this.households.addMentee({ seats, hasPartner, mentorOf: Int32Array.from(pairs, ({ mentor }) => mentor), score: Int16Array.from(pairs, ({ score }) => score), from: 0, to: pairs.length });
    this.households.changes.settle();
    return mentee;
  }

  /** With all pairs, pinned or not. */
  removeMentee(mentee: number): ChangeRefusal | undefined {
    if (!this.isThere(mentee)) return 'nobodyThere';
    for (const mentor of this.pins.get(mentee) ?? []) this.households.setMentorSeats(mentor, this.households.reading.mentorSeats(mentor) + 1);
    this.pins.delete(mentee);
    this.gone.add(mentee);
    this.households.remove(mentee);
    this.households.changes.settle();
    return undefined;
  }

  /** Gives the mentor's number; nobody is listed with them yet. */
  addMentor(seats: number): number {
    const mentor = this.households.addMentor(0);
    this.seats.push(0);
    const refusal = this.setMentorSeats(mentor, seats);
    if (refusal) throw new UnfitProblem(refusal === 'tooManySeats' ? refusal : 'badShape');
    return mentor;
  }

  /** The seats with those of pinned pairs, which cannot be taken away. */
  setMentorSeats(mentor: number, seats: number): ChangeRefusal | undefined {
    const before = this.seats[mentor];
    if (before === undefined) return 'nobodyThere';
    if (!areSeats(seats)) return 'badSeats';
    const pinned = before - this.households.reading.mentorSeats(mentor);
    if (seats < pinned) return 'alreadyPinned';
    const offered = this.offered + seats - before;
    if (Math.min(this.wanted, offered) > mostPairs) return 'tooManySeats';
    this.offered = offered;
    this.seats[mentor] = seats;
    this.households.setMentorSeats(mentor, seats - pinned);
    this.households.changes.settle();
    return undefined;
  }

  addPairs(mentee: number, pairs: readonly ScoredPair[]): ChangeRefusal | undefined {
    if (!this.isThere(mentee) || pairs.some(({ mentor }) => this.seats[mentor] === undefined)) return 'nobodyThere';
    if (!pairs.every(({ score }) => isScore(score))) return 'badScore';
    const known = new Set([...this.households.reading.pairsOf(mentee).map(({ mentor }) => mentor), ...(this.pins.get(mentee) ?? [])]);
    for (const { mentor } of pairs) {
      if (known.has(mentor)) return 'alreadyListed';
      known.add(mentor);
    }
    const wanted = this.wanted + pairs.length;
    if (Math.min(wanted, this.offered) > mostPairs) return 'tooManySeats';
    this.wanted = wanted;
    for (const { mentor, score } of pairs) this.households.list(mentee, mentor, score);
    this.households.furnish(mentee);
    this.households.changes.settle();
    return undefined;
  }

  /** The pair cannot be from now on. Does nothing where it could not be before. */
  forbid(mentee: number, mentor: number): ChangeRefusal | undefined {
    if (!this.isThere(mentee) || this.seats[mentor] === undefined) return 'nobodyThere';
    if (this.isPinned(mentee, mentor)) return 'alreadyPinned';
    this.households.drop(mentee, mentor);
    this.households.changes.settle();
    return undefined;
  }

  /** Keeps this pair, whatever it is worth, listed or not. Both must have a seat that is not pinned. */
  pin(mentee: number, mentor: number): ChangeRefusal | undefined {
    if (!this.isThere(mentee) || this.seats[mentor] === undefined) return 'nobodyThere';
    if (this.isPinned(mentee, mentor)) return 'alreadyPinned';
    if (this.households.reading.menteeSeats(mentee) === 0 || this.households.reading.mentorSeats(mentor) === 0) return 'noSeat';
    const pins = this.pins.get(mentee) ?? new Set();
    this.pins.set(mentee, pins.add(mentor));
    this.households.pin(mentee, mentor);
    this.households.changes.settle();
    return undefined;
  }

  unpin(mentee: number, mentor: number): ChangeRefusal | undefined {
    if (!this.isPinned(mentee, mentor)) return 'notPinned';
    this.pins.get(mentee)?.delete(mentor);
    this.households.unpin(mentee, mentor);
    this.households.changes.settle();
    return undefined;
  }

  private isThere(mentee: number): boolean {
    return mentee >= 0 && mentee < this.households.reading.mentees && !this.gone.has(mentee);
  }

  private isPinned(mentee: number, mentor: number): boolean {
    return this.pins.get(mentee)?.has(mentor) === true;
  }
}

const areSeats = (seats: number): boolean => Number.isInteger(seats) && seats >= 0 && seats <= mostSeats;
