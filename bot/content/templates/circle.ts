import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/** Peers of all grades meet every month; whoever's turn it is leads, and openings, training and materials are shared. Everybody is a mentee of the others. */
export const circle: ProgrammeRules = {
  template: 'circle',
  structure: 'circle',
  pairing: 'coordinator',
  focus: ['networking', 'career'],
  months: 12,
  bothRoles: false,
  eligibility: { mentee: [], mentor: [] },
  limits: { menteesPerMentor: 1, mentorsPerMentee: 1, openRequests: 1, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 45 },
  criteria: { practiceAreas: 2, skills: 3, languages: 5, timeZone: 4, dutyStation: 0, seniority: 0, agency: -1, responsiveness: 0 },
  journey: {
    ...usualJourney,
    cadence: { recommendedDays: 30, minimumDays: 45, sessions: { from: 6, to: 12 }, minutes: 90, agenda: { checkIn: 15, urgent: 10, topic: 35 } },
    documents: { ...usualJourney.documents, codeOfConduct: { use: 'required', before: 'grow' }, assessment: { use: 'off' } },
    size: { from: 3, to: 12 },
    extension: { months: 12, times: 5 },
    outcomes: { issue: 'isolation', figures: ['satisfaction', 'attendance', 'subPairs'] },
  },
};
