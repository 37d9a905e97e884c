import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * One cohort across several organisations. From the hand-book: ranked wishes, four months, three days to answer,
 * at most three mentees per mentor and two mentors per mentee. The number of wishes, the reminder, the trial and a mentor's two years are ours.
 */
export const together: ProgrammeRules = {
  template: 'together',
  structure: 'oneToOne',
  pairing: 'rankedWishes',
  focus: ['skills', 'exposure', 'networking'],
  months: 4,
  // Mentors also name what they want to learn: nothing speaks against learning it here.
  bothRoles: true,
  eligibility: {
    mentee: [],
    mentor: [{ kind: 'monthsInOrganisationAtLeast', months: 24 }],
  },
  // Five wishes of three days each are through in about two weeks; the trial is the three weeks within which pairs must have met.
  limits: { menteesPerMentor: 3, mentorsPerMentee: 2, openRequests: 5, daysToAnswer: 3, remindDaysBefore: 1, trialDays: 21 },
  // Another agency's view is what this programme adds: below zero, the weight seeks a mentor from another one.
  criteria: { practiceAreas: 4, skills: 5, languages: 3, timeZone: 2, dutyStation: 0, seniority: 1, agency: -2, responsiveness: 2 },
  // 3 to 6 meetings, at least every 3 weeks, led by the mentee; expectations and trust first, then goals.
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, recommendedDays: 18, minimumDays: 21, sessions: { from: 3, to: 6 } },
    documents: { ...usualJourney.documents, agreement: { use: 'required', before: 'grow' }, goals: { use: 'required', before: 'close' } },
    extension: { months: 0, times: 0 },
    risk: { firstSessionDays: 14, agreementDays: 28, silentDays: 28 },
    outcomes: { issue: 'silos', figures: ['satisfaction', 'goalsReached', 'crossAgencyPairs'] },
  },
};
