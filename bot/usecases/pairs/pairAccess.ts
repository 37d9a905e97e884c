import { type Decision, moved, refused } from '../../domain/decision';
import { noteSeen } from '../../domain/contact/contact';
import { type Member, memberOf, othersOf } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { settlePair } from '../../domain/pairs/tick';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { change } from '../change';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';

/** Whose pair, and who acts: the actor comes from the token, never from a card. */
export interface OwnPair {
  readonly pair: string;
  readonly actor: PersonId;
}

/** A pair as one of its members finds it. */
export interface PairContext {
  readonly pair: Pair;
  readonly programme: Programme;
  readonly me: Member;
  /** Everybody else who is still there. */
  readonly others: readonly Member[];
}

/** The only way to a pair's document for a person: `notYours` for everybody who is not, or not any more, a member. */
export async function openPair(ports: Ports, { pair: id, actor }: OwnPair): Promise<Outcome<PairContext>> {
  const document = await readAt(ports.documents.pairs, pairAt(id));
  return contextOf(ports, document?.body, actor);
}

/** The version that the pair's document has now, for one of its members; `notYours` as ever. */
export async function versionOfPair(ports: Ports, { pair: id, actor }: OwnPair): Promise<Outcome<string>> {
  const document = await readAt(ports.documents.pairs, pairAt(id));
  const known = await contextOf(ports, document?.body, actor);
  return document && known.kind === 'done' ? { kind: 'done', value: document.etag } : refused('notYours');
}

async function contextOf(ports: Ports, pair: Pair | undefined, actor: PersonId): Promise<Outcome<PairContext>> {
  const me = pair && memberOf(pair, actor);
  const programme = pair && (await ports.programmes.find(pair.programme));
  if (!pair || !me || !programme) return refused('notYours');
  return { kind: 'done', value: { pair, programme, me, others: othersOf(pair, actor) } };
}

/**
 * The only way for a person to change a pair: reads, lets the domain decide, notes that the actor was here, makes the moves that
 * follow by themselves, sets when the clock looks again, saves, and starts what the change owes. Refuses `notYours` for non-members.
 */
export async function changePair(ports: Ports, { pair: id, actor }: OwnPair, decide: (context: PairContext, now: number) => Decision<Pair>): Promise<Outcome<PairContext>> {
  const read = await readAt(ports.documents.pairs, pairAt(id));
  const known = await contextOf(ports, read?.body, actor);
  if (known.kind === 'refused') return known;
  const { programme } = known.value;
  const changed = await change(ports.documents.pairs, pairAt(id), (pair): Decision<Pair> => {
    const me = pair && memberOf(pair, actor);
    if (!pair || !me) return refused('notYours');
    const now = ports.clock.now();
    const decision = decide({ pair, programme, me, others: othersOf(pair, actor) }, now);
    if (decision.kind !== 'moved' || decision.next === pair) return decision;
    return moved(settlePair({ ...decision.next, contact: noteSeen(decision.next.contact, actor, now) }, programme.journey, now));
  }, read);
  const outcome = performing(ports, 'pairs', changed);
  if (outcome.kind === 'refused') return outcome;
  const me = memberOf(outcome.value, actor) ?? known.value.me;
  return { kind: 'done', value: { pair: outcome.value, programme, me, others: othersOf(outcome.value, actor) } };
}

/** The same for the system: effects and timers. Nothing happens to a pair or a programme that is not there. */
export async function changePairBySystem(ports: Ports, id: string, decide: (pair: Pair, programme: Programme, now: number) => Decision<Pair>): Promise<void> {
  const document = await readAt(ports.documents.pairs, pairAt(id));
  const programme = document && (await ports.programmes.find(document.body.programme));
  if (!programme) return;
  const changed = await change(ports.documents.pairs, pairAt(id), (pair): Decision<Pair> => {
    if (!pair) return refused('notFound');
    const now = ports.clock.now();
    const decision = decide(pair, programme, now);
    return decision.kind === 'moved' && decision.next !== pair ? moved(settlePair(decision.next, programme.journey, now)) : decision;
  }, document);
  performing(ports, 'pairs', changed);
}
