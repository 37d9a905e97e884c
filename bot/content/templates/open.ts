import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * Open mentoring for all staff. From the hand-book: centred on the mentee, from a single exchange to a long-term pair, with a mid-term and a final
 * review in every cycle. Half a year that can be extended covers both: an exchange is wrapped up whenever its goal is reached.
 */
export const open: ProgrammeRules = {
  template: 'open',
  structure: 'oneToOne',
  pairing: 'choice',
  focus: ['career', 'skills', 'networking', 'transition'],
  months: 6,
  bothRoles: true,
  eligibility: { mentee: [], mentor: [] },
  limits: { menteesPerMentor: 3, mentorsPerMentee: 2, openRequests: 4, daysToAnswer: 10, remindDaysBefore: 3, trialDays: 30 },
  criteria: { practiceAreas: 4, skills: 5, languages: 3, timeZone: 2, dutyStation: 1, seniority: 1, agency: 0, responsiveness: 3 },
  journey: { ...usualJourney, extension: { months: 6, times: 4 }, outcomes: { issue: 'learningCulture', figures: ['satisfaction', 'goalsReached', 'meetingsHeld'] } },
};
