/** What a rule says to an attempt. Refusals are values, each with a sentence in the catalogue (`errors.<reason>`). */
export type Decision<Next> =
  | { readonly kind: 'moved'; readonly next: Next }
  | { readonly kind: 'alreadyDone'; readonly next: Next }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** Every reason for which Lodestar says no. */
export const refusals = [
  'notYours', 'notYourMove', 'tooLate', 'notFound',
  'full', 'mentorClosed', 'mentorAway', 'tooManyRequests', 'hasMentor', 'alreadyAsked', 'askYourself', 'threadFull', 'reportingLine', 'paused',
  'notEnrolled', 'alreadyEnrolled', 'notEligible', 'enrolmentClosed', 'oneRoleOnly', 'codeNotAccepted', 'notInDirectory',
  'textMissing', 'textTooLong', 'badDate', 'datePast', 'dateTooFar', 'badNumber', 'badChoice', 'nothingChosen', 'capacityBelowActive',
  'pairEnded', 'documentsMissing', 'noExtension', 'changedMeanwhile', 'notNow',
  'tooManyGoals', 'tooManyActions', 'tooManyRows',
  'badTime', 'timePast', 'outsideHours', 'meetsThen', 'tooManyTimes', 'tooManyMeetings', 'noSeries',
  'hoursReversed', 'tooManyLeaves', 'notCoordinator', 'notYourRole', 'notComplete', 'afterProgrammeEnd', 'saidThisWeek',
  'wrongSize', 'nobodyTwice', 'notByChoice', 'slotTaken', 'slotsOverlap', 'slotTooFar', 'tooManySlots', 'tooFewTables', 'badLink',
  'saidNo', 'notYourStation', 'directoryMissing', 'directoryRefused', 'directoryAway', 'nobodyToTell', 'badEmail', 'introduceSelf', 'introducePartner', 'introduceLine',
  'planUnderWay', 'tooManyChoices', 'tooManyWishes', 'runOpen', 'answersOutstanding', 'nobodyToMatch', 'cannotPair', 'twoToMatch',
] as const;
export type Refusal = (typeof refusals)[number];

export const moved = <Next>(next: Next): Decision<Next> => ({ kind: 'moved', next });
export const alreadyDone = <Next>(next: Next): Decision<Next> => ({ kind: 'alreadyDone', next });
export const refused = (reason: Refusal): { readonly kind: 'refused'; readonly reason: Refusal } => ({ kind: 'refused', reason });
