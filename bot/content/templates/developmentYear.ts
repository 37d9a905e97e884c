import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * A career development year. From the hand-book: twelve months, components to pick from, for groups that are under-represented at a grade;
 * judged by relevance, effectiveness, efficiency and sustainability, beyond satisfaction.
 */
export const developmentYear: ProgrammeRules = {
  template: 'developmentYear',
  structure: 'oneToOne',
  pairing: 'coordinator',
  focus: ['career', 'skills', 'transition'],
  months: 12,
  bothRoles: true,
  eligibility: { mentee: [{ kind: 'monthsInOrganisationAtLeast', months: 12 }], mentor: [{ kind: 'monthsInOrganisationAtLeast', months: 36 }] },
  limits: { menteesPerMentor: 2, mentorsPerMentee: 1, openRequests: 1, daysToAnswer: 10, remindDaysBefore: 3, trialDays: 60 },
  criteria: { practiceAreas: 3, skills: 5, languages: 2, timeZone: 2, dutyStation: 1, seniority: 3, agency: 0, responsiveness: 1 },
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, recommendedDays: 30, minimumDays: 45, sessions: { from: 8, to: 12 } },
    documents: { ...usualJourney.documents, goals: { use: 'required', before: 'grow' } },
    extension: { months: 6, times: 1 },
    outcomes: { issue: 'representation', figures: ['relevance', 'effectiveness', 'efficiency', 'sustainability'] },
  },
};
