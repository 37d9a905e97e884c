import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * Career mentoring for junior professionals by those who once were. From the hand-book: who may join, the mentee's choice,
 * six months. The limits are ours: the hand-book is silent on them.
 */
export const career: ProgrammeRules = {
  template: 'career',
  structure: 'oneToOne',
  pairing: 'choice',
  focus: ['career', 'networking'],
  months: 6,
  bothRoles: false,
  eligibility: {
    mentee: [{ kind: 'backgroundOneOf', values: ['juniorProfessional'] }],
    mentor: [{ kind: 'backgroundOneOf', values: ['formerJuniorProfessional'] }],
  },
  // Two weeks leave room for a mission; the trial covers the first two meetings of a monthly rhythm.
  limits: { menteesPerMentor: 3, mentorsPerMentee: 1, openRequests: 3, daysToAnswer: 14, remindDaysBefore: 4, trialDays: 45 },
  // A career talk needs somebody further on in the same field; where they sit matters less.
  criteria: { practiceAreas: 5, skills: 4, languages: 3, timeZone: 2, dutyStation: 1, seniority: 3, agency: 1, responsiveness: 1 },
  // The hand-book gives a journal, a first-meeting checklist and "the next date and topic" at every meeting; it asks for no signature.
  journey: {
    ...usualJourney,
    documents: { ...usualJourney.documents, goals: { use: 'required', before: 'close' } },
    extension: { months: 6, times: 2 },
    outcomes: { issue: 'careerPaths', figures: ['satisfaction', 'goalsReached', 'meetingsHeld'] },
  },
};
