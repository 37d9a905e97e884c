import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * Women's mentoring across duty stations and agencies. From the hand-books: matched by the coordinator's optimiser in a yearly round, mentors at
 * any career stage, satisfaction from both sides, shares by grade and gender before and after.
 */
export const women: ProgrammeRules = {
  template: 'women',
  structure: 'oneToOne',
  pairing: 'coordinator',
  focus: ['career', 'networking', 'transition'],
  months: 9,
  bothRoles: true,
  eligibility: { mentee: [], mentor: [] },
  limits: { menteesPerMentor: 2, mentorsPerMentee: 1, openRequests: 1, daysToAnswer: 10, remindDaysBefore: 3, trialDays: 45 },
  criteria: { practiceAreas: 3, skills: 4, languages: 3, timeZone: 2, dutyStation: 0, seniority: 1, agency: -1, responsiveness: 1 },
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, recommendedDays: 28, minimumDays: 42, sessions: { from: 6, to: 9 } },
    outcomes: { issue: 'genderParity', figures: ['satisfaction', 'shareByGrade', 'shareByGender'] },
  },
};
