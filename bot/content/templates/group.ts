import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/** One mentor and four to twelve mentees on the same skill or goal: shared goals and sessions, attendance, notes of one's own. */
export const group: ProgrammeRules = {
  template: 'group',
  structure: 'group',
  pairing: 'coordinator',
  focus: ['skills', 'networking'],
  months: 6,
  bothRoles: true,
  eligibility: { mentee: [], mentor: [{ kind: 'monthsInOrganisationAtLeast', months: 24 }] },
  limits: { menteesPerMentor: 12, mentorsPerMentee: 1, openRequests: 1, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 30 },
  criteria: { practiceAreas: 4, skills: 6, languages: 4, timeZone: 4, dutyStation: 0, seniority: 0, agency: 0, responsiveness: 0 },
  journey: {
    ...usualJourney,
    cadence: { recommendedDays: 21, minimumDays: 35, sessions: { from: 6, to: 10 }, minutes: 90, agenda: { checkIn: 10, urgent: 15, topic: 35 } },
    size: { from: 5, to: 13 },
    extension: { months: 3, times: 1 },
    outcomes: { issue: 'sharedSkills', figures: ['satisfaction', 'attendance', 'goalsReached'] },
  },
};
