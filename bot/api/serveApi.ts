import { randomUUID } from 'node:crypto';
import { type Request, type Response, type Server } from 'restify';
import { acceptedLanguage } from '../content/acceptedLanguage';
import { failure } from './apiErrors';
import { answerApi, type Api, type Said } from './answerApi';
import { type Route } from './route';

export interface ServedApi {
  /** Answers at once who waits for a page to change, and whoever comes from now on: a server can then stop. */
  letGo(): void;
}

/** Listens to every route of the API below /api/, and answers in one shape also what no route is. */
export function serveApi(server: Server, routes: readonly Route[], api: Api): ServedApi {
  const waiting = new Set<AbortController>();
  let stopping = false;
  for (const route of routes) {
    server[route.method](route.path, async (request: Request, response: Response) => {
      const gone = new AbortController();
      if (stopping) gone.abort();
      waiting.add(gone);
      response.once('close', () => {
        waiting.delete(gone);
        gone.abort();
      });
      const said = await answerApi(api, route, { input: inputOf(route, request), headers: headersOf(request), signal: gone.signal });
      // Whoever asks again asks another instance.
      if (stopping) response.setHeader('connection', 'close');
      send(response, said);
    });
  }
  // One listener for every error: restify gives up the whole process when two answer for the same one.
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    if (request.getPath().startsWith('/api/') && !response.headersSent) send(response, answerError(error, request, api));
    done();
  });
  return {
    letGo: () => {
      stopping = true;
      for (const gone of waiting) gone.abort();
    },
  };
}

/** What the router and the parser of bodies refuse, in the words of the API. */
function answerError(error: unknown, request: Request, { report }: Api): Said {
  const status = isRecord(error) && typeof error.statusCode === 'number' ? error.statusCode : 500;
  const code = status === 404 || status === 405 ? 'noRoute' : status === 413 ? 'tooLarge' : status < 500 ? 'badInput' : 'unexpected';
  const reference = randomUUID().slice(0, 8);
  if (code === 'unexpected') report('api.failed', { reference, error });
  const { status: ours, error: body } = failure(code, acceptedLanguage(request.header('accept-language', '')), reference);
  return { status: ours, body: JSON.stringify(body) };
}

/** Path and query, or path and body, as one; what the path says wins. Undefined, which no route understands, when there is a body that is no JSON object. */
function inputOf({ method }: Route, request: Request): unknown {
  const given: unknown = method === 'get' ? Object.fromEntries(new URLSearchParams(request.getQuery())) : bodyOf(request);
  return isRecord(given) ? { ...given, ...(isRecord(request.params) ? request.params : {}) } : undefined;
}

/** A type that is not read leaves no body, or its bytes. */
function bodyOf(request: Request): unknown {
  const isEmpty = request.getContentLength() === 0 && !request.isChunked();
  return isEmpty ? {} : request.body;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);

function headersOf(request: Request): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

/** What a person may see is nobody else's: no proxy and no disk keeps it. */
function send(response: Response, { status, body, version, language }: Said): void {
  response.sendRaw(status, body ?? '', {
    'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', vary: 'authorization, accept-language',
    ...(version && { etag: version }), ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...(language && { 'content-language': language }),
  });
}
