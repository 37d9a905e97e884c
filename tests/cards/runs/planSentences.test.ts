import { bottleneckSentence, helpSentence, nextBestSentence, planRefusedSentence, planSentences, whyNotSentences } from '../../../bot/cards/runs/planSentences';
import { type Help, liftableRules } from '../../../bot/domain/matching/explaining/help';
import { type WhyNot } from '../../../bot/domain/matching/explaining/whyNot';
import { type PlanFigures, type PlanRefusal } from '../../../bot/domain/matching/planning/planTypes';
import { hardRules } from '../../../bot/domain/matching/scoring/scorer';
import { languages } from '../../../bot/domain/people/person';

const nameOf = (person: string) => `Ms ${person}`;
const figures: PlanFigures = { matched: 10, of: 12, pairs: 10, total: 80_000, mean: 8000, worst: 5000, best: { matched: 11, total: 81_000 }, greedy: { matched: 9, total: 79_000 } };
const whyNot = (overrides: Partial<WhyNot>): WhyNot => ({ person: 'ann', why: 'full', rules: [], mentors: 9, fitting: 2, ruledOut: [], ...overrides });

it('says how a plan compares with others', () => {
  expect(planSentences({ aim: 'best', figures }, 'en')).toEqual(['Matched: 10 of 12.', 'Taking the best pair first would have left 1 person more with nobody.']);
  expect(planSentences({ aim: 'best', figures: { ...figures, greedy: { matched: 10, total: 1 } } }, 'en')[1]).toBe('Taking the best pair first would have matched as many people, but suited them less well.');
  expect(planSentences({ aim: 'stable', figures }, 'en')[1]).toBe('No two people would rather have each other. The aim “most people first” would match 1 person more.');
  expect(planSentences({ aim: 'fair', figures }, 'en')[1]).toBe('Those who suit their partner least come first here. It costs 1.23% of the total fit.');
  expect(planSentences({ aim: 'best', figures, changes: { kept: 9, broken: [{ mentee: 'a', mentor: 'b' }], made: [] } }, 'en')).toEqual(['Matched: 10 of 12.', 'Pairs kept: 9. Pairs changed: 1.']);
});

it('says what the next best would cost', () => {
  const next = { person: 'zoe', score: 7000, isExact: true };
  const said = (cost: { people: number; points: number }, isExact = true) => nextBestSentence('Ann', { ...next, cost, isExact }, nameOf, 'en');
  expect(said({ people: 0, points: 0 })).toBe('Next best for Ann: Ms zoe. Choosing this pair would cost the others nothing.');
  expect(said({ people: 0, points: 350 })).toBe('Next best for Ann: Ms zoe. Choosing this pair would cost the whole plan 3.5 points.');
  expect(said({ people: 0, points: 350 }, false)).toBe('Next best for Ann: Ms zoe. Choosing this pair would cost the whole plan at least 3.5 points.');
  expect(said({ people: 2, points: -100 })).toBe('Next best for Ann: Ms zoe. Choosing this pair would leave 2 people more with nobody.');
});

it('says why somebody has nobody, what would help, and what is scarce', () => {
  expect(whyNotSentences(whyNot({ ruledOut: [{ rule: 'noCommonLanguage', mentors: 6, alone: 5 }, { rule: 'sameUnit', mentors: 1, alone: 0 }] }), 'en')).toEqual([
    'All 2 mentors who may be theirs are full. One place more could help.', 'What stands in the way, and for how many mentors: no common language (6) and same unit (1).',
  ]);
  expect(whyNotSentences(whyNot({ why: 'self', rules: ['paused'] }), 'en')).toEqual(['This person is taking a pause. They can be matched once they are back.']);
  expect(helpSentence({ kind: 'language', language: 'fr' }, nameOf, 'en')).toBe('If this person also speaks French, they can be matched. Ask, and complete the profile.');
  expect(bottleneckSentence({ traits: [{ field: 'language', value: 'fr' }], mentors: 2, seats: 3, people: 6 }, 'en')).toBe('2 more mentors (French) with 3 places each would get 6 more people matched. Invite them to enrol.');
  expect(bottleneckSentence({ traits: [], mentors: 1, seats: 1, people: 1 }, 'en')).toBe('1 more mentor (of any kind) with 1 place each would get 1 more person matched. Invite them to enrol.');
});

it('never tells that somebody asked not to meet somebody', () => {
  const told = whyNotSentences(whyNot({ why: 'ruledOut', ruledOut: hardRules.map((rule) => ({ rule, mentors: 1, alone: 1 })) }), 'en').join(' ');
  expect(told).not.toMatch(/avoid|asked not|rather not/i);
});

const refusals: readonly PlanRefusal[] = [
  { kind: 'refused', reason: 'unknownPerson', people: ['a'] }, { kind: 'refused', reason: 'samePersonTwice', people: ['a'] }, { kind: 'refused', reason: 'pinBreaksRules', pins: [{ mentee: 'a', mentor: 'b', rules: ['forbidden'] }] },
  { kind: 'refused', reason: 'pinsTooMany', people: ['a', 'b'] }, { kind: 'refused', reason: 'pinsNoPlace', people: ['a', 'b'] }, { kind: 'refused', reason: 'pinsTooFew', people: ['a'] }, { kind: 'refused', reason: 'pinsApart', people: ['a', 'b'] },
  { kind: 'refused', reason: 'sizeImpossible' }, { kind: 'refused', reason: 'tooFewTables', tables: 2, rounds: 3 },
];
const helps: readonly Help[] = [
  { kind: 'come', rules: ['paused'] }, { kind: 'language', language: 'ar' }, ...liftableRules.map((rule): Help => ({ kind: 'rule', rule })), { kind: 'forbidden' }, { kind: 'seat', mentors: ['a', 'b'] }, { kind: 'aim' },
  { kind: 'room', mentors: ['a', 'b'] }, { kind: 'mentor', traits: [] }, { kind: 'size', from: 3, to: 5 }, { kind: 'more', people: 2 }, { kind: 'group', traits: [{ field: 'language', value: 'fr' }], people: 0 }, { kind: 'group', traits: [], people: 2 }, { kind: 'rounds', rounds: 2 }, { kind: 'host', hosts: 1 },
];

it.each(languages)('has every sentence in %s, for one and for many', (language) => {
  const said = [
    ...refusals.map((refusal) => planRefusedSentence(refusal, nameOf, language)),
    ...helps.map((help) => helpSentence(help, nameOf, language)),
    ...(['best', 'fair', 'stable'] as const).flatMap((aim) => [1, 2, 5, 11].flatMap((fewer) => planSentences({ aim, figures: { ...figures, matched: 12, best: { matched: 12 + fewer, total: 90_000 }, greedy: { matched: 12 - fewer, total: 1 } } }, language))),
    ...(['self', 'noMentors', 'ruledOut', 'full', 'wishes', 'noPlace'] as const).flatMap((why) => whyNotSentences(whyNot({ why, rules: ['notEligible', 'paused', 'noSeat'], ruledOut: hardRules.map((rule) => ({ rule, mentors: 3, alone: 0 })) }), language)),
    ...[1, 2, 3, 11, 100].map((count) => bottleneckSentence({ traits: [{ field: 'practiceArea', value: 'health' }, { field: 'grade', value: 'P4' }], mentors: count, seats: count, people: count }, language)),
    ...[0, 1, 2].map((people) => nextBestSentence('A', { person: 'b', score: 1, isExact: true, cost: { people, points: 120 } }, nameOf, language)),
  ];
  for (const sentence of said) expect(sentence).not.toMatch(/[{}#']|undefined/);
  expect(said.length).toBeGreaterThan(40);
});
