import { type Due } from '../domain/effects/effect';
import { type Collection, type Document } from '../usecases/documents';
import { type Clock, type EffectOwner } from '../usecases/ports';
import { type Documents } from '../usecases/collections';

export interface SweepPorts {
  readonly documents: Documents;
  readonly clock: Clock;
  /** Opens the timers that nobody's tap opens, before each sweep; what fails is tried again by the next. */
  readonly prepare: () => Promise<void>;
  /** Does what the document's own timers ask for (reminders, expiries) and returns when it is saved. */
  readonly tick: (owner: EffectOwner) => Promise<void>;
  readonly perform: (owner: EffectOwner) => Promise<void>;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Left out: nobody measures. */
  readonly watch?: SweepWatch;
}

/** Told of each sweep and of each document that it looks at; both run the work and give back what it gives. */
export interface SweepWatch {
  sweep(work: () => Promise<number>): Promise<number>;
  attend(owner: EffectOwner, work: () => Promise<void>): Promise<void>;
}

const unwatched: SweepWatch = { sweep: (work) => work(), attend: (_owner, work) => work() };

// Nudges last: what the sweep of the pairs offers is said together.
const swept = ['seats', 'wishlists', 'enrolments', 'pairs', 'papers', 'nudges', 'slots', 'watches', 'known', 'listings', 'mailings', 'runs', 'proposals'] as const;
const pageSize = 50;

/** Looks at every document whose time has come, oldest first, and at nothing else; begins no other once it is stopped. Safe with several processes: each step is compare-and-swap or claimed. */
export async function sweep(ports: SweepPorts, stopped?: AbortSignal): Promise<number> {
  const { watch = unwatched } = ports;
  await ports.prepare().catch((error: unknown) => ports.report('sweep.failed', { error }));
  let looked = 0;
  for (const collection of swept) {
    const source: Collection<Due> = ports.documents[collection];
    let after: string | undefined;
    do {
      const page = await source.query({ where: [{ field: 'nextDue', is: 'atMost', value: ports.clock.now() }], orderBy: { field: 'nextDue', direction: 'ascending' }, limit: pageSize, ...(after && { after }) });
      for (const document of page.documents) {
        if (stopped?.aborted) return looked;
        const owner = { collection, document };
        await watch.attend(owner, () => attend(ports, source, owner));
        looked += 1;
      }
      after = page.next;
    } while (after);
  }
  return looked;
}

async function attend(ports: SweepPorts, source: Collection<Due>, owner: EffectOwner): Promise<void> {
  try {
    await ports.tick(owner);
    const current: Document<Due> | undefined = await source.read(owner.document.partition, owner.document.id);
    if (current) await ports.perform({ ...owner, document: current });
  } catch (error) {
    ports.report('sweep.failed', { collection: owner.collection, error });
  }
}

/** Sweeps now and then until stopped; a sweep that takes longer than the interval is followed at once by the next. Stopping waits for the document that is being looked at. */
export function startSweeping(ports: SweepPorts, everyMs: number): { readonly now: () => Promise<number>; readonly stop: () => Promise<void> } {
  const { watch = unwatched } = ports;
  const stopped = new AbortController();
  let current: Promise<number> = Promise.resolve(0);
  const once = async (): Promise<number> => (stopped.signal.aborted ? 0 : watch.sweep(() => sweep(ports, stopped.signal)));
  const run = (): Promise<number> => (current = current.then(once).catch((error: unknown) => (ports.report('sweep.failed', { error }), 0)));
  const timer = setInterval(() => void run(), everyMs);
  timer.unref();
  return {
    now: run,
    stop: async () => {
      stopped.abort();
      clearInterval(timer);
      await current;
    },
  };
}
