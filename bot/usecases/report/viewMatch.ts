import { type KindWord } from '../../domain/contact/contact';
import { maySayKindWord } from '../../domain/contact/kindWord';
import { nudgeKinds, type NudgeKind } from '../../domain/contact/nudgeKinds';
import { type Risk, riskOf } from '../../domain/contact/risk';
import { startOf } from '../../domain/contact/silence';
import { isDocumentDone } from '../../domain/pairs/gates';
import { presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { documentKinds, type DocumentKind } from '../../domain/programmes/journey';
import { type Programme } from '../../domain/programmes/programme';
import { mayDo } from '../../domain/programmes/staff';
import { heldSessions, nextSession, sessionEnds } from '../../domain/sessions/session';
import { type Instant } from '../../domain/time';
import { pairAt } from '../collections';
import { type SentPaper, sentPaper } from '../overview/sentPapers';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type OneMatch, openMatch } from './access';

/** What whoever runs a programme may know of one pair: dates, and that things exist. Nothing that anybody wrote, answered or was reminded of in private. */
export interface MatchView {
  readonly programme: Programme;
  readonly id: string;
  readonly names: readonly string[];
  readonly status: Pair['status'];
  readonly dates: { readonly madeAt: Instant; readonly startsAt: Instant; readonly since: Instant; readonly endsAt: Instant; readonly endedAt?: Instant };
  readonly held: readonly Instant[];
  readonly nextAt?: Instant;
  readonly missed: number;
  /** Documents that the programme lets its coordinators know of. */
  readonly documents: readonly { readonly kind: DocumentKind; readonly isThere: boolean }[];
  readonly risk?: Risk;
  readonly reminders: readonly { readonly nudge: NudgeKind; readonly at: Instant }[];
  readonly kindWords: readonly KindWord[];
  readonly maySay: boolean;
  /** What its authors sent on purpose; only for those to whom it was sent. */
  readonly sent: readonly SentPaper[];
}

/** Reminders that tell nothing but that a pair was to meet or to sign. Others would tell who has goals, actions or logs, or has not answered a review. */
const open: ReadonlySet<NudgeKind> = new Set(['chooseTime', 'kindWord', 'planFirst', 'mentorFirst', 'planNext', 'mentorNext', 'reachOut', 'agreementOpen', 'closingOpen']);
const remindersShown = 20;
const sentShown = 50;

export const makeViewMatch = (ports: Ports) => async (one: OneMatch): Promise<Outcome<MatchView>> => {
  const opened = await openMatch(ports, one, 'seePeople');
  if (opened.kind === 'refused') return opened;
  const { programme, standing, pair } = opened.value;
  const now = ports.clock.now();
  const risk = riskOf(pair, programme.journey, now);
  const sent = mayDo(standing, 'seeSent') ? await sentOf(ports, pair) : [];
  const { id, status, createdAt, since, endsAt, ended, sessions } = pair;
  const nextAt = nextSession(sessions, now)?.startsAt;
  return { kind: 'done', value: {
    programme, id, names: presentMembers(pair).map(({ name }) => name), status, dates: { madeAt: createdAt, startsAt: startOf(pair), since, endsAt, ...(ended && { endedAt: ended.at }) },
    held: heldSessions(sessions).map((session) => (session.startsAt === undefined ? session.changedAt : sessionEnds(session))).sort((first, second) => second - first),
    ...(nextAt !== undefined && { nextAt }), missed: sessions.filter((session) => session.status === 'missed').length, documents: documentsOf(pair, programme), ...(risk && { risk }),
    reminders: remindersOf(pair, programme), kindWords: pair.contact.kindWords ?? [], maySay: mayDo(standing, 'carePeople') && maySayKindWord(pair, programme.journey, now), sent,
  } };
};

/** What a programme keeps for the pair alone is not even said to exist. */
const documentsOf = (pair: Pair, { journey: { documents, sharing } }: Programme): MatchView['documents'] =>
  documentKinds.filter((kind) => documents[kind].use !== 'off' && sharing[kind] !== 'pair').map((kind) => ({ kind, isThere: isDocumentDone(pair, kind) && (kind !== 'log' || heldSessions(pair.sessions).length > 0) }));

/** Each once, however many people it went to: who needed it is nobody's business. The newest first. */
function remindersOf({ contact: { reminded } }: Pair, { journey: { sharing } }: Programme): MatchView['reminders'] {
  const found = reminded.flatMap(({ key, at }) => {
    const nudge = nudgeKinds.find((kind) => key.startsWith(`${kind}:`));
    const isKept = nudge === 'agreementOpen' && sharing.agreement === 'pair';
    return nudge && open.has(nudge) && !isKept ? [{ nudge, at }] : [];
  });
  const once = new Map(found.map((one) => [`${one.nudge}|${one.at}`, one]));
  return [...once.values()].sort((one, other) => other.at - one.at).slice(0, remindersShown);
}

async function sentOf({ documents }: Ports, pair: Pair): Promise<SentPaper[]> {
  const { documents: papers } = await documents.papers.query({
    partition: pairAt(pair.id).partition, where: [{ field: 'programme', is: 'equal', value: pair.programme }, { field: 'sentAt', is: 'atLeast', value: 0 }], orderBy: { field: 'sentAt', direction: 'descending' }, limit: sentShown,
  });
  return papers.flatMap(({ body }) => sentPaper(body, pair));
}
