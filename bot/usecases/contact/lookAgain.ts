import { lookSoon, type Nudges, takeBack, tellOf } from '../../domain/contact/nudges';
import { moved, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { change } from '../change';
import { deliveryAt, nudgesAt } from '../collections';
import { type DeliveryStatus } from '../delivery/delivery';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** What waits for this person may have a better moment now, or can be said again: hours, leave or time zone changed, or they are back. */
export async function lookAgain(ports: Ports, person: PersonId): Promise<void> {
  const known = await readAt(ports.documents.nudges, nudgesAt(person));
  if (!known) return;
  const unheard = await unheardBatches(ports, known.body, ['sent', 'sending']);
  await change(ports.documents.nudges, nudgesAt(person), (nudges) => (nudges ? moved(lookSoon(takeBack(nudges, unheard), ports.clock.now())) : refused('notFound')));
}

/**
 * The digests that were made and have not come through: those still to be sent, unless the ledger has them in one of these states, and the last
 * one when it found nobody.
 */
export async function unheardBatches({ documents }: Ports, { person, batches, effects = [] }: Nudges, heard: readonly DeliveryStatus[]): Promise<readonly string[]> {
  const owed = new Map(effects.flatMap((effect) => (effect.kind === 'tell' ? [[effect.about['batch'] ?? '', effect.id] as const] : [])));
  const last = batches.at(-1);
  const asked = [...owed, ...(last && !owed.has(last.id) ? [[last.id, tellOf(last.id)] as const] : [])];
  const found = await Promise.all(asked.map(async ([batch, tell]) => ({ batch, status: (await readAt(documents.deliveries, deliveryAt(person, tell)))?.body.status })));
  return found.filter(({ batch, status }) => (owed.has(batch) ? status === undefined || !heard.includes(status) : status === 'unreachable')).map(({ batch }) => batch);
}
