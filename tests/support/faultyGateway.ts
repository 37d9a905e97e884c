import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { startCosmosServer, type CosmosServer } from './cosmosServer';

export interface Fault {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface FaultyGateway extends CosmosServer {
  /** The next requests about documents get these answers, one each; those after them reach the server. Without faults it is healthy again. */
  fail(...faults: readonly (Fault | 'hang up' | 'hang')[]): void;
  /** Requests about documents since the last `fail`. */
  requests(): number;
}

/** A Cosmos server behind a gateway that can be told to fail, for what a healthy server never answers. */
export async function startFaultyGateway(): Promise<FaultyGateway> {
  const server = await startCosmosServer();
  let faults: (Fault | 'hang up' | 'hang')[] = [];
  let seen = 0;
  const gateway = createServer((incoming, outgoing) => {
    // The SDK asks for a query's plan beside the query and forgives a failure of it: not what is tested.
    const isDocument = (incoming.url?.includes('/docs') ?? false) && !incoming.headers['x-ms-cosmos-is-query-plan-request'];
    if (isDocument) seen += 1;
    const fault = isDocument ? faults.shift() : undefined;
    if (!fault) return forward(server.endpoint, incoming, outgoing);
    if (fault === 'hang up') incoming.socket.destroy();
    else if (fault !== 'hang') answer(outgoing, fault);
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`,
    key: server.key,
    fail(...next) {
      faults = [...next];
      seen = 0;
    },
    requests: () => seen,
    async stop() {
      gateway.closeAllConnections();
      gateway.close();
      await server.stop();
    },
  };
}

function answer(outgoing: ServerResponse, { status, headers, body }: Fault): void {
  // Not chained: restify, once loaded in this process, has writeHead of every server return nothing.
  outgoing.writeHead(status, headers);
  outgoing.end(body ?? JSON.stringify({ code: 'Fault', message: 'as told' }));
}

function forward(endpoint: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(`${endpoint}${incoming.url ?? '/'}`, { method: incoming.method, headers: incoming.headers, agent: false }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
