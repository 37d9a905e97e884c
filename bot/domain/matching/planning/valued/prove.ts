import { type BestValued, type Listed, type Valued } from './valued';

/**
 * True when the prices prove that no plan over the listed pairs is worth more (linear programming duality; every place on its own is a step of a concave worth):
 * - a pair that is not chosen is worth at most its two prices, one that is chosen at least that;
 * - a mentee's price is at least minus what one more empty place would lose, and at most minus what the last one lost;
 * - a mentor's price is at most what one more place would cost, while there is one, and at least what the last one cost.
 */
export function isProven(valued: Valued, listed: Listed, { chosen, menteePrice, mentorPrice }: BestValued): boolean {
  const { pool, worth } = valued;
  const isChosen = new Uint8Array(listed.mentorOf.length);
  for (const at of chosen) isChosen[at] = 1;
  const [menteeHas, taken] = [new Int32Array(pool.scorer.mentees), new Int32Array(pool.scorer.mentors)];
  for (let mentee = 0; mentee < pool.scorer.mentees; mentee += 1) {
    for (let at = listed.starts[mentee] ?? 0; at < (listed.starts[mentee + 1] ?? 0); at += 1) {
      const mentor = listed.mentorOf[at] ?? 0;
      const left = (listed.value[at] ?? 0) - (menteePrice[mentee] ?? 0) - (mentorPrice[mentor] ?? 0);
      if (isChosen[at] === 1 ? left < 0 : left > 0) return false;
      if (isChosen[at] === 0) continue;
      menteeHas[mentee] = (menteeHas[mentee] ?? 0) + 1;
      taken[mentor] = (taken[mentor] ?? 0) + 1;
    }
  }
  const menteeIsRight = (price: number, mentee: number): boolean => {
    const [seats, has] = [pool.menteeSeats[mentee] ?? 0, menteeHas[mentee] ?? 0];
    const emptying = (empty: number): number => (empty + 1 < seats ? 0 : worth.first(mentee));
    return seats === 0 || (has <= seats && (has === 0 || price >= -emptying(seats - has)) && (has === seats || price <= -emptying(seats - has - 1)));
  };
  const mentorIsRight = (price: number, mentor: number): boolean => {
    const [seats, has] = [pool.mentorSeats[mentor] ?? 0, taken[mentor] ?? 0];
    return has <= seats && (has === seats || price <= worth.place(mentor, has)) && (has === 0 || price >= worth.place(mentor, has - 1));
  };
  return menteePrice.every(menteeIsRight) && mentorPrice.every(mentorIsRight);
}
