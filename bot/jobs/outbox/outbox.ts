import { type Due, type Effect } from '../../domain/effects/effect';
import { type Performed, settleEffects } from '../../domain/effects/owing';
import { type Instant } from '../../domain/time';
import { type Collection, type Document } from '../../usecases/documents';
import { type EffectOwner } from '../../usecases/ports';
import { backoffMs, lastAttempt } from './backoff';
import { type Claims, makeClaims } from './claims';
import { type Attempt, deliver, type DeliveryPorts, redraw } from './deliver';

export interface OutboxPorts extends DeliveryPorts {
  /** Use cases that an effect may name; each is harmless when repeated. */
  readonly changes: Readonly<Record<string, (input: Readonly<Record<string, string>>) => Promise<void>>>;
  /** When the document's own timers next need attention. */
  readonly timersDue: (collection: EffectOwner['collection'], body: Due) => Promise<Instant | undefined>;
  /** Told what failed; gets ids and errors, never words of people. */
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface Outbox {
  /** Performs what the document owes and is due. Never throws: what fails stays in the document and is tried again. */
  perform(owner: EffectOwner): Promise<void>;
  /** Resolves when nothing is being performed any more. */
  idle(): Promise<void>;
  /** Lets what has begun come to its end and begins nothing else: that stays owed, to be performed at once by the next process. */
  stop(): Promise<void>;
  /** Gives back the messages that this process has claimed and not sent. */
  release(): Promise<void>;
}

interface Performing extends OutboxPorts {
  readonly claims: Claims;
  readonly stopped: () => boolean;
}

export function makeOutbox(given: OutboxPorts): Outbox {
  const running = new Set<Promise<void>>();
  const claims = makeClaims(given.documents.deliveries);
  let stopped = false;
  const ports: Performing = { ...given, claims, stopped: () => stopped };
  const perform = async (owner: EffectOwner): Promise<void> => {
    try {
      const { document, performed = [] } = owner;
      await settle(ports, owner, await attemptAll(ports, document.body.effects ?? [], performed));
    } catch (error) {
      ports.report('outbox.failed', { collection: owner.collection, error });
    }
  };
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    perform(owner) {
      const work = perform(owner).finally(() => running.delete(work));
      running.add(work);
      return work;
    },
    idle,
    async stop() {
      stopped = true;
      await idle();
    },
    release: claims.release,
  };
}

async function attemptAll(ports: Performing, effects: readonly Effect[], performed: readonly string[]): Promise<Performed> {
  const done = new Set(performed);
  const later = new Map<string, Instant>();
  for (const effect of effects) {
    if (ports.stopped()) break;
    if (done.has(effect.id) || (effect.notBefore ?? 0) > ports.clock.now()) continue;
    const attempt = await attemptOne(ports, effect);
    if (attempt === 'done') done.add(effect.id);
    else later.set(effect.id, attempt);
  }
  return { done, later };
}

async function attemptOne(ports: Performing, effect: Effect): Promise<Attempt> {
  try {
    if (effect.kind === 'tell') return await deliver(ports, effect);
    if (effect.kind === 'redraw') return await redraw(ports, effect);
    const change = ports.changes[effect.name];
    if (!change) throw new Error(`No use case is called ${effect.name}`);
    await change(effect.with);
    return 'done';
  } catch (error) {
    const attempts = (effect.attempts ?? 0) + 1;
    ports.report('effect.failed', { effect: effect.id, kind: effect.kind, attempts, error });
    return attempts >= lastAttempt && effect.kind !== 'change' ? 'done' : ports.clock.now() + backoffMs(attempts, ports.random);
  }
}

/** Takes what was performed off the document. Losing a race here only means that somebody changed it meanwhile: take it off the new one. */
async function settle(ports: OutboxPorts, owner: EffectOwner, performed: Performed): Promise<void> {
  const collection: Collection<Due> = ports.documents[owner.collection];
  let document: Document<Due> | undefined = owner.document;
  while (document) {
    const settled = settleEffects(document.body, performed, await ports.timersDue(owner.collection, document.body));
    if (owesTheSame(document.body, settled)) return;
    const saved = await collection.replace(document, settled);
    if (saved.kind === 'saved') return;
    document = await collection.read(document.partition, document.id);
  }
}

const owesTheSame = (before: Due, after: Due): boolean => before.nextDue === after.nextDue && JSON.stringify(before.effects) === JSON.stringify(after.effects);
