import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { type HardRule, hardRules, inadmissible, type ScoringInput } from '../../../../bot/domain/matching/scoring/scorer';
import { type MatchingRules } from '../../../../bot/domain/programmes/matchingRules';
import { aMentee, aMentor, anInput, scoreOf, someRules } from './someInput';

type One = Partial<MatchPerson>;
type Case = readonly [rule: HardRule, what: string, mentee: One, mentor: One, rules?: Partial<MatchingRules>, input?: Partial<ScoringInput>];

const band = { grades: { from: 1, to: 2, isHard: true } };
const cases: readonly Case[] = [
  ['samePerson', 'somebody is both', { id: 'un:both' }, { id: 'un:both' }],
  ['notEligible', 'the mentee may not take part', { isEligible: false }, {}],
  ['notEligible', 'the mentor may not take part', {}, { isEligible: false }],
  ['paused', 'the mentee pauses', { isPaused: true }, {}],
  ['paused', 'the mentor pauses', {}, { isPaused: true }],
  ['noSeat', 'the mentee has somebody', { seats: 0 }, {}],
  ['noSeat', 'the mentor is full', {}, { seats: 0 }],
  ['reportingLine', 'the mentor is above the mentee, however far', { superiors: ['un:a', 'un:b', 'un:mentor'] }, {}],
  ['reportingLine', 'the mentee is above the mentor', {}, { superiors: ['un:mentee'] }],
  ['sameUnit', 'both work in one unit', { agency: 'UNDP', unit: 'HR' }, { agency: 'UNDP', unit: 'HR' }, { sameUnit: 'never' }],
  ['avoids', 'the mentee would rather not', { avoids: ['un:mentor'] }, {}],
  ['avoids', 'the mentor would rather not', {}, { avoids: ['un:mentee'] }],
  ['earlierPair', 'the mentee remembers', { earlier: ['un:mentor'] }, {}, { earlierPairs: 'never' }],
  ['earlierPair', 'the mentor remembers', {}, { earlier: ['un:mentee'] }, { earlierPairs: 'never' }],
  ['noCommonLanguage', 'they cannot talk', { speaks: ['en'] }, { speaks: ['fr', 'ru'] }, { commonLanguage: 'needed' }],
  ['agency', 'another agency is sought', { agency: 'UNDP' }, { agency: 'UNDP' }, { agencies: 'other' }],
  ['agency', 'one’s own agency is sought', { agency: 'UNDP' }, { agency: 'WHO' }, { agencies: 'own' }],
  ['agency', 'who does not say is of no other', { agency: 'UNDP' }, {}, { agencies: 'other' }],
  ['agency', 'nor of one’s own', {}, {}, { agencies: 'own' }],
  ['gradeBand', 'the mentor is too far above', { grade: 'P2' }, { grade: 'D1' }, band],
  ['gradeBand', 'in reverse mentoring, the mentor is the senior one', { grade: 'P2' }, { grade: 'P3' }, band, { direction: 'down' }],
  ['forbidden', 'the coordinator said no', {}, {}, {}, { forbidden: [{ mentee: 'un:mentee', mentor: 'un:mentor' }] }],
];

const scorerOf = (mentee: One, mentor: One, rules: Partial<MatchingRules> = {}, input: Partial<ScoringInput> = {}) =>
  makeScorer(anInput({ mentees: [aMentee(mentee), aMentee({ id: 'un:other' })], mentors: [aMentor(mentor), aMentor({ id: 'un:another' })], rules: someRules(rules), ...input }));

it.each(cases.map((one) => [one[0], one[1], one] as const))('%s: %s', (_rule, _what, [rule, , mentee, mentor, rules, input]) => {
  const scorer = scorerOf(mentee, mentor, rules, input);
  expect(scorer.rulesBetween(0, 0)).toEqual([rule]);
  expect(scorer.score(0, 0)).toBe(inadmissible);
});

it('there is a case for every rule', () => {
  expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(hardRules));
});

it('a rule concerns nobody else', () => {
  for (const [rule, , mentee, mentor, rules, input] of cases.filter(([rule]) => rule !== 'agency')) {
    expect({ rule, score: scorerOf(mentee, mentor, rules, input).score(1, 1) }).toEqual({ rule, score: 5_000 });
  }
});

it('all that stand between two are named, in their order', () => {
  expect(scorerOf({ avoids: ['un:mentor'], seats: 0 }, { isPaused: true, superiors: ['un:mentee'] }).rulesBetween(0, 0)).toEqual(['paused', 'noSeat', 'reportingLine', 'avoids']);
});

it.each<[string, One, One, Partial<MatchingRules>]>([
  ['units of one name in two agencies', { agency: 'UNDP', unit: 'HR' }, { agency: 'WHO', unit: 'HR' }, { sameUnit: 'never' }],
  ['two who do not say their unit', { agency: 'UNDP' }, { agency: 'UNDP' }, { sameUnit: 'never' }],
  ['one unit, where it is allowed', { agency: 'UNDP', unit: 'HR' }, { agency: 'UNDP', unit: 'HR' }, {}],
  ['a mentor whose languages are not known', { speaks: ['en'] }, {}, { commonLanguage: 'needed' }],
  ['a mentee whose languages are not known', {}, { speaks: ['en'] }, { commonLanguage: 'needed' }],
  ['two without a common language, where one is only preferred', { speaks: ['en'] }, { speaks: ['fr'] }, {}],
  ['who were a pair before, where they may be again', { earlier: ['un:mentor'] }, { earlier: ['un:mentee'] }, {}],
  ['a grade that nobody knows, where the band is hard', { grade: 'P2' }, { grade: 'chief' }, band],
  ['a grade outside a band that is not hard', { grade: 'P2' }, { grade: 'D2' }, { grades: { ...band.grades, isHard: false } }],
  ['two of one agency, where any will do', { agency: 'UNDP' }, { agency: 'UNDP' }, {}],
])('no rule stands between %s', (_what, mentee, mentor, rules) => {
  expect(scoreOf(mentee, mentor, { rules: someRules(rules) })).toBeGreaterThanOrEqual(0);
});
