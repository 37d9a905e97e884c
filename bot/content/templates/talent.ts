import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * A talent initiative. From the hand-book: a nominated cohort of thirty in given grades, beside individual assessments, coaching, peer groups
 * and classroom dates; promotions within the year are the outcome. The grades here are a start for the coordinator to change.
 */
export const talent: ProgrammeRules = {
  template: 'talent',
  structure: 'oneToOne',
  pairing: 'nomination',
  focus: ['career', 'skills', 'exposure'],
  months: 12,
  bothRoles: false,
  eligibility: { mentee: [{ kind: 'nominated' }, { kind: 'gradeOneOf', values: ['NOB', 'NOC', 'P2', 'P3'] }], mentor: [{ kind: 'gradeOneOf', values: ['NOD', 'P4', 'P5', 'D1', 'D2'] }] },
  limits: { menteesPerMentor: 1, mentorsPerMentee: 1, openRequests: 1, daysToAnswer: 10, remindDaysBefore: 3, trialDays: 60 },
  criteria: { practiceAreas: 4, skills: 5, languages: 2, timeZone: 2, dutyStation: 1, seniority: 4, agency: 0, responsiveness: 1 },
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, recommendedDays: 30, minimumDays: 45, sessions: { from: 8, to: 12 } },
    documents: { ...usualJourney.documents, goals: { use: 'required', before: 'grow' }, assessment: { use: 'required', before: 'close' } },
    sharing: { ...usualJourney.sharing, goals: 'exists', assessment: 'exists' },
    outcomes: { issue: 'retention', figures: ['promotions', 'satisfaction', 'capacityBeforeAfter'] },
  },
};
