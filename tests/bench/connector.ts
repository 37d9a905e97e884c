import { serveOnLoopback, json } from '../../bot/local/loopback';
import { eventually } from '../support/eventually';

/** The part of Teams that bots send to, as cheap as it can be: takes everything and counts it. */
export interface CountingConnector {
  readonly url: string;
  readonly count: () => number;
  /** Waits until so many calls came since the count was `before`. */
  received(before: number, calls: number): Promise<void>;
  stop(): Promise<void>;
}

const patienceMs = 60_000;

export async function startCountingConnector(): Promise<CountingConnector> {
  let calls = 0;
  const server = await serveOnLoopback(() => {
    calls += 1;
    return json(201, { id: `sent-${calls}` });
  });
  return {
    url: server.url,
    count: () => calls,
    received: async (before, expected) => {
      await eventually(() => (calls - before >= expected ? true : undefined), () => `${calls - before} of ${expected} messages came`, patienceMs);
    },
    stop: () => server.stop(),
  };
}
