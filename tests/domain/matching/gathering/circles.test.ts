import { formCircles } from '../../../../bot/domain/matching/gathering/circles';
import { diversityOf, unlikeIn } from '../../../../bot/domain/matching/gathering/diversity';
import { circleCount } from '../../../../bot/domain/matching/gathering/sizes';
import { aPerson, numbersFrom, scorerOf } from '../planning/rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

it.each([
  [12, 4, 6, 3], [13, 4, 6, 3], [20, 4, 6, 4], [7, 4, 6, 1], [10, 4, 4, 2], [3, 4, 6, 0], [0, 4, 6, 0], [9, 2, 3, 4],
])('%i people in circles of %i to %i make %i', (people, from, to, count) => {
  expect(circleCount(people, { from, to })).toBe(count);
});

it(`seats everybody whom the rules allow, sizes within one, never against a rule, the same way for the same seed (SEED=${seed})`, () => {
  const below = numbersFrom(seed);
  for (let run = 0; run < 60; run += 1) {
    const count = below(26);
    const size = { from: 3, to: 3 + below(4) };
    const apart = below(3); // of ten
    const rows = Array.from({ length: count }, (_, one) => Array.from({ length: count }, (__, other) => (one === other || below(10) < apart ? -1 : below(10_001))));
    const people = rows.map((_, place) => aPerson(`p${place}`, { grade: `P${below(4)}`, isPaused: below(12) === 0, waitingSince: below(5) }));
    const input = { people, scorer: scorerOf(rows, count), size, diverse: run % 2 ? ['grade' as const] : [], seed: run };
    const { circles } = formCircles(input);
    const told = { seed, run };
    const seated = circles.flat();
    expect({ ...told, twice: seated.length - new Set(seated).size }).toEqual({ ...told, twice: 0 });
    for (const circle of circles) {
      expect({ ...told, fits: circle.length >= size.from && circle.length <= size.to }).toEqual({ ...told, fits: true });
      for (const one of circle) for (const other of circle) if (one !== other) expect({ ...told, may: (rows[one]?.[other] ?? -1) >= 0 }).toEqual({ ...told, may: true });
    }
    const sizes = circles.map(({ length }) => length);
    expect({ ...told, spread: Math.max(0, ...sizes) - Math.min(Infinity, ...sizes) <= 1 }).toEqual({ ...told, spread: true });
    if (apart === 0) {
      const coming = people.filter(({ isPaused }) => !isPaused).length;
      expect({ ...told, seated: seated.length }).toEqual({ ...told, seated: Math.min(coming, circleCount(coming, size) * size.to) });
    }
    expect(formCircles(input)).toEqual({ circles, scores: expect.any(Array) });
  }
});

it('mixes grades and duty stations where that is asked for', () => {
  const places = ['Geneva', 'Nairobi', 'Bangkok', 'Amman'];
  const people = Array.from({ length: 16 }, (_, at) => aPerson(`p${at}`, { dutyStation: places[Math.floor(at / 4)] ?? '', grade: `P${at % 4}` }));
  const rows = people.map((_, one) => people.map((__, other) => (one === other ? -1 : one % 4 === other % 4 ? 10_000 : 0)));
  const unlike = unlikeIn(people, ['grade', 'dutyStation']);
  const form = (diverse: ('grade' | 'dutyStation')[]) => formCircles({ people, scorer: scorerOf(rows), size: { from: 4, to: 4 }, diverse, seed: 5 }).circles;
  expect(diversityOf(form(['grade', 'dutyStation']), unlike)).toBeGreaterThan(0.95);
  expect(diversityOf(form([]), unlike)).toBeLessThan(0.6); // the scores say otherwise
});

it('finds nobody company where everybody is kept apart', () => {
  const people = Array.from({ length: 40 }, (_, at) => aPerson(`p${at}`));
  expect(formCircles({ people, scorer: scorerOf(people.map(() => people.map(() => -1))), size: { from: 3, to: 5 }, diverse: [], seed: 1 }).circles).toEqual([]);
});
