import { type Role } from '../domain/people/person';

/**
 * The hand-book as codes; the words stand in each language's `handbook.json` (and `prompts.json` for questions to ask) under the key
 * named beside each list. Ticks and chosen roles are stored by these codes: a code is never given another meaning.
 */

/** The page about a role. `handbook.whatItIs.<code>`, `handbook.expected.mentee.<code>`, `handbook.do.<code>`, `handbook.benefit.mentor.<code>` and so on. */
export const rolePoints = {
  whatItIs: ['relationship', 'menteeLeads', 'mentorHelps'],
  whatItIsNot: ['otherServices', 'noPromise', 'coaching'],
  expected: {
    mentee: ['objectives', 'initiative', 'prepare', 'listen', 'act', 'journal'],
    mentor: ['reflect', 'askFirst', 'share', 'promises', 'limits', 'contact'],
  },
  dos: {
    mentee: ['askForIt', 'tellTruth', 'welcomeChallenge', 'thank'],
    mentor: ['soundingBoard', 'patience', 'empathy', 'honesty', 'challenge', 'resources', 'sayLimits'],
  },
  donts: {
    mentee: ['expectSolutions', 'expectPromotion', 'cancelLate', 'vanish'],
    mentor: ['readyAnswers', 'judge', 'dominate', 'pretend', 'ownHelp', 'giveUp'],
  },
  trust: {
    builds: ['keptMeetings', 'followThrough', 'preparation', 'confidentiality'],
    erodes: ['cancelling', 'impatience', 'noFollowUp', 'leaks'],
  },
  benefits: {
    mentee: ['confidence', 'insight', 'network', 'clarity'],
    mentor: ['perspectives', 'practice', 'recognition', 'talent'],
    organisation: ['retention', 'onboarding', 'succession', 'parity', 'knowledge'],
  },
} as const;

/** The roles a mentor may play. `handbook.mentorRole.<code>.name` and `.is`; `handbook.works.<code>` and `handbook.backfires.<code>`. */
export const mentorRoles = [
  { code: 'adviser', works: ['adviserAsks', 'adviserOptions'], backfires: ['adviserFixes', 'adviserInsists'] },
  { code: 'protector', works: ['protectorWarns', 'protectorStands'], backfires: ['protectorFights', 'protectorHides'] },
  { code: 'developer', works: ['developerTasks', 'developerReviews'], backfires: ['developerDictates', 'developerOverloads'] },
  { code: 'broker', works: ['brokerIntroduces', 'brokerPrepares'], backfires: ['brokerFavours', 'brokerRemoves'] },
  { code: 'challenger', works: ['challengerQuestions', 'challengerAgrees'], backfires: ['challengerPushes', 'challengerPublic'] },
  { code: 'clarifier', works: ['clarifierExplains', 'clarifierStories'], backfires: ['clarifierGossips', 'clarifierCertain'] },
  { code: 'affirmer', works: ['affirmerSpecific', 'affirmerListens'], backfires: ['affirmerFlatters', 'affirmerDiscounts'] },
  { code: 'sponsor', works: ['sponsorNames', 'sponsorFair'], backfires: ['sponsorCosts', 'sponsorPromises'] },
] as const;

/** What to tick off at the first meeting. `handbook.checklistGroup.<group>`, `handbook.checklist.<code>`. */
export const checklist = [
  { group: 'getAcquainted', items: ['careers', 'lifeOutside', 'turningPoints', 'earlierMentoring', 'hopesAndWorries', 'learningStyles'] },
  { group: 'groundRules', items: ['placeAndLength', 'rhythm', 'whoDoesWhat', 'betweenMeetings', 'travelAndAbsence', 'privacyAndLimits', 'measureSuccess'] },
  { group: 'nextSteps', items: ['startAgreement', 'nextDate', 'firstActions'] },
] as const;

/** `handbook.conduct.<code>` */
export const conductPoints = [
  'menteeAgenda', 'agreeConfidentiality', 'obeyLaw', 'rightsKnown', 'respectTime', 'takeOver', 'dissolve', 'privateGround',
  'openTruthful', 'windDown', 'neverExploit', 'competence', 'notesBelong', 'conflictsEarly', 'notTheirJob', 'keepLearning',
] as const;

/** Suggestions to adopt or change: sentences that a pair may put into its agreement. `handbook.groundRule.<code>` */
export const groundRules = ['where', 'howLong', 'howOften', 'whoSchedules', 'responseTime', 'absence', 'confidentiality', 'offLimits'] as const;

/** How to talk. `handbook.technique.<code>` */
export const techniques = ['positiveIntent', 'openQuestions', 'paraphrase', 'summarise', 'silence'] as const;
/** `handbook.longDistance.<code>` */
export const longDistance = ['investEarly', 'keepRules', 'shorterIntervals', 'writtenCare', 'zonesAndMedia'] as const;
/** `handbook.shakyPeriod.<code>` */
export const shakyPeriod = ['talkAboutIt', 'cultures', 'askCoordinator', 'noFault'] as const;
/** `handbook.support.<code>` */
export const support = ['programmeContact', 'raiseConcern', 'complaint'] as const;

/** `handbook.agenda.<code>`, `handbook.agendaHint.<code>`; the same codes as a programme's `cadence.agenda`. */
export const agendaParts = ['checkIn', 'urgent', 'topic'] as const;
/** The closing worksheet: a title and a guiding question. `handbook.worksheet.<code>`, `handbook.worksheetHint.<code>` */
export const worksheetParts = ['planning', 'learning', 'integrating', 'celebrating', 'redefining', 'movingOn'] as const;
/** Suggestions for the self-assessment; people may name others. `handbook.capacity.<code>` */
export const capacityAreas = [
  'leadingPeople', 'communication', 'planning', 'negotiating', 'stakeholders', 'analysis', 'technical', 'cultures', 'digital', 'resilience',
] as const;

/** The phases in which something is suggested; a paused or ended pair is left in peace. */
export type GuidedPhase = 'prepare' | 'agree' | 'grow' | 'close';

interface ExerciseTags {
  readonly code: string;
  readonly phases: readonly GuidedPhase[];
  /** How long to plan for, talk afterwards included. */
  readonly minutes: number;
}

/** Things to do together. `handbook.exerciseName.<code>`, `handbook.exercise.<code>` */
export const exercises = [
  { code: 'situationAnalysis', phases: ['agree', 'grow'], minutes: 45 },
  { code: 'rolePlay', phases: ['grow'], minutes: 30 },
  { code: 'shadowing', phases: ['grow'], minutes: 240 },
  { code: 'onlineShadowing', phases: ['grow'], minutes: 90 },
  { code: 'introductions', phases: ['grow', 'close'], minutes: 60 },
  { code: 'peerFeedback', phases: ['agree', 'grow', 'close'], minutes: 60 },
  { code: 'attendTalk', phases: ['prepare', 'agree', 'grow'], minutes: 90 },
  { code: 'ethicsDilemma', phases: ['grow'], minutes: 45 },
] as const satisfies readonly ExerciseTags[];

/** Light questions to begin with. `prompts.iceBreaker.<code>` */
export const iceBreakers = ['country', 'hero', 'morningNight', 'firstJob', 'book', 'dish', 'weekend', 'hiddenTalent'] as const;

/** `prompts.theme.<code>` */
export const themes = [
  'gettingToKnow', 'career', 'goals', 'challenges', 'leadership', 'learning', 'balance', 'network', 'relationship', 'ethics', 'lookingBack',
] as const;
export type Theme = (typeof themes)[number];

interface PromptTags {
  readonly code: string;
  readonly asks: Role | 'both';
  readonly phases: readonly GuidedPhase[];
  readonly theme: Theme;
}

/** Questions that one asks the other, in the order in which they are offered. `prompts.question.<code>` */
export const prompts = [
  { code: 'whyJoined', asks: 'both', phases: ['prepare'], theme: 'gettingToKnow' },
  { code: 'background', asks: 'both', phases: ['prepare'], theme: 'gettingToKnow' },
  { code: 'highLow', asks: 'both', phases: ['prepare'], theme: 'gettingToKnow' },
  { code: 'dutyStation', asks: 'both', phases: ['prepare'], theme: 'gettingToKnow' },
  { code: 'nextChallenge', asks: 'both', phases: ['prepare', 'agree'], theme: 'challenges' },
  { code: 'strengths', asks: 'both', phases: ['prepare', 'agree'], theme: 'goals' },
  { code: 'hopesMonths', asks: 'both', phases: ['prepare', 'agree'], theme: 'goals' },
  { code: 'hopesYears', asks: 'both', phases: ['prepare', 'agree'], theme: 'career' },
  { code: 'hobbies', asks: 'both', phases: ['prepare'], theme: 'gettingToKnow' },
  { code: 'profile', asks: 'both', phases: ['prepare'], theme: 'gettingToKnow' },
  { code: 'inMyPlace', asks: 'mentee', phases: ['grow'], theme: 'challenges' },
  { code: 'endedUpHere', asks: 'mentee', phases: ['prepare', 'grow'], theme: 'career' },
  { code: 'findNextPost', asks: 'mentee', phases: ['agree', 'grow'], theme: 'career' },
  { code: 'formerWeaknesses', asks: 'mentee', phases: ['grow'], theme: 'learning' },
  { code: 'proudest', asks: 'mentee', phases: ['prepare', 'grow'], theme: 'career' },
  { code: 'balance', asks: 'mentee', phases: ['grow'], theme: 'balance' },
  { code: 'wishKnown', asks: 'mentee', phases: ['agree', 'grow'], theme: 'career' },
  { code: 'hardestDecision', asks: 'mentee', phases: ['grow'], theme: 'challenges' },
  { code: 'firstLeadership', asks: 'mentee', phases: ['grow'], theme: 'leadership' },
  { code: 'growAsLeader', asks: 'mentee', phases: ['grow'], theme: 'leadership' },
  { code: 'keepLearning', asks: 'mentee', phases: ['agree', 'grow'], theme: 'learning' },
  { code: 'leaderTrait', asks: 'mentee', phases: ['grow'], theme: 'leadership' },
  { code: 'leaderMistake', asks: 'mentee', phases: ['grow'], theme: 'leadership' },
  { code: 'dailyHabits', asks: 'mentee', phases: ['grow'], theme: 'balance' },
  { code: 'whomElse', asks: 'mentee', phases: ['grow', 'close'], theme: 'network' }, // not earlier: it needs trust
  { code: 'aim', asks: 'mentor', phases: ['prepare', 'agree'], theme: 'goals' },
  { code: 'enjoy', asks: 'mentor', phases: ['prepare', 'agree', 'grow'], theme: 'career' },
  { code: 'skillsToUse', asks: 'mentor', phases: ['agree', 'grow'], theme: 'learning' },
  { code: 'success', asks: 'mentor', phases: ['agree'], theme: 'goals' },
  { code: 'nextJobFocus', asks: 'mentor', phases: ['agree', 'grow'], theme: 'career' },
  { code: 'ifYouCould', asks: 'mentor', phases: ['grow'], theme: 'challenges' },
  { code: 'greatestConcern', asks: 'mentor', phases: ['agree', 'grow'], theme: 'challenges' },
  { code: 'seenBefore', asks: 'mentor', phases: ['grow'], theme: 'challenges' },
  { code: 'considered', asks: 'mentor', phases: ['grow'], theme: 'challenges' },
  { code: 'unclear', asks: 'mentor', phases: ['agree', 'grow'], theme: 'challenges' },
  { code: 'whoAmI', asks: 'mentor', phases: ['agree', 'grow'], theme: 'career' },
  { code: 'whereTo', asks: 'mentor', phases: ['grow', 'close'], theme: 'career' },
  { code: 'options', asks: 'mentor', phases: ['grow'], theme: 'career' },
  { code: 'byWhen', asks: 'mentor', phases: ['agree', 'grow', 'close'], theme: 'goals' },
  { code: 'feedback', asks: 'mentor', phases: ['agree', 'grow'], theme: 'career' },
  { code: 'howAreWeDoing', asks: 'both', phases: ['agree', 'grow'], theme: 'relationship' },
  { code: 'missing', asks: 'both', phases: ['grow'], theme: 'relationship' },
  { code: 'oneChange', asks: 'both', phases: ['agree', 'grow'], theme: 'relationship' },
  { code: 'differentHabits', asks: 'both', phases: ['agree', 'grow'], theme: 'relationship' },
  { code: 'stillRight', asks: 'both', phases: ['grow'], theme: 'relationship' },
  { code: 'whoCouldHelp', asks: 'both', phases: ['grow'], theme: 'relationship' },
  { code: 'dilemma', asks: 'both', phases: ['grow'], theme: 'ethics' },
  { code: 'friendSuperior', asks: 'both', phases: ['grow'], theme: 'ethics' },
  { code: 'speakUp', asks: 'both', phases: ['grow'], theme: 'ethics' },
  { code: 'atStake', asks: 'mentor', phases: ['grow'], theme: 'ethics' },
  { code: 'record', asks: 'both', phases: ['grow'], theme: 'ethics' },
  { code: 'learned', asks: 'both', phases: ['close'], theme: 'lookingBack' },
  { code: 'mostUseful', asks: 'both', phases: ['close'], theme: 'lookingBack' },
  { code: 'differently', asks: 'both', phases: ['close'], theme: 'lookingBack' },
  { code: 'carryOn', asks: 'both', phases: ['close'], theme: 'lookingBack' },
  { code: 'stayInTouch', asks: 'both', phases: ['close'], theme: 'relationship' },
] as const satisfies readonly PromptTags[];
export type PromptCode = (typeof prompts)[number]['code'];

export interface PromptWish {
  /** Who asks. */
  readonly role: Role;
  readonly phase: GuidedPhase;
  readonly theme?: Theme;
}

/** The questions that somebody may ask at this point, always in the same order, so that a growing index walks through them; none is an empty list. */
export function promptsFor({ role, phase, theme }: PromptWish): PromptCode[] {
  return prompts.flatMap(({ code, asks, phases, theme: about }) => {
    const fits = (asks === 'both' || asks === role) && phases.some((one) => one === phase) && (theme === undefined || theme === about);
    return fits ? [code] : [];
  });
}
