import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { isMember } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { type Introduction } from './introduction';

/** Older ones are forgotten, so that the pair's document stays small. */
export const introductionsKept = 20;

export const introductionsIn = ({ introductions = [] }: Pair): readonly Introduction[] => introductions;

/** Those that a member has made or been given, newest first; the others of a group know nothing of them. */
export const introductionsOf = (pair: Pair, person: PersonId): Introduction[] => introductionsIn(pair).filter(({ by, whom }) => by === person || whom === person).toReversed();

/**
 * Names somebody. Refuses `pairEnded`, `badChoice` for a `whom` who is no other member, `introduceSelf` and `introducePartner` for who
 * needs no introduction. The member is told; a mentor of the programme hears of it once, without a name.
 */
export function introduce(pair: Pair, made: Omit<Introduction, 'at' | 'consentedAt'>, now: Instant): Decision<Pair> {
  const { id, by, whom, to } = made;
  if (!isMember(pair, by)) return refused('notYours');
  const same = introductionsIn(pair).find((one) => one.id === id);
  if (same) return same.by === by ? alreadyDone(pair) : refused('notYours');
  if (pair.status === 'ended') return refused('pairEnded');
  if (whom === by || !isMember(pair, whom)) return refused('badChoice');
  if (to === by) return refused('introduceSelf');
  if (to !== undefined && isMember(pair, to)) return refused('introducePartner');
  const introductions = [...introductionsIn(pair), { ...made, at: now }].slice(-introductionsKept);
  return moved(owe({ ...pair, introductions }, [toldOf(pair, made), ...(to === undefined ? [] : [heard(pair, { whom, to })])], now));
}

const toldOf = (pair: Pair, { id, whom }: Pick<Introduction, 'id' | 'whom'>): Effect => ({
  kind: 'tell', id: `${pair.id}:introduction.made:${id}`, to: whom, notice: 'introduction.made', about: { programme: pair.programme, pair: pair.id, introduction: id },
});

interface Between {
  readonly whom: PersonId;
  readonly to: PersonId;
}

/** The same however often somebody is suggested to the same person: hearing of it once is enough. */
const heardId = (pair: Pair, { whom, to }: Between): string => `${pair.id}:introduction.heard:${to}:${whom}`;

function heard(pair: Pair, between: Between, stage: 'unnamed' | 'named' = 'unnamed'): Effect {
  const id = heardId(pair, between);
  return {
    kind: 'tell', id: stage === 'named' ? `${id}:named` : id, to: between.to, notice: 'introduction.heard', about: { programme: pair.programme, pair: pair.id, person: between.whom, stage },
  };
}

/** Whoever was given a mentor to turn to lets that mentor know the name. What the mentor was sent before is drawn again. */
export function consent(pair: Pair, id: string, person: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, person)) return refused('notYours');
  const found = introductionsIn(pair).find((one) => one.id === id);
  if (!found) return refused('notFound');
  if (found.whom !== person) return refused('notYours');
  if (found.to === undefined) return refused('notNow');
  if (found.consentedAt !== undefined) return alreadyDone(pair);
  const between = { whom: person, to: found.to };
  const introductions = introductionsIn(pair).map((one) => (one.id === id ? { ...one, consentedAt: now } : one));
  const redraw: Effect = { kind: 'redraw', id: `${heardId(pair, between)}:redraw`, to: found.to, tell: heardId(pair, between) };
  return moved(owe({ ...pair, introductions }, [redraw, heard(pair, between, 'named')], now));
}

/** What the mentor who was suggested may know: who did it last, and to whom only after consent. Undefined for everybody else. */
export function heardBy(pair: Pair, { whom, to }: Between): { readonly by: PersonId; readonly named: boolean } | undefined {
  const suggested = introductionsIn(pair).filter((one) => one.whom === whom && one.to === to);
  const last = suggested.at(-1);
  return last && { by: last.by, named: suggested.some(({ consentedAt }) => consentedAt !== undefined) };
}
