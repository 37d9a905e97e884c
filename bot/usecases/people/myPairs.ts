import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type Sealed } from '../../domain/requests/request';
import { type Session } from '../../domain/sessions/session';
import { openFields } from '../pairs/sealedFields';
import { type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { isoOf, type Plain, plainSchema } from './plain';

/** What is one's own in a pair: what one did there, and the words that one wrote. */
export async function myPair(ports: Ports, { pair, programme, me, others }: PairContext): Promise<Plain> {
  return {
    programme: programme.name, role: me.role, with: others.map(({ name }) => name), status: pair.status, since: isoOf(pair.createdAt), until: isoOf(pair.endsAt),
    ...(pair.ended && { endedAt: isoOf(pair.ended.at), ...(pair.ended.by === me.person && { endedByMe: true }) }),
    ...(await writtenBy(ports, pair, me.person)), sessions: pair.sessions.map((session) => mySession(session, me.person)), ...marksOf(pair, me.person),
  };
}

/** The words are opened one by one, each by the key of the pair. */
async function writtenBy(ports: Ports, pair: Pair, me: PersonId): Promise<Readonly<Record<string, Plain>>> {
  const open = async (text: Sealed): Promise<Plain> => (await openFields(ports, pair.id, text, plainSchema)) ?? null;
  const { goals, actions, agreement, preparation, closing, shares = [], introductions = [] } = pair;
  const own = <Item extends { readonly by: PersonId }>(items: readonly Item[]): Item[] => items.filter(({ by }) => by === me);
  const all = <Item>(items: readonly Item[], tell: (item: Item) => Promise<Plain>): Promise<Plain[]> => Promise.all(items.map(tell));
  return {
    goals: await all(own(goals), async ({ text, dueOn, status, progress, changedAt }) => ({ words: await open(text), dueOn, status, progress, changedAt: isoOf(changedAt) })),
    actions: await all(own(actions), async ({ text, dueOn, status, createdAt, doneAt }) => ({ words: await open(text), dueOn, status, createdAt: isoOf(createdAt), ...(doneAt !== undefined && { doneAt: isoOf(doneAt) }) })),
    agreements: await all(own(agreement.versions), async ({ number, text, at }) => ({ version: number, at: isoOf(at), words: await open(text) })),
    expectations: await all(preparation.expectations.filter(({ person }) => person === me), async ({ text, at }) => ({ at: isoOf(at), words: await open(text) })),
    passedOn: await all(own(shares), async ({ text, at }) => ({ at: isoOf(at), words: await open(text) })),
    introductions: await all(own(introductions), async ({ words: text, at }) => ({ at: isoOf(at), words: await open(text) })),
    thanks: await all(closing.thanks.filter(({ from }) => from === me), async ({ text, at }) => ({ at: isoOf(at), words: await open(text) })),
  };
}

function mySession({ number, status, startsAt, minutes, facilitator, attended, logged, late = [], proposal }: Session, me: PersonId): Plain {
  const mine = proposal?.answers.find(({ person }) => person === me);
  return {
    number, status, minutes, ...(startsAt !== undefined && { startsAt: isoOf(startsAt) }), ...(facilitator === me && { ledByMe: true }), ...(attended.includes(me) && { iWasThere: true }), ...(logged.includes(me) && { loggedByMe: true }),
    ...(late.some(({ person }) => person === me) && { iSaidThatIWasLate: true }), ...(proposal?.by === me && { iSuggested: proposal.times.map(isoOf) }), ...(mine && { iCanMakeIt: mine.times.map(isoOf) }),
  };
}

/** What was noted about this person without any words. */
function marksOf({ agreement, preparation, assessments, reviews, closing, contact }: Pair, me: PersonId): Readonly<Record<string, Plain>> {
  const seen = contact.seen.find(({ person }) => person === me);
  return {
    signatures: agreement.signatures.filter(({ person }) => person === me).map(({ version, at }) => ({ version, at: isoOf(at) })), codeAccepted: agreement.codeAccepted.includes(me),
    readAboutMyRole: preparation.read.includes(me), mentorRoles: preparation.mentorRoles.filter(({ person }) => person === me).flatMap(({ roles }) => roles),
    ticked: preparation.ticks.filter(({ by }) => by === me).map(({ item, at }) => ({ item, at: isoOf(at) })),
    assessments: assessments.filter(({ person }) => person === me).map(({ number, at }) => ({ number, at: isoOf(at) })),
    // That a review was answered is known, never what was answered.
    reviewsAnswered: reviews.answered.filter(({ person }) => person === me).map(({ kind }) => kind),
    plansAfterwards: closing.next.filter(({ person }) => person === me).flatMap(({ choices }) => choices), saidGoodbye: closing.done.includes(me), ...(seen && { lastSeen: isoOf(seen.at) }),
  };
}
