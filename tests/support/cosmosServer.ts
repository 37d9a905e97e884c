import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';

export interface CosmosServer {
  readonly endpoint: string;
  readonly key: string;
  stop(): Promise<void>;
}

/** An in-memory server for the Cosmos NoSQL API on a free port; the real SDK talks to it. It checks no key. Good for some thousand documents. */
export async function startCosmosServer(): Promise<CosmosServer> {
  const server = createHttpServer({ keepAlive: true });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    key: Buffer.from('no secret: the local server checks none').toString('base64'),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
