import { type Person } from '../../domain/people/person';
import { openPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { makeListRequests } from '../requests/listRequests';

/** Every pair, group and circle of a person that has not ended, as one of its members. */
export async function runningPairs(ports: Ports, person: Person): Promise<readonly PairContext[]> {
  const parts = await makeListRequests(ports)(person);
  const ids = [...new Set(parts.flatMap(({ pairs }) => pairs.map(({ pair }) => pair)))];
  const opened = await Promise.all(ids.map((pair) => openPair(ports, { pair, actor: person.id })));
  return opened.flatMap((one) => (one.kind === 'done' && one.value.pair.status !== 'ended' ? [one.value] : []));
}
