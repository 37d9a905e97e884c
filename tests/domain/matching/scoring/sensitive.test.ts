import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { type ScoringInput } from '../../../../bot/domain/matching/scoring/scorer';
import { genders } from '../../../../bot/domain/people/person';
import { type SensitiveUse } from '../../../../bot/domain/programmes/matchingRules';
import { randomFrom } from '../../../support/mentors';
import { anInput, anyInput, aMentee, aMentor, firstSeed, now, pairsOf, scoreOf, seeds, someRules } from './someInput';

const use = (field: SensitiveUse['field'], reason = 'Some women asked for a woman to talk to.'): SensitiveUse => ({ field, reason, by: 'un:coordinator', at: now });
const withUse = (input: ScoringInput, sensitive: readonly SensitiveUse[]): ScoringInput => ({ ...input, rules: { ...input.rules, weights: { ...input.rules.weights, personal: 10 }, sensitive } });

function scoresOf(input: ScoringInput): number[] {
  const scorer = makeScorer(input);
  return pairsOf(input).map(({ mentee, mentor }) => scorer.score(mentee, mentor));
}

/** The same people, whose gender and nationality are drawn anew. */
function withOtherPeople(input: ScoringInput, seed: number): ScoringInput {
  const random = randomFrom(seed);
  const changed = ({ gender: _gender, nationality: _nationality, ...rest }: MatchPerson): MatchPerson => {
    const gender = genders[Math.floor(random() * 4)];
    return { ...rest, ...(gender && { gender }), ...(random() < 0.5 && { nationality: 'JP' }) };
  };
  return { ...input, mentees: input.mentees.map(changed), mentors: input.mentors.map(changed) };
}

describe(`over random people (SEED=${firstSeed})`, () => {
  it.each<[string, readonly SensitiveUse[]]>([
    ['switched off', []],
    ['switched on without a reason', [use('gender', ' ')]],
    ['where only nationality is switched on, about which nobody can state a wish', [use('nationality')]],
  ])('gender and nationality change no score and no admissibility: %s', (_what, sensitive) => {
    for (const seed of seeds(250)) {
      const input = withUse(anyInput(seed), sensitive);
      expect({ seed, scores: scoresOf(withOtherPeople(input, seed)) }).toEqual({ seed, scores: scoresOf(input) });
    }
  });

  it('switched on, nobody loses a point by it, and no rule of admission comes from it', () => {
    for (const seed of seeds(250)) {
      const input = anyInput(seed);
      const [off, on] = [scoresOf(withUse(input, [])), scoresOf(withUse(input, [use('gender')]))];
      const lowered = off.filter((points, at) => on[at]! < points || (points < 0 && on[at]! >= 0));
      expect({ seed, lowered }).toEqual({ seed, lowered: [] });
    }
  });

  it('where nobody states a wish about gender and nobody names anybody, it changes nothing', () => {
    for (const seed of seeds(250)) {
      const input = anyInput(seed);
      const silent = ({ wishesGender: _wish, ...rest }: MatchPerson): MatchPerson => ({ ...rest, wishes: [] });
      const without = { ...input, mentees: input.mentees.map(silent), mentors: input.mentors.map(silent) };
      expect(scoresOf(withUse(without, [use('gender')]))).toEqual(scoresOf(withUse(without, [])));
    }
  });

  it('nobody is put before somebody whom either side wished for by name', () => {
    let seen = 0;
    for (const seed of seeds(250)) {
      const input = anyInput(seed);
      const pairs = pairsOf(input);
      const [off, on] = [scoresOf(withUse(input, [])), scoresOf(withUse(input, [use('gender')]))];
      const isNamed = pairs.map(({ mentee, mentor }) => input.mentees[mentee]!.wishes.includes(input.mentors[mentor]!.id) || input.mentors[mentor]!.wishes.includes(input.mentees[mentee]!.id));
      pairs.forEach((_pair, named) => {
        if (!isNamed[named] || off[named]! < 0) return;
        seen += 1;
        // Clear of the order among equals, which is in the points too.
        const passedBy = pairs.filter((_other, other) => off[named]! >= off[other]! + 5 && on[named]! < on[other]! - 4);
        expect({ seed, passedBy }).toEqual({ seed, passedBy: [] });
      });
    }
    expect(seen).toBeGreaterThan(100);
  });
});

describe('a wish about gender that the programme heeds', () => {
  const input = { rules: someRules({ weights: { skills: 3, personal: 1 }, sensitive: [use('gender')] }) };
  const score = (mentee: Partial<MatchPerson>, mentor: Partial<MatchPerson>): number => scoreOf({ skills: ['a', 'b'], ...mentee }, { skills: ['a'], ...mentor }, input);

  it.each<[string, number, Partial<MatchPerson>, Partial<MatchPerson>]>([
    ['nobody states one', 5_000, { gender: 'woman' }, { gender: 'man' }],
    ['the mentee’s is met', 6_250, { wishesGender: 'woman' }, { gender: 'woman' }],
    ['the mentee’s is not met', 5_000, { wishesGender: 'woman' }, { gender: 'man' }],
    ['a mentor who does not say is as one who does not meet it', 5_000, { wishesGender: 'woman' }, {}],
    ['the mentor’s is met', 6_250, { gender: 'woman' }, { wishesGender: 'woman' }],
    ['both are met', 6_250, { gender: 'man', wishesGender: 'woman' }, { gender: 'woman', wishesGender: 'man' }],
    ['one of two is met', 5_625, { gender: 'man', wishesGender: 'woman' }, { gender: 'woman', wishesGender: 'woman' }],
    ['a mentor who was named stands as well as one who meets it', 6_250, { wishesGender: 'woman' }, { gender: 'man', wishes: ['un:mentee'] }],
  ])('%s: %d points', (_what, points, mentee, mentor) => {
    const wished = mentor.wishes ? { rules: someRules({ weights: { skills: 3, personal: 1 }, sensitive: [use('gender')] }) } : input;
    expect(wished.rules.weights.wishes).toBe(0);
    expect(score(mentee, mentor)).toBe(points);
  });

  it('what is told of it names nobody’s gender', () => {
    const rules = someRules({ weights: { personal: 1 }, sensitive: [use('gender')] });
    const scorer = makeScorer(anInput({ mentees: [aMentee({ wishesGender: 'woman', gender: 'man', nationality: 'KE' })], mentors: [aMentor({ gender: 'woman', nationality: 'FR' })], rules }));
    expect(scorer.facts(0, 0)).toEqual([{ criterion: 'personal', value: 1, share: 1 }]);
  });
});
