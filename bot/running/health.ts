import { type Server } from 'restify';
import { type OrganisationKey } from '../sealing/organisationKey';
import { within } from './within';

type Part = 'storage' | 'sealingKey' | 'stopping';

export interface HealthParts {
  /** Any point read; what it finds does not matter. */
  readonly readStorage: () => Promise<unknown>;
  readonly key: Pick<OrganisationKey, 'check'>;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export interface Health {
  /** What keeps this process from serving now; empty when it is ready. */
  notReady(): Promise<readonly Part[]>;
  /** From now on it is not ready: whoever sends people here sends them elsewhere. */
  stopping(): void;
}

/** A storage that takes longer answers nobody in time. */
const storagePatienceMs = 1_000;
/** Several probes, from however many places, share one look. */
const believedMs = 2_000;

export function makeHealth({ readStorage, key, report }: HealthParts): Health {
  let stopping = false;
  let looked: { readonly at: number; readonly found: Promise<readonly Part[]> } | undefined;
  let said = '';
  const look = async (): Promise<readonly Part[]> => {
    const [storage, state] = await Promise.all([within(storagePatienceMs, readStorage()), key.check()]);
    const parts: Part[] = [...(storage ? [] : ['storage' as const]), ...(state === 'usable' ? [] : ['sealingKey' as const])];
    if (parts.join() !== said) report(parts.length > 0 ? 'notReady' : 'readyAgain', { parts });
    said = parts.join();
    return parts;
  };
  return {
    notReady: async () => {
      if (stopping) return ['stopping'];
      if (!looked || performance.now() - looked.at > believedMs) looked = { at: performance.now(), found: look() };
      return looked.found;
    },
    stopping: () => void (stopping = true),
  };
}

/** `/healthz`: the process lives. `/readyz`: it can serve; else 503 with the parts that cannot, and nothing about what they are connected to. */
export function serveHealth(server: Server, health: Health): void {
  const fresh = { 'cache-control': 'no-store' };
  server.get('/healthz', async (_request, response) => void response.send(200, { status: 'ok' }, fresh));
  server.get('/readyz', async (_request, response) => {
    const parts = await health.notReady();
    if (parts.length === 0) response.send(200, { status: 'ready' }, fresh);
    else response.send(503, { status: 'notReady', parts }, fresh);
  });
}
