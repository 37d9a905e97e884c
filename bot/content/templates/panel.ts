import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/** An event: panellists first, then rounds of thirty minutes at small tables, each with a guest mentor and a subject; nobody meets the same table twice. */
export const panel: ProgrammeRules = {
  template: 'panel',
  structure: 'panel',
  pairing: 'coordinator',
  focus: ['exposure', 'networking', 'career'],
  months: 1,
  bothRoles: false,
  eligibility: { mentee: [], mentor: [] },
  limits: { menteesPerMentor: 80, mentorsPerMentee: 12, openRequests: 12, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 1 },
  criteria: { practiceAreas: 3, skills: 3, languages: 3, timeZone: 0, dutyStation: 4, seniority: 0, agency: 0, responsiveness: 0 },
  journey: {
    ...usualJourney,
    cadence: { recommendedDays: 30, minimumDays: 30, sessions: { from: 1, to: 1 }, minutes: 120, agenda: { checkIn: 10, urgent: 10, topic: 40 } },
    documents: {
      agreement: { use: 'off' }, codeOfConduct: { use: 'off' }, goals: { use: 'off' }, assessment: { use: 'off' }, log: { use: 'offered' }, worksheet: { use: 'off' },
    },
    reviews: { fitCheck: false, midTerm: false, final: true, threshold: 5 },
    extension: { months: 0, times: 0 },
    closingDays: 14,
    size: { from: 4, to: 80 },
    rounds: { count: 3, minutes: 30 },
    risk: { firstSessionDays: 30, agreementDays: 30, silentDays: 30 },
    outcomes: { issue: 'accessToLeaders', figures: ['satisfaction', 'attendance'] },
  },
};
