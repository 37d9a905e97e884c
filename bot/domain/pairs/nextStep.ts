import { newestVersion } from '../agreement/agreement';
import { type PersonId } from '../people/person';
import { type JourneyRules } from '../programmes/journey';
import { heldSessions, isOver, nextSession } from '../sessions/session';
import { type Instant } from '../time';
import { isDocumentDone } from './gates';
import { type Pair } from './pair';

export const nextSteps = [
  'readRole', 'planFirst', 'chooseTime', 'waitForTime', 'meet', 'log', 'draftAgreement', 'signAgreement', 'waitForSignature', 'acceptCode', 'setGoals', 'assess', 'goOn',
  'planNext', 'confirmProgress', 'worksheet', 'thanks', 'finish', 'waitForFinish', 'resume', 'ended',
] as const;
/** The one thing that helps a pair most now, for one of its members. */
export type NextStep = (typeof nextSteps)[number];

/** Never more than one, so that the card can say it in one sentence. */
export function nextStep(pair: Pair, rules: JourneyRules, person: PersonId, now: Instant): NextStep {
  if (pair.status === 'ended') return 'ended';
  if (pair.status === 'paused') return 'resume';
  if (pair.status === 'close') return closing(pair, rules, person);
  const meeting = aboutMeetings(pair, rules, person, now);
  if (meeting) return meeting;
  if (pair.status === 'prepare') return pair.preparation.read.includes(person) ? 'planFirst' : 'readRole';
  if (pair.status === 'agree') return agreeing(pair, rules, person);
  return growing(pair, rules, person);
}

/** What waits for this person about meetings: an answer to proposed times, a log of the last one, the one that is planned. */
function aboutMeetings(pair: Pair, rules: JourneyRules, person: PersonId, now: Instant): NextStep | undefined {
  const proposed = pair.sessions.find(({ status }) => status === 'proposed');
  const waitsForMe = proposed?.proposal && proposed.proposal.by !== person && !proposed.proposal.answers.some((one) => one.person === person);
  if (waitsForMe) return 'chooseTime';
  const over = pair.sessions.some((session) => isOver(session, now));
  const unlogged = rules.documents.log.use !== 'off' && heldSessions(pair.sessions).at(-1)?.logged.includes(person) === false;
  if (over || unlogged) return 'log';
  if (nextSession(pair.sessions, now) && pair.status !== 'agree') return 'meet';
  return proposed && pair.status === 'prepare' ? 'waitForTime' : undefined;
}

function agreeing(pair: Pair, rules: JourneyRules, person: PersonId): NextStep {
  const { documents } = rules;
  const newest = newestVersion(pair.agreement);
  if (documents.agreement.use !== 'off' && !isDocumentDone(pair, 'agreement')) {
    if (!newest) return 'draftAgreement';
    return pair.agreement.signatures.some((one) => one.person === person && one.version === newest.number) ? 'waitForSignature' : 'signAgreement';
  }
  if (documents.codeOfConduct.use === 'required' && !pair.agreement.codeAccepted.includes(person)) return 'acceptCode';
  if (documents.goals.use !== 'off' && !isDocumentDone(pair, 'goals')) return 'setGoals';
  return 'goOn';
}

function growing(pair: Pair, rules: JourneyRules, person: PersonId): NextStep {
  if (pair.goals.some(({ reported }) => reported && reported.by !== person)) return 'confirmProgress';
  if (pair.sessions.some(({ status }) => status === 'proposed')) return 'waitForTime';
  const isMentee = pair.members.some((member) => member.person === person && member.role === 'mentee');
  if (rules.documents.assessment.use === 'required' && isMentee && !pair.assessments.some((one) => one.person === person)) return 'assess';
  if (rules.documents.goals.use === 'required' && !isDocumentDone(pair, 'goals')) return 'setGoals';
  return 'planNext';
}

function closing(pair: Pair, { documents }: JourneyRules, person: PersonId): NextStep {
  if (pair.closing.done.includes(person)) return 'waitForFinish';
  if (documents.worksheet.use !== 'off' && !pair.closing.worksheets.includes(person)) return 'worksheet';
  return pair.closing.thanks.some(({ from }) => from === person) ? 'finish' : 'thanks';
}
