import { setTimeout as pause } from 'node:timers/promises';
import { type Decision, type Refusal } from '../domain/decision';
import { type Address } from './collections';
import { type Collection, type Document, StorageError } from './documents';

export type Changed<Body> =
  | { readonly kind: 'moved' | 'alreadyDone'; readonly document: Document<Body> }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** Far more than two devices need; fifty people at one seat get through within it. */
const attempts = 40;
const longestPauseMs = 25;

/**
 * Loads one document, lets the domain decide, and saves under compare-and-swap; whoever loses the race reloads and decides again.
 * `decide` gets undefined when there is no such document; what it then moves to is created. Whoever has just read the document passes it
 * as `known`, which saves the first read; that it may be old by now is what compare-and-swap is for.
 * Throws StorageError `busy` when it loses too often: the person is asked to tap again.
 */
export async function change<Body>(collection: Collection<Body>, { partition, id }: Address, decide: (body: Body | undefined) => Decision<Body>, known?: Document<Body>): Promise<Changed<Body>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const document = attempt === 1 && known ? known : await collection.read(partition, id);
    const decision = decide(document?.body);
    if (decision.kind === 'refused') return decision;
    if (document && (decision.kind === 'alreadyDone' || decision.next === document.body)) return { kind: 'alreadyDone', document };
    const saved = document ? await collection.replace(document, decision.next) : await collection.create(partition, id, decision.next);
    if (saved.kind === 'saved') return { kind: 'moved', document: saved.document };
    await pause(Math.random() * Math.min(attempt * 2, longestPauseMs));
  }
  throw new StorageError('busy', `Lost ${attempts} races for one document in ${collection.name}`);
}
