import { signedVersion } from '../agreement/agreement';
import { documentKinds, type DocumentKind, type DocumentUse, type JourneyRules } from '../programmes/journey';
import { heldSessions } from '../sessions/session';
import { menteesOf, presentMembers } from './members';
import { type Pair } from './pair';

/** True when the document is there as far as it can be: signed by all, accepted by all, written by everyone who writes one. */
export function isDocumentDone(pair: Pair, kind: DocumentKind): boolean {
  const people = presentMembers(pair).map(({ person }) => person);
  switch (kind) {
    case 'agreement':
      return signedVersion(pair.agreement, people) !== undefined;
    case 'codeOfConduct':
      return people.every((person) => pair.agreement.codeAccepted.includes(person));
    case 'goals':
      return pair.goals.some(({ status }) => status !== 'dropped');
    case 'assessment':
      return menteesOf(pair).every(({ person }) => pair.assessments.some((one) => one.person === person));
    case 'log':
      return heldSessions(pair.sessions).every(({ logged }) => logged.length > 0);
    case 'worksheet':
      return people.every((person) => pair.closing.worksheets.includes(person));
  }
}

/** What is required before this step and not there yet, in the order of the kinds. */
export function missingBefore(pair: Pair, step: NonNullable<DocumentUse['before']>, { documents }: JourneyRules): DocumentKind[] {
  return documentKinds.filter((kind) => documents[kind].use === 'required' && documents[kind].before === step && !isDocumentDone(pair, kind));
}

/** True when the phase between the first meeting and the regular ones has anything in it: what a programme neither requires nor offers is passed by itself. */
export const hasAgreePhase = ({ documents }: JourneyRules): boolean => (['agreement', 'codeOfConduct', 'goals'] as const).some((kind) => documents[kind].use !== 'off');
