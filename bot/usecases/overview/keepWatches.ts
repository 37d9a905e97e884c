import { openWatch, type Watch } from '../../domain/overview/watch';
import { change } from '../change';
import { watchAt } from '../collections';
import { type Ports } from '../ports';

type Who = Pick<Watch, 'programme' | 'coordinator'>;

/**
 * Sees to it that every coordinator of every programme has a watch. Before each sweep it compares the programmes, which are kept in memory, with
 * those it has seen to: storage is asked only about coordinators who are new to this process.
 */
export function makeKeepWatches(ports: Ports): () => Promise<void> {
  const kept = new Set<string>();
  return async () => {
    const programmes = await ports.programmes.list();
    const wanted = new Map<string, Who>(programmes.flatMap(({ id, coordinators }) => coordinators.map((coordinator): [string, Who] => [`${id}|${coordinator}`, { programme: id, coordinator }])));
    // Whoever coordinates no more is forgotten, so that their watch is opened again when they come back.
    for (const key of kept) if (!wanted.has(key)) kept.delete(key);
    for (const [key, who] of wanted) {
      if (!kept.has(key)) await open(ports, who);
      kept.add(key);
    }
  };
}

async function open({ documents, clock }: Ports, who: Who): Promise<void> {
  await change(documents.watches, watchAt(who.programme, who.coordinator), (watch) => openWatch(watch, who, clock.now()));
}
