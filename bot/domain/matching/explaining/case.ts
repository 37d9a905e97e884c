import { pinned } from '../planning/pins';
import { problemOf } from '../planning/listing';
import { type Plan, type PlanInput } from '../planning/planTypes';
import { type Match, type Pool, without } from '../planning/pool';
import { poolOf } from '../planning/seats';
import { makeScorer } from '../scoring/makeScorer';
import { type MatchPerson } from '../scoring/matchPerson';
import { type Scorer } from '../scoring/scorer';
import { LiveMatching, type ScoredPair } from '../solving/incremental';
import { Again } from './again';

/** With more pairs than this nothing is tried out: people are told what stands between them, and what is certain without trying (see helpByRoom). */
export const mostTried = 2_000_000;

/** What a plan comes to. */
export interface Standing {
  /** Mentees who have somebody. */
  readonly people: number;
  readonly points: number;
}

/**
 * A plan with all that is needed to say why it is so, and to try out what would be otherwise: for pairs exactly, every trial changes the best plan (with the pins of the input) and is undone; where
 * people sit with their peers by making the plan again.
 */
export interface Case {
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly scorer: Scorer;
  /** The same as if every mentor who can come had a place: whoever has none is full, as others are. */
  readonly able: Scorer;
  /** Places that are not pinned. */
  readonly pool: Pool;
  readonly pins: readonly Match[];
  readonly trial?: Trial | undefined;
  readonly again?: Again | undefined;
}

/** The plan must be one of this input. */
export function openCase(input: PlanInput, plan: Plan): Case {
  const scorer = makeScorer(input);
  const pins = areTwo(plan) ? pinned(input, scorer) : [];
  if ('kind' in pins) throw new Error(`There is no plan of this input: ${pins.reason}`);
  const pool = without(poolOf(input, scorer), pins);
  const canTry = areTwo(plan) && scorer.mentees * scorer.mentors <= mostTried;
  const able = makeScorer({ ...input, mentors: input.mentors.map((mentor) => ({ ...mentor, seats: Math.max(1, mentor.seats) })) });
  return { input, plan, scorer, able, pool, pins, ...(canTry ? { trial: new Trial(pool, input.seed) } : {}), ...(areTwo(plan) ? {} : { again: new Again(input, plan) }) };
}

const areTwo = ({ structure }: Plan): boolean => structure === 'oneToOne' || structure === 'reverse' || structure === 'oneOff';

/** The best plan of places that are not pinned, for trying things out. */
export class Trial {
  readonly live: LiveMatching;
  private readonly scores: readonly Int16Array[];
  private readonly hasPartner: Uint8Array;

  constructor(pool: Pool, seed: number) {
    const { scorer } = pool;
    this.live = new LiveMatching(problemOf(pool), { isPeopleFirst: true, seed });
    this.hasPartner = pool.hasPartner ?? new Uint8Array(scorer.mentees);
    this.scores = Array.from({ length: scorer.mentees }, (_, mentee) => {
      const row = new Int16Array(scorer.mentors);
      scorer.scoreRow(mentee, row);
      return row;
    });
  }

  score(mentee: number, mentor: number): number {
    return this.scores[mentee]?.[mentor] ?? -1;
  }

  isMatched(mentee: number): boolean {
    return (this.hasPartner[mentee] ?? 0) > 0 || this.live.mentorsOf(mentee).length > 0;
  }

  /** What one sees while there is such a mentor too, with so many places. */
  withMentor<Seen>(input: PlanInput, mentor: MatchPerson, seats: number, look: (setSeats: (seats: number) => void, newcomer: number) => Seen): Seen {
    const scorer = makeScorer({ ...input, mentors: [{ ...mentor, seats: Math.max(1, mentor.seats) }] });
    const newcomer = this.live.addMentor(0);
    for (let mentee = 0; mentee < scorer.mentees; mentee += 1) {
      const score = scorer.score(mentee, 0);
      if (score >= 0) this.live.addPairs(mentee, [{ mentor: newcomer, score }]);
    }
    this.live.setMentorSeats(newcomer, seats);
    const seen = look((wanted) => this.live.setMentorSeats(newcomer, wanted), newcomer);
    this.live.setMentorSeats(newcomer, 0); // nobody is left with them; a mentor without places disturbs nobody
    return seen;
  }

  /** Whether every best plan has this mentee, so that without them it would be worse; `more`: pairs that they have for a trial. */
  isNeeded(mentee: number, more: readonly ScoredPair[] = []): boolean {
    const [own] = this.live.mentorsOf(mentee);
    if (own === undefined) return false;
    const pairs = [...[...(this.scores[mentee] ?? [])].flatMap((score, mentor) => (score >= 0 ? [{ mentor, score }] : [])), ...more];
    const before = this.standing();
    const points = before.points + (more.find(({ mentor }) => mentor === own)?.score ?? 0);
    for (const { mentor } of pairs) if (mentor !== own) this.live.forbid(mentee, mentor);
    this.live.forbid(mentee, own); // the last, so that they do not go from one mentor to the next
    const without = this.standing();
    this.live.addPairs(mentee, pairs);
    return without.people < before.people || without.points < points;
  }

  /** Of the people of the input; who was added for a trial is worth nothing here. */
  standing(): Standing {
    let [people, points] = [0, 0];
    for (let mentee = 0; mentee < this.scores.length; mentee += 1) {
      const mentors = this.live.mentorsOf(mentee);
      if (mentors.length > 0 || (this.hasPartner[mentee] ?? 0) > 0) people += 1;
      for (const mentor of mentors) points += Math.max(0, this.score(mentee, mentor));
    }
    return { people, points };
  }
}
