import { type Circles, type CirclesInput, formCircles } from '../../../../bot/domain/matching/gathering/circles';
import { companiesOf, type Two } from '../../../../bot/domain/matching/gathering/companies';
import { diversityOf, unlikeIn } from '../../../../bot/domain/matching/gathering/diversity';
import { circleCount } from '../../../../bot/domain/matching/gathering/sizes';
import { aPerson, numbersFrom, scorerOf } from '../planning/rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

function formed(input: CirclesInput): Circles {
  const circles = formCircles(input);
  if ('noPlaceFor' in circles) throw new Error(`no place for ${circles.noPlaceFor.join()}`);
  return circles;
}

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
    const input = { people, scorer: scorerOf(rows, count), size, diverse: run % 2 ? ['grade' as const] : [], seed: run, pins: [] };
    const { circles } = formed(input);
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
    expect(formed(input)).toEqual({ circles, scores: expect.any(Array) });
  }
});

it('mixes grades and duty stations where that is asked for', () => {
  const places = ['Geneva', 'Nairobi', 'Bangkok', 'Amman'];
  const people = Array.from({ length: 16 }, (_, at) => aPerson(`p${at}`, { dutyStation: places[Math.floor(at / 4)] ?? '', grade: `P${at % 4}` }));
  const rows = people.map((_, one) => people.map((__, other) => (one === other ? -1 : one % 4 === other % 4 ? 10_000 : 0)));
  const unlike = unlikeIn(people, ['grade', 'dutyStation']);
  const form = (diverse: ('grade' | 'dutyStation')[]) => formed({ people, scorer: scorerOf(rows), size: { from: 4, to: 4 }, diverse, seed: 5, pins: [] }).circles;
  expect(diversityOf(form(['grade', 'dutyStation']), unlike)).toBeGreaterThan(0.95);
  expect(diversityOf(form([]), unlike)).toBeLessThan(0.6); // the scores say otherwise
});

it('finds nobody company where everybody is kept apart', () => {
  const people = Array.from({ length: 40 }, (_, at) => aPerson(`p${at}`));
  expect(formed({ people, scorer: scorerOf(people.map(() => people.map(() => -1))), size: { from: 3, to: 5 }, diverse: [], seed: 1, pins: [] }).circles).toEqual([]);
});

describe('who is to be together', () => {
  const everybody = (count: number) => Array.from({ length: count }, (_, at) => aPerson(`p${at}`, { grade: `P${at % 3}` }));
  const free = (count: number) => scorerOf(Array.from({ length: count }, (_, one) => Array.from({ length: count }, (__, other) => (one === other ? -1 : 5000))), count);

  it(`is together, whatever it is worth, and nobody sits against a rule for it (SEED=${seed})`, () => {
    const below = numbersFrom(seed + 2);
    let kept = 0;
    for (let run = 0; run < 60; run += 1) {
      const count = 8 + below(30);
      const rows = Array.from({ length: count }, (_, one) => Array.from({ length: count }, (__, other) => (one === other || below(20) < 1 ? -1 : below(10_001))));
      const may = (one: number, other: number) => (rows[one]?.[other] ?? -1) >= 0 && (rows[other]?.[one] ?? -1) >= 0;
      const wanted = Array.from({ length: 1 + below(4) }, (): Two => [below(count), below(count)]).filter(([one, other]) => one !== other);
      const isFine = companiesOf(wanted).every((company) => company.length <= 4 && company.every((one) => company.every((other) => other === one || may(one, other))));
      if (!isFine) continue;
      const size = { from: 3, to: 4 + below(3) };
      const input = { people: everybody(count), scorer: scorerOf(rows, count), size, diverse: run % 2 ? ['grade' as const] : [], seed: run, pins: wanted };
      const outcome = formCircles(input);
      if ('noPlaceFor' in outcome) continue; // said, and not half kept
      for (const [one, other] of wanted) expect({ seed, run, together: outcome.circles.some((circle) => circle.includes(one) && circle.includes(other)) }).toEqual({ seed, run, together: true });
      for (const circle of outcome.circles) for (const one of circle) for (const other of circle) if (one !== other) expect({ seed, run, may: may(one, other) }).toEqual({ seed, run, may: true });
      const sizes = outcome.circles.map(({ length }) => length);
      expect({ seed, run, fits: sizes.every((length) => length >= size.from && length <= size.to), spread: Math.max(...sizes) - Math.min(...sizes) <= 1 }).toEqual({ seed, run, fits: true, spread: true });
      expect(formCircles(input)).toEqual(outcome);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(30);
  });

  it('takes larger circles where smaller ones would part them, and the others still have places', () => {
    const circles = (pins: Two[]) => formed({ people: everybody(12), scorer: free(12), size: { from: 3, to: 6 }, diverse: [], seed: 3, pins }).circles;
    expect(circles([]).map(({ length }) => length)).toEqual([4, 4, 4]);
    const six: Two[] = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]];
    expect(circles(six).map(({ length }) => length)).toEqual([6, 6]);
    expect(circles(six)).toContainEqual([0, 1, 2, 3, 4, 5]);
  });

  it('comes before those who have waited longer, when there is not room for all', () => {
    const people = everybody(7).map((person, at) => ({ ...person, waitingSince: at }));
    const { circles } = formed({ people, scorer: free(7), size: { from: 3, to: 3 }, diverse: [], seed: 3, pins: [[5, 6]] });
    expect(circles.flat()).toHaveLength(6);
    expect(circles.some((circle) => circle.includes(5) && circle.includes(6))).toBe(true);
  });

  it('is named where no circle can hold them', () => {
    const rows = Array.from({ length: 6 }, (_, one) => Array.from({ length: 6 }, (__, other) => (one === other || (one < 2 && other > 1) || (one > 1 && other < 2) ? -1 : 5000)));
    expect(formCircles({ people: everybody(6), scorer: scorerOf(rows, 6), size: { from: 3, to: 4 }, diverse: [], seed: 3, pins: [[0, 1]] })).toEqual({ noPlaceFor: [0, 1] });
    expect(formCircles({ people: everybody(2), scorer: free(2), size: { from: 3, to: 4 }, diverse: [], seed: 3, pins: [[0, 1]] })).toEqual({ noPlaceFor: [0, 1] });
    const three: Two[] = [[0, 1], [1, 2], [3, 4], [4, 5], [6, 7]];
    expect(formCircles({ people: everybody(8), scorer: free(8), size: { from: 4, to: 4 }, diverse: [], seed: 3, pins: three })).toEqual({ noPlaceFor: [0, 1, 2, 3, 4, 5, 6, 7] }); // three, three and two do not go into two fours
  });
});
