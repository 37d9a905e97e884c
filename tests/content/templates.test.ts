import { templateNames, templates } from '../../bot/content/templates';
import { backgrounds, grades } from '../../bot/content/vocabulary';
import { type ProgrammeRules } from '../../bot/domain/programmes/programme';
import { documentKinds, structures } from '../../bot/domain/programmes/journey';
import { programmeRulesSchema } from '../../bot/usecases/programmeSchema';

const all: [string, ProgrammeRules][] = Object.entries(templates);

describe('programme templates', () => {
  it('are listed by name', () => {
    expect([...templateNames].toSorted()).toEqual(Object.keys(templates).toSorted());
  });

  it('are thirteen, and between them every structure and every way of pairing is there', () => {
    expect(all).toHaveLength(13);
    expect(new Set(all.map(([, { structure }]) => structure))).toEqual(new Set(structures));
  });

  it.each(all)('%s is what the one schema says, and nothing is lost on the way', (_, rules) => {
    expect(programmeRulesSchema.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
  });

  it.each(all)('%s asks of its pairs what can be done', (_, { journey, structure }) => {
    const { cadence, documents, plan, reviews, size, rounds, risk } = journey;
    expect(cadence.recommendedDays).toBeLessThanOrEqual(cadence.minimumDays);
    if (plan.length > 0) expect(plan).toHaveLength(cadence.sessions.to);
    // Every document of the plan is one that the programme uses at all.
    for (const kind of new Set(plan.flatMap((step) => step.documents))) expect(documents[kind].use).not.toBe('off');
    // What is required says before which step, but for logs, which belong to each session.
    for (const kind of documentKinds) if (documents[kind].use === 'required' && kind !== 'log') expect(documents[kind].before).toBeDefined();
    expect(size.to > 2).toBe(structure === 'group' || structure === 'circle' || structure === 'panel');
    expect(rounds.count > 0).toBe(structure === 'panel');
    expect(reviews.threshold).toBeGreaterThanOrEqual(5);
    expect(risk.silentDays).toBeGreaterThanOrEqual(cadence.minimumDays * 0.9);
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
    expect(templates.pacific).toMatchObject({ pairing: 'coordinator', months: 6, journey: { cadence: { sessions: { from: 6, to: 6 }, agenda: { checkIn: 10, urgent: 15, topic: 35 } } } });
    expect(templates.pacific.journey.plan.map(({ code }) => code)).toEqual(['connect', 'assess', 'review', 'ethics', 'openIssues', 'close']);
    expect(templates.developmentYear.months).toBe(12);
    expect(templates.group.journey.size).toEqual({ from: 5, to: 13 }); // one mentor, 4 to 12 mentees
    expect(templates.panel.journey.rounds.minutes).toBe(30);
    expect(templates.career).toMatchObject({ pairing: 'choice', months: 6 });
    expect(templates.induction).toMatchObject({ pairing: 'choice', months: 6, eligibility: { mentee: [{ kind: 'monthsInPostAtMost', months: 6 }] } });
    expect(templates.together).toMatchObject({ pairing: 'rankedWishes', months: 4, limits: { daysToAnswer: 3, menteesPerMentor: 3, mentorsPerMentee: 2 } });
  });
});
