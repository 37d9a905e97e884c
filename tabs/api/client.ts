import { type ApiError, type ApiTodo } from '../../bot/contracts/apiError';

/** Why a call brought nothing. `offline` means that the server was not reached at all: nothing was done, and nothing typed is lost. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    /** For people; empty when the server said nothing, then the page has its own words. */
    readonly sentence: string,
    readonly todo: ApiTodo,
  ) {
    super(code);
    this.name = 'Problem';
  }
}

export interface Fetched<Body> {
  readonly body: Body;
  /** To ask for what is newer. */
  readonly version?: string;
}

export interface Client {
  get<Body>(path: string, options?: { readonly signal?: AbortSignal }): Promise<Fetched<Body>>;
  /** Asks beforehand for what the first `get` of this path will want, while the script that shows it still comes. */
  prepare(path: string): void;
  /** Undefined when the page is still the one of that `version`. With `waits`, that is said after half a minute only. */
  newer<Body>(path: string, version: string, options?: { readonly signal?: AbortSignal; readonly waits?: boolean }): Promise<Fetched<Body> | undefined>;
  post<Body>(path: string, body: unknown): Promise<Body>;
  /** Tells in which language the server speaks: the person may have chosen another than their client's. */
  onLanguage(told: (language: string) => void): void;
}

interface ClientParts {
  readonly token: () => Promise<string>;
  /** False when the browser knows of no network at all. */
  readonly isOnline: () => boolean;
  readonly locale: string;
}

/** As long as the server lets one wait. */
const waitSeconds = 25;

/** Calls our own API as the person who is signed in. Every failure is a `Problem`. */
export function makeClient({ token, isOnline, locale }: ClientParts): Client {
  let spoken: string | undefined;
  let onLanguage: ((language: string) => void) | undefined;
  const call = async (path: string, init: RequestInit & { readonly headers?: Record<string, string> }): Promise<Response> => {
    // Without a network Teams gives no token either.
    const authorization = `Bearer ${await token().catch(() => Promise.reject(isOnline() ? new Problem('noToken', '', 'signIn') : new Problem('offline', '', 'again')))}`;
    const headers = { ...init.headers, authorization, 'accept-language': locale, 'time-zone': Intl.DateTimeFormat().resolvedOptions().timeZone };
    const response = await fetch(path, { ...init, headers }).catch((error: unknown) => Promise.reject(isAbort(error) ? error : new Problem('offline', '', 'again')));
    const language = response.headers.get('content-language');
    if (language) {
      spoken = language;
      onLanguage?.(language);
    }
    if (response.ok || response.status === 304) return response;
    throw await problemOf(response);
  };
  const prepared = new Map<string, Promise<Response>>();
  const taken = (path: string): Promise<Response> | undefined => {
    const response = prepared.get(path);
    prepared.delete(path);
    return response;
  };
  return {
    get: async (path, { signal } = {}) => fetched(await (taken(path) ?? call(path, { ...(signal && { signal }) }))),
    prepare: (path) => {
      const response = call(path, {});
      // Whoever takes it sees why it failed.
      response.catch(() => undefined);
      prepared.set(path, response);
    },
    newer: async (path, version, { signal, waits = false } = {}) => {
      const response = await call(path, { ...(signal && { signal }), headers: { 'if-none-match': version, ...(waits && { prefer: `wait=${waitSeconds}` }) } });
      return response.status === 304 ? undefined : fetched(response);
    },
    post: async (path, body) => bodyOf(await call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })),
    onLanguage: (told) => {
      onLanguage = told;
      if (spoken !== undefined) told(spoken);
    },
  };
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Our own server keeps to its contracts, so what it says is taken at its word. */
const bodyOf = async <Body>(response: Response): Promise<Body> => JSON.parse(await response.text());

async function fetched<Body>(response: Response): Promise<Fetched<Body>> {
  const version = response.headers.get('etag');
  return { body: await bodyOf(response), ...(version && { version }) };
}

/** A proxy between us and the server may answer in its own words: then the page has its own. */
async function problemOf(response: Response): Promise<Problem> {
  const error: Partial<ApiError> = await bodyOf<Partial<ApiError>>(response).catch(() => ({}));
  const isGateway = response.status === 502 || response.status === 503 || response.status === 504;
  return new Problem(error.code ?? (isGateway ? 'offline' : 'unexpected'), error.sentence ?? '', error.todo ?? 'again');
}
