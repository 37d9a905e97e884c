import { type Redraw, type Retry, type Tell } from '../../domain/effects/effect';
import { type PersonId } from '../../domain/people/person';
import { heldBackUntil } from '../../domain/people/quietHours';
import { type Instant } from '../../domain/time';
import { deliveryAt, type Documents, personAt } from '../../usecases/collections';
import { type Delivery } from '../../usecases/delivery/delivery';
import { type Document, readAt } from '../../usecases/documents';
import { changePerson, findPerson } from '../../usecases/people/people';
import { type Clock, type Messenger, type Sending } from '../../usecases/ports';
import { moved, refused } from '../../domain/decision';
import { backoffMs, lastAttempt } from './backoff';
import { type Claims } from './claims';

/** What became of one effect: done, or to be tried again at a moment. */
export type Attempt = 'done' | Instant;

export interface DeliveryPorts {
  readonly documents: Documents;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly random: () => number;
}

interface Delivering extends DeliveryPorts {
  readonly claims: Claims;
}

/** Longer than a send may take; whoever holds a claim longer is taken for dead and the message is sent by another. */
const claimMs = 30_000;

/**
 * Sends one message. The ledger row is claimed first, under the effect's id, so that no two processes send the same one. A process
 * that dies between sending and recording causes the one repeat that cannot be excluded; a repeat redraws the same truth.
 */
export async function deliver(ports: Delivering, tell: Tell & Retry): Promise<Attempt> {
  const person = await readAt(ports.documents.people, personAt(tell.to));
  const heldBack = person && heldBackUntil(person.body, tell.notice, ports.clock.now());
  if (heldBack !== undefined) return heldBack;
  const claim = await claimRow(ports, tell);
  if (claim === 'done' || typeof claim === 'number') return claim;
  return ports.claims.holding(claim, async () => {
    const sending: Sending = person?.body.conversation ? await ports.messenger.send(person.body, tell.notice, tell.about) : { kind: 'unreachable', code: 'notInstalled' };
    return record(ports, tell, claim, sending);
  });
}

async function claimRow({ documents, clock }: DeliveryPorts, tell: Tell): Promise<Attempt | Document<Delivery>> {
  const now = clock.now();
  const { partition, id } = deliveryAt(tell.to, tell.id);
  const fresh: Delivery = { notice: tell.notice, about: tell.about, status: 'sending', attempts: 1, firstTriedAt: now, claimedUntil: now + claimMs };
  const created = await documents.deliveries.create(partition, id, fresh);
  if (created.kind === 'saved') return created.document;
  const row = await documents.deliveries.read(partition, id);
  if (!row) return now;
  if (row.body.status !== 'waiting' && row.body.status !== 'sending') return 'done';
  const notBefore = (row.body.status === 'sending' ? row.body.claimedUntil : row.body.notBefore) ?? now;
  if (notBefore > now) return notBefore;
  const { notBefore: _past, ...open } = row.body;
  const taken = await documents.deliveries.replace(row, { ...open, status: 'sending', attempts: row.body.attempts + 1, claimedUntil: now + claimMs });
  return taken.kind === 'saved' ? taken.document : now + claimMs;
}

async function record(ports: DeliveryPorts, tell: Tell & Retry, row: Document<Delivery>, sending: Sending): Promise<Attempt> {
  const now = ports.clock.now();
  const { claimedUntil: _claimed, ...open } = row.body;
  if (sending.kind === 'later' && row.body.attempts < lastAttempt) {
    const notBefore = now + (sending.retryAfterMs ?? backoffMs(row.body.attempts, ports.random));
    await ports.documents.deliveries.replace(row, { ...open, status: 'waiting', code: sending.code, notBefore });
    return notBefore;
  }
  if (sending.kind === 'unreachable') await markUnreachable(ports, tell.to, now);
  const status = sending.kind === 'later' ? 'failed' : sending.kind;
  await ports.documents.deliveries.replace(row, {
    ...open, status, settledAt: now, ...('activityId' in sending && { activityId: sending.activityId }), ...('code' in sending && { code: sending.code }),
  });
  return 'done';
}

async function markUnreachable(ports: DeliveryPorts, person: PersonId, now: Instant): Promise<void> {
  await changePerson(ports, person, (known) => {
    if (!known) return refused('notFound');
    return known.unreachableSince === undefined ? moved({ ...known, unreachableSince: now }) : { kind: 'alreadyDone', next: known };
  });
}

/** Draws a message that was sent earlier again, mostly for whoever has just tapped and is still in memory. Nothing to do when it never arrived; a failure is tried again like a message. */
export async function redraw(ports: DeliveryPorts, effect: Redraw & Retry): Promise<Attempt> {
  const row = await readAt(ports.documents.deliveries, deliveryAt(effect.to, effect.tell));
  const person = row?.body.activityId ? await findPerson(ports, effect.to) : undefined;
  if (!row?.body.activityId || !person) return 'done';
  const sending = await ports.messenger.send(person, row.body.notice, row.body.about, row.body.activityId);
  if (sending.kind !== 'later' || (effect.attempts ?? 0) >= lastAttempt) return 'done';
  return ports.clock.now() + (sending.retryAfterMs ?? backoffMs(effect.attempts ?? 1, ports.random));
}
