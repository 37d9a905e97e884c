import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/** A newer colleague mentors a senior one on a named subject, such as technology or inclusion. The mentee is the senior one and chooses. */
export const reverse: ProgrammeRules = {
  template: 'reverse',
  structure: 'reverse',
  pairing: 'choice',
  focus: ['skills', 'exposure'],
  months: 4,
  bothRoles: true,
  eligibility: {
    mentee: [{ kind: 'gradeOneOf', values: ['P4', 'P5', 'D1', 'D2'] }],
    mentor: [{ kind: 'gradeOneOf', values: ['intern', 'UNV', 'G4', 'G5', 'G6', 'G7', 'NOA', 'NOB', 'P1', 'P2', 'P3'] }],
  },
  limits: { menteesPerMentor: 1, mentorsPerMentee: 1, openRequests: 2, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 30 },
  // The subject decides; seniority would point the wrong way here.
  criteria: { practiceAreas: 2, skills: 6, languages: 3, timeZone: 2, dutyStation: 1, seniority: 0, agency: 0, responsiveness: 2 },
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, minutes: 45, sessions: { from: 4, to: 8 } },
    extension: { months: 2, times: 1 },
    outcomes: { issue: 'digitalSkills', figures: ['satisfaction', 'goalsReached'] },
  },
};
