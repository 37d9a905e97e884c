import { sayKindWord } from '../../domain/contact/kindWord';
import { settlePair } from '../../domain/pairs/tick';
import { type Pair } from '../../domain/pairs/pair';
import { type Decision, moved, refused } from '../../domain/decision';
import { change } from '../change';
import { pairAt } from '../collections';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { type OneMatch, openMatch } from './access';
import { type Gather } from './gather';

/** Has the people of a pair at risk reminded kindly, by the road that all reminders take. Refuses what `sayKindWord` in the domain refuses. */
export const makeSayKindWord = (ports: Ports, gather: Gather) => async (one: OneMatch): Promise<Outcome<Pair>> => {
  const opened = await openMatch(ports, one, 'carePeople');
  if (opened.kind === 'refused') return opened;
  const { programme: { id, journey } } = opened.value;
  const changed = await change(ports.documents.pairs, pairAt(one.match), (pair): Decision<Pair> => {
    if (!pair) return refused('notFound');
    const now = ports.clock.now();
    const decision = sayKindWord(pair, one.actor, journey, now);
    return decision.kind === 'moved' ? moved(settlePair(decision.next, journey, now)) : decision;
  });
  gather.forget(id);
  return performing(ports, 'pairs', changed);
};
