import { type Request, type Response, type Server } from 'restify';
import { acceptedLanguage } from '../content/acceptedLanguage';
import { failure } from './apiErrors';
import { answerApi, type Api, type Said } from './answerApi';
import { type Route } from './route';

/** Listens to every route of the API below /api/, and answers in one shape also what no route is. */
export function serveApi(server: Server, routes: readonly Route[], api: Api): void {
  for (const route of routes) {
    server[route.method](route.path, async (request: Request, response: Response) => {
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const given = route.method === 'get' ? Object.fromEntries(new URLSearchParams(request.getQuery())) : request.body;
      const input = { ...(isRecord(given) ? given : {}), ...(isRecord(request.params) ? request.params : {}) };
      send(response, await answerApi(api, route, { input, headers: headersOf(request), signal: gone.signal }));
    });
  }
  const refuse = (code: 'noRoute' | 'badInput' | 'tooLarge') => (request: Request, response: Response): void => {
    const { status, error } = failure(code, acceptedLanguage(request.header('accept-language', '')));
    send(response, { status, body: JSON.stringify(error) });
  };
  const within = (answer: (request: Request, response: Response) => void) => (request: Request, response: Response, _error: unknown, done: () => void): void => {
    if (request.getPath().startsWith('/api/') && !response.headersSent) answer(request, response);
    done();
  };
  server.on('NotFound', within(refuse('noRoute')));
  server.on('MethodNotAllowed', within(refuse('noRoute')));
  server.on('InvalidContent', within(refuse('badInput')));
  server.on('PayloadTooLarge', within(refuse('tooLarge')));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function headersOf(request: Request): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

/** What a person may see is nobody else's: no proxy and no disk keeps it. */
function send(response: Response, { status, body, version, language }: Said): void {
  response.sendRaw(status, body ?? '', {
    'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', vary: 'authorization, accept-language',
    ...(version && { etag: version }), ...(language && { 'content-language': language }),
  });
}
