import { latestRelease, readableComments, release, type Releasing, type Results } from '../../../bot/domain/report/release';
import { type Rating, ratings, type Review } from '../../../bot/domain/reviews/review';

const releasing: Releasing = { programme: 'career', kind: 'final', threshold: 5, forComments: 10 };
let made = 0;
const answer = (overrides: Partial<Review> = {}): Review => ({ programme: 'career', kind: 'final', role: 'mentee', answers: { satisfied: 4 }, month: '2026-03', ...overrides });
const commented = (): Review => answer({ comment: `${String((made += 1)).padStart(12, 'r')}-sealed-words-of-somebody` });
const many = (count: number, overrides: Partial<Review> = {}): Review[] => Array.from({ length: count }, () => answer(overrides));

function after(before: Results | undefined, reviews: readonly Review[], now = 1): Results | undefined {
  const decision = release(before, reviews, releasing, now);
  if (decision === 'nothing') return undefined;
  if (decision.kind === 'refused') throw new Error(decision.reason);
  return decision.next;
}

it('shows nothing, not even a count, before the threshold is reached', () => {
  expect(after(undefined, many(4))).toBeUndefined();
  expect(latestRelease(after(undefined, many(5))!)).toMatchObject({ number: 1, answers: 5, questions: [{ code: 'satisfied', answers: 5, mean: 4 }] });
});

it('stays as it is until as many more have answered as the threshold says, whatever was changed meanwhile', () => {
  const first = after(undefined, many(7))!;
  expect(after(first, [...many(7), ...many(4, { answers: { satisfied: 1 } })])).toBe(first);
  expect(after(first, many(7, { answers: { satisfied: 1 } }))).toBe(first);
  const second = after(first, [...many(7, { answers: { satisfied: 1 } }), ...many(5)])!;
  expect(second.releases.map(({ answers }) => answers)).toEqual([7, 12]);
  expect(second.releases[0]).toEqual(first.releases[0]);
});

it('keeps to what it promised when the programme asks for less later, and to more when it asks for more', () => {
  const strict = release(undefined, many(8), { ...releasing, threshold: 8 }, 1);
  if (strict === 'nothing' || strict.kind === 'refused') throw new Error('Eight are enough');
  expect(after(strict.next, many(13))).toBe(strict.next);
  expect(after(strict.next, many(16))?.threshold).toBe(8);
});

it('shows the two sides apart only with enough of both, and again only when enough of both are new', () => {
  const sides = (mentors: number, mentees: number): Review[] => [...many(mentors, { role: 'mentor', answers: { satisfied: 5 } }), ...many(mentees)];
  expect(latestRelease(after(undefined, sides(4, 9))!)?.byRole).toBeUndefined();
  const first = after(undefined, sides(5, 6))!;
  expect(latestRelease(first)?.byRole).toMatchObject({ mentor: [{ mean: 5, answers: 5 }], mentee: [{ mean: 4, answers: 6 }] });
  // Five more mentees alone: with them apart, a mentor who changed an answer would be known.
  const second = after(first, sides(5, 11))!;
  expect(latestRelease(second)?.byRole).toBeUndefined();
  expect(latestRelease(after(second, sides(10, 11))!)?.byRole).toMatchObject({ mentor: [{ answers: 10 }], mentee: [{ answers: 11 }] });
});

it('lets comments out by tens, without those that were changed or taken back since', () => {
  const nine = [...many(6), commented(), commented(), commented()];
  const early = after(undefined, nine)!;
  expect(readableComments(early, nine)).toEqual([]);
  const twelve = [...many(9), commented(), commented(), commented()];
  const results = after(undefined, twelve)!;
  expect(readableComments(results, twelve)).toHaveLength(3);
  // Another five, and one with words: figures follow, comments wait for ten.
  const more = [...twelve, ...many(4), commented()];
  const later = after(results, more)!;
  expect([latestRelease(later)?.answers, readableComments(later, more).length]).toEqual([17, 3]);
  const changed = more.map((review, place) => (place === 9 ? { ...review, comment: commented().comment! } : place === 10 ? answer() : review));
  expect(readableComments(later, changed)).toHaveLength(1);
  expect(readableComments(after(later, [...changed, ...many(5)])!, changed)).toHaveLength(3);
});

it('never lets two looks differ by fewer than the threshold, however answers come in and change', () => {
  const seed = 20261122;
  let state = seed;
  const random = (below: number): number => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 12) % below;
  const reviews: Review[] = [];
  let results: Results | undefined;
  for (let step = 0; step < 400; step += 1) {
    const rating: Rating = ratings[random(5)] ?? 3;
    const one = answer({ role: random(3) === 0 ? 'mentor' : 'mentee', answers: { satisfied: rating } });
    if (reviews.length > 0 && random(4) === 0) {
      const place = random(reviews.length);
      reviews[place] = { ...one, role: reviews[place]!.role };
    } else reviews.push(one);
    results = after(results, [...reviews], step);
  }
  const shown = results?.releases ?? [];
  const steps = shown.slice(1).map(({ answers }, index) => answers - shown[index]!.answers);
  const ofSide = (role: 'mentor' | 'mentee') => shown.flatMap(({ byRole }) => byRole?.[role][0]?.answers ?? []);
  const sideSteps = (['mentor', 'mentee'] as const).flatMap((role) => ofSide(role).slice(1).map((answers, index) => answers - ofSide(role)[index]!));
  if (shown.length < 10 || sideSteps.length < 4) throw new Error(`Seed ${seed} tried too little`);
  expect(Math.min(...steps, ...sideSteps)).toBeGreaterThanOrEqual(5);
});
