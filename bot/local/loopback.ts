import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a handler answers: `body` is sent as it is with `type` (JSON unless said otherwise). */
export interface Answer {
  readonly status: number;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Heard {
  readonly method: string;
  /** Path without the query, decoded no further than the client sent it. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly text: string;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves on 127.0.0.1 only; port 0 takes a free one. What the handler throws is answered 500 with its message.
 * Rejects when the port is taken.
 */
export async function serveOnLoopback(handle: (heard: Heard) => Promise<Answer> | Answer, port = 0): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    read(request)
      .then(handle)
      .catch((error: unknown) => failure(500, reasonOf(error)))
      .then((answer) => write(response, answer))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The loopback server has no port.');
  return { url: `http://127.0.0.1:${address.port}`, stop: () => stop(server) };
}

export const json = (status: number, value: unknown): Answer => ({ status, body: JSON.stringify(value) });

export const failure = (status: number, sentence: string): Answer => ({ status, body: sentence, type: 'text/plain; charset=utf-8' });

/** The deepest message: `fetch failed` alone tells nobody that the connection was refused. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return reasonOf(error.cause);
  // A refused connection to `localhost` is an AggregateError (IPv4 and IPv6) with an empty message.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error.message;
}

async function read(request: IncomingMessage): Promise<Heard> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const url = new URL(request.url ?? '/', 'http://loopback');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    authorization: request.headers.authorization,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

function write(response: ServerResponse, { status, body, type = 'application/json; charset=utf-8', headers = {} }: Answer): void {
  // Not chained: restify patches every ServerResponse of the process, and its writeHead returns nothing.
  response.writeHead(status, body === undefined ? headers : { 'content-type': type, ...headers });
  response.end(body);
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
