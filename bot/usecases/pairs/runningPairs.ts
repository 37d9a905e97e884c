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

/** Every pair, group and circle of a person that has not ended, as one of its members. One point read a place, and one a pair. */
export async function runningPairs(ports: Ports, person: Person): Promise<readonly PairContext[]> {
  const parts = await makeListRequests(ports)(person);
  const ids = [...new Set(parts.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)))];
  const opened = await Promise.all(ids.map((pair) => openPair(ports, { pair, actor: person.id })));
  return opened.flatMap((one) => (one.kind === 'done' && one.value.pair.status !== 'ended' ? [one.value] : []));
}

export const makeListRunningPairs = (ports: Ports) => async (person: Person): Promise<RunningPairs> => {
  const running = await runningPairs(ports, person);
  return { pairs: running.toSorted((one, other) => lastActive(other.pair) - lastActive(one.pair) || one.pair.id.localeCompare(other.pair.id)), newId: ports.newId() };
};

const lastActive = ({ since, contact }: Pair): Instant => Math.max(since, ...contact.seen.map(({ at }) => at));
