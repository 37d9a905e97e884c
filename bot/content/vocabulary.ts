import { type Focus } from '../domain/programmes/programme';

/**
 * The codes that profiles are written in; their names stand in each language's `vocabulary.json` as `practiceArea.<code>`,
 * `skill.<code>`, `spoken.<code>` and so on. Free text never decides a match; a code does.
 */
export const practiceAreas = [
  'waterSanitation', 'health', 'nutrition', 'education', 'childProtection', 'genderEquality', 'climate', 'environment', 'safeguards', 'governance',
  'ruleOfLaw', 'humanRights', 'peacebuilding', 'humanitarian', 'migration', 'foodSecurity', 'socialProtection', 'economics', 'trade', 'innovation',
  'dataStatistics', 'communications', 'partnerships', 'humanResources', 'finance', 'procurement', 'technology', 'evaluation',
] as const;

export const skills = [
  'publicSpeaking', 'writing', 'negotiation', 'leadership', 'peopleManagement', 'projectManagement', 'resourceMobilisation', 'dataAnalysis', 'policyAdvice',
  'networking', 'careerPlanning', 'interviewing', 'workLifeBalance', 'crossCulturalWork', 'changeManagement', 'conflictResolution', 'fieldOperations', 'coordination',
  'facilitation', 'timeManagement', 'feedback', 'strategicThinking', 'stakeholderEngagement', 'monitoring', 'budgeting', 'languageLearning', 'digitalTools', 'wellbeing',
] as const;

/** Languages that people speak (ISO 639-1): the six official ones and those most often asked for besides. */
export const spokenLanguages = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'pt', 'de', 'it', 'sw', 'hi', 'ja'] as const;

/** What mentoring is about: the focuses that a programme may have. */
export const goals = ['induction', 'skills', 'exposure', 'career', 'transition', 'networking'] as const satisfies readonly Focus[];

/** What matters to a person. */
export const personalValues = ['fairness', 'growth', 'service', 'openness', 'balance', 'courage', 'care', 'excellence'] as const;

/** How a person likes to work with others. */
export const workingStyles = ['structured', 'spontaneous', 'direct', 'gentle', 'reflective', 'practical'] as const;

export const declineReasons = ['noTime', 'notRightPerson', 'otherMentees', 'conflictOfInterest', 'changeOfPost', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** From the most junior to the most senior; a place in this list is what "senior to" means. */
export const grades = ['intern', 'UNV', 'G4', 'G5', 'G6', 'G7', 'NOA', 'NOB', 'NOC', 'NOD', 'P1', 'P2', 'P3', 'P4', 'P5', 'D1', 'D2'] as const;

export const backgrounds = ['juniorProfessional', 'formerJuniorProfessional', 'specialAssistant', 'alumni', 'newJoiner'] as const;
