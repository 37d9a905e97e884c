import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe } from '../effects/owing';
import { isMember, othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type PersonId } from '../people/person';
import { type Instant } from '../time';
import { type Share } from './share';

/** Older ones are let go: what matters for longer has its place in the programme's resources. */
export const sharesKept = 20;

export const mayShare = ({ structure, status }: Pair): boolean => (structure === 'group' || structure === 'circle') && status !== 'ended';

/** Passes something on to the others, who are told. */
export function share(pair: Pair, { id, text }: Pick<Share, 'id' | 'text'>, actor: PersonId, now: Instant): Decision<Pair> {
  if (!isMember(pair, actor)) return refused('notYours');
  const known = pair.shares ?? [];
  if (known.some((one) => one.id === id)) return alreadyDone(pair);
  if (pair.status === 'ended') return refused('pairEnded');
  if (!mayShare(pair)) return refused('notNow');
  const told = othersOf(pair, actor).map(({ person }): Effect => ({
    kind: 'tell', id: `${pair.id}:shared:${id}:${person}`, to: person, notice: 'circle.shared', about: { programme: pair.programme, pair: pair.id, share: id },
  }));
  return moved(owe({ ...pair, shares: [...known, { id, by: actor, at: now, text }].slice(-sharesKept) }, told, now));
}
