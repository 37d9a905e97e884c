import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request as callServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type LocalEntra } from '../entra';

export interface TeamsHostOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** `http://127.0.0.1:<port>` of the server whose tab is shown. */
  readonly serverUrl: string;
  readonly entra: Pick<LocalEntra, 'mint'>;
}

export interface TeamsHost {
  readonly url: string;
  stop(): Promise<void>;
}

const own: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['host.html', 'text/html; charset=utf-8'],
  '/host/host.js': ['host.js', 'text/javascript; charset=utf-8'],
  '/host/frame': ['frame.html', 'text/html; charset=utf-8'],
  '/host/frame.js': ['frame.js', 'text/javascript; charset=utf-8'],
};

/**
 * A stand-in for Teams around the tab: pages that speak teams-js's messages, tokens from the local issuer, and everything else passed on to our
 * own server, so that page and tab have one origin, as teams-js asks of a host that it does not know. Listens on this machine only.
 */
export async function startTeamsHost({ port, serverUrl, entra }: TeamsHostOptions): Promise<TeamsHost> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writableEnded || response.destroy(error instanceof Error ? error : undefined));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const page = own[pathname];
    if (page) {
      const body = await readFile(join(__dirname, page[0]));
      response.setHeader('content-type', page[1]);
      response.end(body);
    } else if (pathname === '/host/token') response.end(await entra.mint({ objectId: searchParams.get('person') ?? '', name: searchParams.get('name') ?? '' }));
    else passOn(serverUrl, request, response);
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host page has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function passOn(serverUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const passed = callServer(new URL(request.url ?? '/', serverUrl), { method: request.method, headers: request.headers }, (answered) => {
    response.statusCode = answered.statusCode ?? 502;
    for (const [name, value] of Object.entries(answered.headers)) if (value !== undefined) response.setHeader(name, value);
    answered.pipe(response);
  });
  // A waiting page that was closed must not be waited for.
  response.once('close', () => passed.destroy());
  passed.once('error', () => {
    if (!response.headersSent) response.statusCode = 502;
    response.end();
  });
  request.pipe(passed);
}
