import { peopleById, whyTogether } from '../../../../bot/domain/matching/explaining/whyTogether';
import { usualMatching } from '../../../../bot/domain/programmes/matchingRules';
import { aPerson } from '../planning/rows';

const mentees = [
  aPerson('a', { practiceAreas: ['health', 'education'], skills: ['writing'], goals: ['promotion'], speaks: ['fr', 'en'], dutyStation: 'Geneva', agency: 'WFP', grade: 'P2' }),
  aPerson('b', { practiceAreas: ['education', 'health'], skills: ['feedback'], goals: ['promotion'], speaks: ['en'], dutyStation: 'Nairobi', agency: 'UNDP', grade: 'P3' }),
  aPerson('c', { practiceAreas: ['health'], skills: ['digitalTools'], goals: ['promotion'], speaks: ['en', 'ar'], dutyStation: 'Nairobi', agency: '', grade: 'P3' }),
];
const mentors = [aPerson('m', { practiceAreas: ['health', 'education'], skills: ['feedback', 'writing', 'leadership'], goals: ['promotion'], speaks: ['en', 'fr'], dutyStation: 'Amman', agency: 'UNDP', grade: 'P5' })];
const known = { mentees: peopleById(mentees), mentors: peopleById(mentors) };
const why = (ids: readonly string[], mentor?: string, weights: Partial<typeof usualMatching.weights> = {}) =>
  whyTogether({ rules: { ...usualMatching, weights: { ...usualMatching.weights, ...weights } } }, { ...(mentor === undefined ? {} : { mentor }), mentees: ids, score: 0 }, known);

it('says what all have in common, what the mentor can help some of them with, and how much they differ', () => {
  const { reasons, mix } = why(['a', 'b', 'c'], 'm');
  expect(Object.fromEntries(reasons.map((one) => [one.criterion, 'shared' in one ? [one.value, one.shared] : 'goals' in one ? [one.goals, one.values] : undefined]))).toEqual({
    practiceAreas: [1, ['health']], skills: [2 / 3, ['feedback', 'writing']], goals: [['promotion'], []], languages: [1, ['en']],
  });
  expect(reasons.map(({ share }) => share)).toEqual(reasons.map(({ share }) => share).toSorted((one, other) => other - one));
  expect(mix).toEqual({ grade: 3, dutyStation: 3, agency: 2 }); // of one person it is not known
});

it('says nothing where there is nothing to say, or what nobody gave weight to', () => {
  expect(why(['a', 'b'], undefined, { goals: 0 }).reasons.map(({ criterion }) => criterion).sort()).toEqual(['languages', 'practiceAreas']);
  expect(why(['a'])).toEqual({ reasons: [], mix: { grade: 1, dutyStation: 1, agency: 1 } });
  expect(why(['gone'])).toEqual({ reasons: [], mix: { grade: 0, dutyStation: 0, agency: 0 } });
});
