import { signedVersion } from '../agreement/agreement';
import { earnsCertificate } from '../closing/certificate';
import { type KindWord } from '../contact/contact';
import { type Risk, riskOf } from '../contact/risk';
import { startOf } from '../contact/silence';
import { type Enrolment } from '../enrolments/enrolment';
import { isDocumentDone } from '../pairs/gates';
import { type PairStatus } from '../pairs/lifecycle';
import { type Member } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId, type Role } from '../people/person';
import { documentKinds, type DocumentKind, type JourneyRules } from '../programmes/journey';
import { type ReviewMarks } from '../reviews/review';
import { heldSessions, sessionEnds } from '../sessions/session';
import { type Instant } from '../time';
import { type Groups, groupsOf } from './groups';
import { expectedSessions } from './rhythm';

/** What the figures need of one person's place in a programme. */
export interface Place {
  readonly person: PersonId;
  readonly role: Role;
  readonly isActive: boolean;
  readonly enrolledAt: Instant;
  readonly groups: Groups;
}

/** What the figures need of one pair: that things are, never what they say. */
export interface Standing {
  readonly id: string;
  readonly status: PairStatus;
  readonly members: readonly Member[];
  readonly createdAt: Instant;
  readonly since: Instant;
  readonly endsAt: Instant;
  readonly endedAt?: Instant;
  /** Both have met, and they went on to the end. */
  readonly isCompleted: boolean;
  /** What the agreement phase asks for is there, or was. */
  readonly hasAgreed: boolean;
  readonly isHalfway: boolean;
  /** When each meeting that was held ended, earliest first. */
  readonly metAt: readonly Instant[];
  readonly isMeetingAhead: boolean;
  /** Meetings that the programme's rhythm foresees by now. */
  readonly expected: number;
  readonly startedAt: Instant;
  readonly risk?: Risk;
  readonly kindWords: readonly KindWord[];
  /** Those that the programme uses: whether each is there. */
  readonly documents: Readonly<Partial<Record<DocumentKind, boolean>>>;
  readonly goalsReached: number;
  readonly reviews: ReviewMarks;
}

export const placeOf = (enrolment: Enrolment): Place => ({
  person: enrolment.person, role: enrolment.role, isActive: enrolment.status === 'active', enrolledAt: enrolment.enrolledAt, groups: groupsOf(enrolment),
});

export function standingOf(pair: Pair, rules: JourneyRules, now: Instant): Standing {
  const { id, status, members, createdAt, since, endsAt, ended, contact, goals, reviews, sessions } = pair;
  const risk = riskOf(pair, rules, now);
  const until = ended?.at ?? now;
  return {
    id, status, members, createdAt, since, endsAt, ...(ended && { endedAt: ended.at }), isCompleted: earnsCertificate(pair), hasAgreed: hasAgreed(pair), isHalfway: until >= (createdAt + endsAt) / 2,
    metAt: heldSessions(sessions).map(({ startsAt, changedAt, ...rest }) => (startsAt === undefined ? changedAt : sessionEnds({ ...rest, startsAt, changedAt }))).sort((one, other) => one - other),
    isMeetingAhead: sessions.some((session) => session.status === 'planned' && sessionEnds(session) > now),
    expected: expectedSessions(pair, rules, until), startedAt: startOf(pair), ...(risk && { risk }), kindWords: contact.kindWords ?? [],
    documents: Object.fromEntries(documentKinds.filter((kind) => rules.documents[kind].use !== 'off').map((kind) => [kind, isThere(pair, kind)])),
    goalsReached: goals.filter((goal) => goal.status === 'reached').length, reviews,
  };
}

/** Signed by everybody who was to sign, also where somebody has left since; without an agreement, past the phase. */
function hasAgreed({ agreement, members, status, pause, ended, sessions }: Pair): boolean {
  if (signedVersion(agreement, members.map(({ person }) => person)) !== undefined) return true;
  return status === 'grow' || status === 'close' || pause?.returnTo === 'grow' || (ended?.how === 'completed' && heldSessions(sessions).length > 0);
}

/** Nothing that nobody had the occasion for counts as done: a log of no meeting. */
const isThere = (pair: Pair, kind: DocumentKind): boolean => isDocumentDone(pair, kind) && (kind !== 'log' || heldSessions(pair.sessions).length > 0);
