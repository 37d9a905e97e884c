import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * New joiners are helped to settle in. From the hand-book: at most six months in post, who mentors them, six months,
 * and that each mentor states how many mentees at once (the limit here is only the most one may state). The other limits are ours.
 */
export const induction: ProgrammeRules = {
  template: 'induction',
  structure: 'oneToOne',
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
  // Objectives, length, frequency, media, confidentiality and the no-fault ending are agreed at the start; a call at least every month.
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, recommendedDays: 14, minimumDays: 31, sessions: { from: 6, to: 12 } },
    documents: { ...usualJourney.documents, agreement: { use: 'required', before: 'grow' }, assessment: { use: 'off' } },
    risk: { firstSessionDays: 14, agreementDays: 30, silentDays: 31 },
    outcomes: { issue: 'onboarding', figures: ['satisfaction', 'timeToSettle', 'meetingsHeld'] },
  },
};
