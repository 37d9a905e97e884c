import { templateNames, templates } from '../../bot/content/templates';
import { backgrounds, grades } from '../../bot/content/vocabulary';
import { type ProgrammeRules } from '../../bot/domain/programmes/programme';

const all: [string, ProgrammeRules][] = Object.entries(templates);

describe('programme templates', () => {
  it('are listed by name', () => {
    expect([...templateNames].toSorted()).toEqual(Object.keys(templates).toSorted());
  });

  it.each(all)('%s carries its own name', (name, rules) => {
    expect(rules.template).toBe(name);
  });

  it.each(all)('%s has limits that can work together', (_, { limits, months, pairing }) => {
    expect(Math.min(...Object.values(limits))).toBeGreaterThanOrEqual(1);
    expect(limits.remindDaysBefore).toBeLessThan(limits.daysToAnswer);
    expect(limits.trialDays).toBeLessThan(months * 30);
    expect(limits.openRequests).toBeGreaterThanOrEqual(limits.mentorsPerMentee);
    if (pairing === 'rankedWishes') expect(limits.openRequests).toBeGreaterThan(limits.mentorsPerMentee);
  });

  it.each(all)('%s asks only for codes that the vocabulary has', (_, { eligibility }) => {
    const known: Record<string, readonly string[]> = { backgroundOneOf: backgrounds, gradeOneOf: grades };
    for (const rule of [...eligibility.mentor, ...eligibility.mentee]) {
      if ('values' in rule && rule.kind in known) expect(known[rule.kind]).toEqual(expect.arrayContaining([...rule.values]));
    }
  });

  it.each(all)('%s weighs something, and only the agency below zero', (_, { criteria: { agency: _either, ...criteria } }) => {
    expect(Math.min(...Object.values(criteria))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...Object.values(criteria))).toBeGreaterThan(0);
  });

  it('keep the numbers of the hand-book', () => {
    expect(templates.career).toMatchObject({ pairing: 'choice', months: 6 });
    expect(templates.induction).toMatchObject({ pairing: 'choice', months: 6, eligibility: { mentee: [{ kind: 'monthsInPostAtMost', months: 6 }] } });
    expect(templates.together).toMatchObject({ pairing: 'rankedWishes', months: 4, limits: { daysToAnswer: 3, menteesPerMentor: 3, mentorsPerMentee: 2 } });
  });
});
