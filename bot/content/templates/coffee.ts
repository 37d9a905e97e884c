import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * Coffee with a senior colleague. From the hand-book: managers offer slots, mentees see the list at any time and book one talk about a career
 * path or a dilemma; one question of feedback. Half an hour and the month to hold it in are ours.
 */
export const coffee: ProgrammeRules = {
  template: 'coffee',
  structure: 'oneOff',
  pairing: 'openBooking',
  focus: ['career', 'networking'],
  months: 2,
  bothRoles: true,
  eligibility: { mentee: [], mentor: [{ kind: 'gradeOneOf', values: ['P5', 'D1', 'D2'] }] },
  // A mentor may talk to many, one at a time; a mentee has two talks before them at most, so that everybody gets a turn.
  limits: { menteesPerMentor: 20, mentorsPerMentee: 2, openRequests: 2, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 1 },
  criteria: { practiceAreas: 3, skills: 3, languages: 3, timeZone: 3, dutyStation: 2, seniority: 0, agency: 0, responsiveness: 0 },
  journey: {
    ...usualJourney,
    cadence: { recommendedDays: 30, minimumDays: 60, sessions: { from: 1, to: 1 }, minutes: 30, agenda: { checkIn: 10, urgent: 10, topic: 40 } },
    documents: {
      agreement: { use: 'off' }, codeOfConduct: { use: 'off' }, goals: { use: 'off' }, assessment: { use: 'off' }, log: { use: 'offered' }, worksheet: { use: 'off' },
    },
    reviews: { fitCheck: false, midTerm: false, final: true, threshold: 5 },
    extension: { months: 0, times: 0 },
    closingDays: 7,
    risk: { firstSessionDays: 45, agreementDays: 60, silentDays: 60 },
    outcomes: { issue: 'accessToLeaders', figures: ['satisfaction', 'meetingsHeld'] },
  },
};
