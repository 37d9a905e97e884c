import { type DirectoryEntry } from '../../../bot/domain/people/person';
import { type EligibilityRule, unmetRules } from '../../../bot/domain/programmes/eligibility';

const person: DirectoryEntry = {
  id: 'un:li', name: 'Li Lei', email: 'li@example.org', title: 'Officer', agency: 'UNDP', unit: 'Water', dutyStation: 'Geneva', timeZone: 'Europe/Zurich', grade: 'P2', contract: 'fixedTerm',
  joinedOn: '2024-01-31', inPostSince: '2026-01-31', speaks: ['en'], practiceAreas: ['health'], background: ['jpo'],
};

describe('who may join', () => {
  it.each<[EligibilityRule, string, boolean]>([
    [{ kind: 'monthsInPostAtMost', months: 6 }, '2026-07-31', true], [{ kind: 'monthsInPostAtMost', months: 6 }, '2026-08-01', false],
    [{ kind: 'monthsInPostAtLeast', months: 6 }, '2026-07-30', false], [{ kind: 'monthsInPostAtLeast', months: 6 }, '2026-07-31', true],
    [{ kind: 'monthsInOrganisationAtLeast', months: 24 }, '2026-01-30', false], [{ kind: 'monthsInOrganisationAtLeast', months: 24 }, '2026-01-31', true],
    [{ kind: 'gradeOneOf', values: ['P1', 'P2'] }, '2026-07-01', true], [{ kind: 'gradeOneOf', values: [] }, '2026-07-01', false],
    [{ kind: 'contractOneOf', values: ['fixedTerm'] }, '2026-07-01', true], [{ kind: 'agencyOneOf', values: ['WHO'] }, '2026-07-01', false],
    [{ kind: 'unitOneOf', values: ['Water'] }, '2026-07-01', true], [{ kind: 'backgroundOneOf', values: ['alumni', 'jpo'] }, '2026-07-01', true], [{ kind: 'backgroundOneOf', values: ['alumni'] }, '2026-07-01', false],
  ])('%j on %s: %s', (rule, today, met) => {
    expect(unmetRules(person, [rule], today)).toEqual(met ? [] : [rule]);
  });

  it('names every rule that is not met, in order', () => {
    const rules: EligibilityRule[] = [{ kind: 'agencyOneOf', values: ['WHO'] }, { kind: 'gradeOneOf', values: ['P2'] }, { kind: 'unitOneOf', values: ['Air'] }];
    expect(unmetRules(person, rules, '2026-07-01').map(({ kind }) => kind)).toEqual(['agencyOneOf', 'unitOneOf']);
  });
});
