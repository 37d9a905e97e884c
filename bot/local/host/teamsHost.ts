import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request as callServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type LocalEntra } from '../entra';
import { type Cast, emptyCast } from './cast';

export interface TeamsHostOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** `http://127.0.0.1:<port>` of the server whose tab is shown. */
  readonly serverUrl: string;
  readonly entra: Pick<LocalEntra, 'mint'>;
  /** Whom one can choose to be on the page; nobody when left out. */
  readonly cast?: Cast;
}

export interface TeamsHost {
  readonly url: string;
  stop(): Promise<void>;
}

const types = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json; charset=utf-8', text: 'text/plain; charset=utf-8' } as const;

const files: Readonly<Record<string, readonly [file: string, type: keyof typeof types]>> = {
  '/': ['host.html', 'html'],
  '/host/host.css': ['host.css', 'css'],
  '/host/host.js': ['host.js', 'js'],
  '/host/pane.js': ['pane.js', 'js'],
  '/host/choices.js': ['choices.js', 'js'],
  '/host/controls.js': ['controls.js', 'js'],
  '/host/frameWindow.js': ['frameWindow.js', 'js'],
  '/host/log.js': ['log.js', 'js'],
  '/host/frame': ['frame.html', 'html'],
  '/host/frame.css': ['frame.css', 'css'],
  '/host/frame.js': ['frame.js', 'js'],
};

/** Nothing on these pages is written in line or comes from elsewhere. */
const ownHeaders = { 'cache-control': 'no-store', 'content-security-policy': "default-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'", 'x-content-type-options': 'nosniff' };

/** It signs anybody in as anybody, so a page of the internet must not reach it under a name of its own. */
const ownNames = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/**
 * A stand-in for Teams around the tab: pages that speak teams-js's messages, tokens from the local issuer, and everything else passed on to our
 * own server, so that page and tab have one origin, as teams-js asks of a host that it does not know. Listens on this machine only.
 */
export async function startTeamsHost({ port, serverUrl, entra, cast = emptyCast }: TeamsHostOptions): Promise<TeamsHost> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writableEnded || response.destroy(error instanceof Error ? error : undefined));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const person = searchParams.get('person') ?? '';
    const file = files[pathname];
    if (!ownNames.test(request.headers.host ?? '')) send(response, 'text', 'This page is for this machine only.', 403);
    else if (file) send(response, file[1], await readFile(join(__dirname, file[0])));
    else if (pathname === '/host/token') send(response, 'text', await entra.mint({ objectId: person, name: searchParams.get('name') ?? '' }));
    else if (pathname === '/host/people') send(response, 'json', JSON.stringify({ tenant: cast.tenant, people: cast.people }));
    else if (pathname === '/host/pairs') send(response, 'json', JSON.stringify(await cast.pairsOf(person)));
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

function send(response: ServerResponse, type: keyof typeof types, body: string | Buffer, status = 200): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries({ ...ownHeaders, 'content-type': types[type] })) response.setHeader(name, value);
  response.end(body);
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
