import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { inadmissible } from '../../../../bot/domain/matching/scoring/scorer';
import { bestScore } from '../../../../bot/domain/matching/solving/problem';
import { makePlainScorer } from '../../../bench/matching/plainScorer';
import { manyPeople } from '../../../bench/matching/people';
import { anyInput, firstSeed, pairsOf, seeds } from './someInput';

describe(`over random people (SEED=${firstSeed})`, () => {
  it('every pair gets the score that plain objects and sets give, to the point', () => {
    const seen = { pairs: 0, admissible: 0 };
    for (const seed of seeds(Number(process.env.RUNS ?? 600))) {
      const input = anyInput(seed);
      const [fast, plain] = [makeScorer(input), makePlainScorer(input)];
      const row = new Int16Array(input.mentors.length);
      input.mentees.forEach((_person, mentee) => {
        fast.scoreRow(mentee, row);
        const expected = input.mentors.map((_mentor, mentor) => plain.score(mentee, mentor));
        if ([...row].join() !== expected.join()) throw new Error(`SEED=${seed}, mentee ${mentee}: ${[...row].join()} instead of ${expected.join()}`);
        seen.pairs += row.length;
        seen.admissible += row.filter((points) => points >= 0).length;
      });
    }
    expect(seen.pairs).toBeGreaterThan(10_000);
    expect(seen.admissible).toBeGreaterThan(seen.pairs / 4);
  });

  it('a large programme too, where people are as in life', () => {
    const input = manyPeople({ mentees: 60, mentors: 400, seed: firstSeed });
    const [fast, plain] = [makeScorer(input), makePlainScorer(input)];
    expect(pairsOf(input).filter(({ mentee, mentor }) => fast.score(mentee, mentor) !== plain.score(mentee, mentor))).toEqual([]);
  });

  it('a pair is admissible exactly when no rule stands between them', () => {
    for (const seed of seeds(300)) {
      const input = anyInput(seed);
      const scorer = makeScorer(input);
      for (const { mentee, mentor } of pairsOf(input)) expect({ seed, isAdmissible: scorer.score(mentee, mentor) !== inadmissible }).toEqual({ seed, isAdmissible: scorer.rulesBetween(mentee, mentor).length === 0 });
    }
  });

  it('the parts of a score, each by its share, make up the score', () => {
    for (const seed of seeds(300)) {
      const input = anyInput(seed);
      const scorer = makeScorer(input);
      for (const { mentee, mentor } of pairsOf(input)) {
        const [points, parts] = [scorer.score(mentee, mentor), scorer.parts(mentee, mentor)];
        if (points === inadmissible || parts.length === 0) continue;
        const shares = parts.reduce((sum, { share }) => sum + share, 0);
        const fromParts = parts.reduce((sum, { value, share }) => sum + value * share, 0) * bestScore;
        // When nothing is weighed and the pair is only lifted, the rest of it stands at half.
        const rest = (1 - shares) * (bestScore / 2);
        expect(Math.abs(fromParts + rest - points)).toBeLessThanOrEqual(2.5 + 4 + 0.1);
        expect(parts.every(({ value, share }) => value >= 0 && value <= 1 && share > 0 && share <= 1.000_001)).toBe(true);
        expect(parts).toEqual([...parts].sort((one, other) => other.share - one.share));
        expect(scorer.facts(mentee, mentor)).toMatchObject(parts);
      }
    }
  });

  it('scores do not depend on what was asked before', () => {
    for (const seed of seeds(100)) {
      const input = anyInput(seed);
      const [one, other] = [makeScorer(input), makeScorer(input)];
      const pairs = pairsOf(input);
      const forwards = pairs.map(({ mentee, mentor }) => one.score(mentee, mentor));
      const backwards = pairs.toReversed().map(({ mentee, mentor }) => other.score(mentee, mentor)).toReversed();
      expect(backwards).toEqual(forwards);
    }
  });
});
