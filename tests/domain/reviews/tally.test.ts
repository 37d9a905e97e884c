import { type Rating, type Review } from '../../../bot/domain/reviews/review';
import { tallyReviews } from '../../../bot/domain/reviews/tally';

const aReview = (overrides: Partial<Review> = {}): Review => ({ programme: 'career', kind: 'fitCheck', role: 'mentee', answers: { workWell: 5, knowNext: 4 }, month: '2026-11', ...overrides });
const many = (count: number, overrides: (index: number) => Partial<Review> = () => ({})): Review[] => Array.from({ length: count }, (_, index) => aReview(overrides(index)));
const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

it('says nothing at all below the threshold, not even how many answered', () => {
  expect(tallyReviews(many(4), 5)).toEqual([]);
  expect(tallyReviews([], 1)).toEqual([]);
});

it('gives counts and means from the threshold on', () => {
  const reviews = many(5, (index) => ({ answers: { workWell: ratings[index] ?? 1, knowNext: index === 0 ? 1 : 4 } }));
  expect(tallyReviews(reviews, 5)).toEqual([{ kind: 'fitCheck', answers: 5, questions: [{ code: 'workWell', answers: 5, mean: 3 }, { code: 'knowNext', answers: 5, mean: 3.4 }], comments: [] }]);
});

it('holds each kind and each question to the threshold by itself', () => {
  const reviews = [...many(6), ...many(4, () => ({ kind: 'final', answers: { satisfied: 1 } })), ...many(5, (index) => ({ kind: 'midTerm', answers: index === 0 ? { rhythm: 1 } : { rhythm: 1, openness: 1 } }))];
  expect(tallyReviews(reviews, 5).map(({ kind, answers, questions }) => [kind, answers, questions.map(({ code }) => code)])).toEqual([['fitCheck', 6, ['workWell', 'knowNext']], ['midTerm', 5, ['rhythm']]]);
});

describe('comments', () => {
  const commented = (count: number): Review[] => many(count, (index) => ({ kind: 'final', comment: `v1.${String(999 - index)}` }));

  it.each([[9, 5, 0], [10, 5, 10], [11, 12, undefined], [12, 12, 12]])('of %d people with a threshold of %d: %s', (people, threshold, shown) => {
    expect(tallyReviews(commented(people), threshold)[0]?.comments.length).toBe(shown);
  });

  it('lose the order in which they came', () => {
    const comments = tallyReviews(commented(12), 5)[0]?.comments ?? [];
    expect(comments).toEqual([...comments].sort());
    expect(comments[0]).toBe('v1.988');
  });

  it('are as many as were written', () => {
    expect(tallyReviews([...commented(2), ...many(9, () => ({ kind: 'final' }))], 5)[0]?.comments).toHaveLength(2);
  });
});
