import { partSentence, ruleSentence, ruleSentences } from '../../../bot/cards/runs/whySentences';
import { type PartFacts } from '../../../bot/domain/matching/scoring/facts';
import { hardRules } from '../../../bot/domain/matching/scoring/scorer';
import { languages } from '../../../bot/domain/people/person';
import { matchCriteria } from '../../../bot/domain/programmes/matchingRules';

const share = 0.2;
const some: readonly PartFacts[] = [
  { criterion: 'practiceAreas', shared: ['waterSanitation', 'health'], value: 1, share },
  { criterion: 'skills', shared: ['writing'], value: 0.5, share },
  { criterion: 'goals', goals: ['career'], values: ['fairness'], value: 1, share },
  { criterion: 'languages', shared: ['fr'], value: 0.75, share },
  { criterion: 'workingHours', hoursApart: 2, value: 0.75, share },
  { criterion: 'distance', distance: 'sameStation', dutyStation: 'Nairobi', value: 1, share },
  { criterion: 'grade', gradesApart: 2, value: 1, share },
  { criterion: 'wishes', rank: 0, value: 0.7, share },
  { criterion: 'style', shared: ['gentle'], value: 1, share },
  { criterion: 'personal', value: 1, share },
];
const none: readonly PartFacts[] = some.map((part) => {
  const nothing = 'shared' in part ? { ...part, shared: [] } : 'goals' in part ? { ...part, goals: [], values: [] } : part;
  return { ...nothing, value: 0 };
});

it('says in English what speaks for a pair', () => {
  expect(some.map((part) => partSentence(part, 'en'))).toEqual([
    'They share fields of work: water and sanitation and health.',
    'The mentor can help with part of what is wanted: writing and drafting. For the rest a colleague may step in.',
    'They want the same from it: career and fairness.',
    'They can talk in French.',
    'Their clocks are 2 hours apart: it is easy to find a time.',
    'Both are in Nairobi: they can meet in person.',
    'The distance between their grades is what this programme looks for.',
    'This pair is dearly wished for.',
    'They like to work in the same way: gentle.',
    'A personal wish that somebody stated is met.',
  ]);
});

it.each(languages)('has a sentence for every criterion, strong, middling and weak, in %s', (language) => {
  expect(new Set(some.map(({ criterion }) => criterion))).toEqual(new Set(matchCriteria));
  for (const parts of [some, some.map((part) => ({ ...part, value: 0.5 })), none]) {
    const sentences = parts.map((part) => partSentence(part, language));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.{3,}[.。]$/u);
  }
});

it.each([
  [{ criterion: 'workingHours', hoursApart: 0, value: 1, share }, 'They are on the same clock: it is easy to find a time.'],
  [{ criterion: 'workingHours', hoursApart: 9, value: 0, share }, 'Their clocks are 9 hours apart: an early or a late hour will have to do.'],
  [{ criterion: 'workingHours', hoursApart: undefined, value: 0.5, share }, 'A time zone is not known: ask how their working days meet.'],
  [{ criterion: 'grade', gradesApart: undefined, value: 0.5, share }, 'A grade is not known, so it neither helps nor hinders.'],
  [{ criterion: 'skills', shared: ['one', 'two', 'three', 'four', 'five'], value: 1, share }, 'The mentor can help with what is wanted: one, two, three and four.'],
] satisfies readonly (readonly [PartFacts, string])[])('%j', (part, sentence) => {
  expect(partSentence(part, 'en')).toBe(sentence);
});

describe('rules', () => {
  it.each(languages)('each has a sentence in %s', (language) => {
    for (const rule of hardRules) expect(ruleSentence(rule, language)).toMatch(/^\S.{8,}[.。]$/u);
  });

  it('nobody can tell from the sentence that somebody avoids somebody', () => {
    for (const language of languages) {
      const [avoided, ...others] = (['avoids', 'earlierPair', 'forbidden'] as const).map((rule) => ruleSentence(rule, language));
      expect(others).toEqual([avoided, avoided]);
    }
    expect(ruleSentences(['paused', 'avoids', 'earlierPair', 'forbidden'], 'en')).toEqual([ruleSentence('paused', 'en'), ruleSentence('avoids', 'en')]);
  });
});
