import { type Pair } from '../../domain/pairs/pair';
import { type Person } from '../../domain/people/person';
import { type Instant } from '../../domain/time';
import { type Ports } from '../ports';
import { makeListRequests } from '../requests/listRequests';
import { openPair, type PairContext } from './pairAccess';

/** Where a person could write something down now. */
export interface RunningPairs {
  /** Those that have not ended; the one in which something happened last comes first. */
  readonly pairs: readonly PairContext[];
  /** For what is about to be made in one of them: the same form sent twice makes one. */
  readonly newId: string;
}

/** One point read a place, and one a pair. */
export const makeListRunningPairs = (ports: Ports) => {
  const listRequests = makeListRequests(ports);
  return async (person: Person): Promise<RunningPairs> => {
    const parts = await listRequests(person);
    const ids = [...new Set(parts.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)))];
    const opened = await Promise.all(ids.map((pair) => openPair(ports, { pair, actor: person.id })));
    const running = opened.flatMap((one) => (one.kind === 'done' && one.value.pair.status !== 'ended' ? [one.value] : []));
    return { pairs: running.sort((one, other) => lastActive(other.pair) - lastActive(one.pair) || one.pair.id.localeCompare(other.pair.id)), newId: ports.newId() };
  };
};

const lastActive = ({ since, contact }: Pair): Instant => Math.max(since, ...contact.seen.map(({ at }) => at));
