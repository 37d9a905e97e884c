/** The organisational issues that templates answer, and the figures that show whether they do; named in `setup.issue.<code>` and `setup.figure.<code>`. */
export const issueCodes = [
  'careerPaths', 'onboarding', 'silos', 'safeguardsCapacity', 'genderParity', 'retention', 'representation', 'learningCulture', 'accessToLeaders', 'digitalSkills', 'sharedSkills', 'isolation',
] as const;
/** An issue in the coordinators' own words. */
export const ownIssue = 'own';
export type IssueCode = (typeof issueCodes)[number] | typeof ownIssue;

export const figureCodes = [
  'satisfaction', 'goalsReached', 'meetingsHeld', 'attendance', 'documentsDone', 'capacityBeforeAfter', 'crossAgencyPairs', 'timeToSettle', 'subPairs', 'promotions', 'shareByGrade', 'shareByGender',
  'relevance', 'effectiveness', 'efficiency', 'sustainability',
] as const;
export type FigureCode = (typeof figureCodes)[number];
