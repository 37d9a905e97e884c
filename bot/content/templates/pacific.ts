import { type ProgrammeRules } from '../../domain/programmes/programme';
import { usualJourney } from '../../domain/programmes/usualJourney';

/**
 * E-mentoring of environment and safeguards practitioners. From the hand-book: paired by the coordinator, six sessions of 60 to 90 minutes in
 * six months after a fixed plan, logs after sessions 2 to 6, all outputs collected. Sensitive fields stay off until a coordinator gives a reason.
 */
export const pacific: ProgrammeRules = {
  template: 'pacific',
  structure: 'oneToOne',
  pairing: 'coordinator',
  focus: ['skills', 'career'],
  months: 6,
  bothRoles: false,
  eligibility: { mentee: [], mentor: [{ kind: 'monthsInOrganisationAtLeast', months: 24 }] },
  limits: { menteesPerMentor: 2, mentorsPerMentee: 1, openRequests: 1, daysToAnswer: 7, remindDaysBefore: 2, trialDays: 30 },
  // The same sector and hours that overlap across islands; personality and interests are for the coordinator to judge.
  criteria: { practiceAreas: 5, skills: 4, languages: 3, timeZone: 4, dutyStation: 0, seniority: 2, agency: 0, responsiveness: 1 },
  journey: {
    ...usualJourney,
    cadence: { ...usualJourney.cadence, recommendedDays: 28, minimumDays: 31, sessions: { from: 6, to: 6 }, minutes: 75 },
    plan: [
      { code: 'connect', documents: ['agreement', 'codeOfConduct'] },
      { code: 'assess', documents: ['assessment', 'log'] },
      { code: 'review', documents: ['log'] },
      { code: 'ethics', documents: ['log'] },
      { code: 'openIssues', documents: ['log'] },
      { code: 'close', documents: ['worksheet', 'log'] },
    ],
    documents: {
      agreement: { use: 'required', before: 'grow' }, codeOfConduct: { use: 'required', before: 'grow' }, goals: { use: 'offered', before: 'grow' },
      assessment: { use: 'required', before: 'close' }, log: { use: 'required' }, worksheet: { use: 'required', before: 'ended' },
    },
    sharing: { agreement: 'exists', codeOfConduct: 'exists', goals: 'exists', assessment: 'coordinator', log: 'coordinator', worksheet: 'coordinator' },
    risk: { firstSessionDays: 21, agreementDays: 42, silentDays: 35 },
    outcomes: { issue: 'safeguardsCapacity', figures: ['capacityBeforeAfter', 'satisfaction', 'documentsDone'] },
  },
};
