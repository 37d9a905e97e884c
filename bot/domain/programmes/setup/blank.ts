import { type ProgrammeRules } from '../programme';
import { usualJourney } from '../usualJourney';

/** A programme from nothing: two people for half a year, the mentee asks, everybody may join, and what is usual for the rest. */
export const blank: ProgrammeRules = {
  template: 'blank', structure: 'oneToOne', pairing: 'choice', focus: [], months: 6, bothRoles: false, eligibility: { mentor: [], mentee: [] },
  limits: { menteesPerMentor: 2, mentorsPerMentee: 1, openRequests: 3, daysToAnswer: 10, remindDaysBefore: 3, trialDays: 30 },
  criteria: { practiceAreas: 5, skills: 4, languages: 3, timeZone: 2, dutyStation: 1, seniority: 2, agency: 0, responsiveness: 1 },
  journey: usualJourney,
};
