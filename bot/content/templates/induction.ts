import { type ProgrammeRules } from '../../domain/programmes/programme';

/**
 * New joiners are helped to settle in. From the hand-book: at most six months in post, who mentors them, six months,
 * and that each mentor states how many mentees at once (the limit here is only the most one may state). The other limits are ours.
 */
export const induction: ProgrammeRules = {
  template: 'induction',
  pairing: 'choice',
  focus: ['induction', 'networking'],
  months: 6,
  bothRoles: false,
  eligibility: {
    mentee: [{ kind: 'monthsInPostAtMost', months: 6 }],
    // A year in the organisation is what makes a junior "second-year"; special assistants and alumni have it behind them.
    mentor: [
      { kind: 'backgroundOneOf', values: ['juniorProfessional', 'specialAssistant', 'alumni'] },
      { kind: 'monthsInOrganisationAtLeast', months: 12 },
    ],
  },
  // Somebody new should not wait long: a week to answer, and two requests at once.
  limits: { menteesPerMentor: 4, mentorsPerMentee: 1, openRequests: 2, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 30 },
  // Settling in is about the place and the agency: near in space and hours, and quick to answer.
  criteria: { practiceAreas: 3, skills: 3, languages: 3, timeZone: 3, dutyStation: 3, seniority: 0, agency: 2, responsiveness: 2 },
};
