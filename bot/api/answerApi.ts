import { randomUUID } from 'node:crypto';
import { acceptedLanguage } from '../content/acceptedLanguage';
import { type Language } from '../domain/people/person';
import { type UseCases } from '../usecases';
import { StorageError } from '../usecases/documents';
import { type Clock } from '../usecases/ports';
import { type Turn } from '../verbs/verb';
import { type Failed, failure, refusal } from './apiErrors';
import { type Route } from './route';
import { type Caller, type Verified } from './token';
import { nextVersion, versionOf, type Waiting } from './waiting';

export interface Api {
  readonly app: UseCases;
  readonly clock: Clock;
  readonly check: (authorization: string | undefined) => Promise<Verified>;
  readonly waiting: Waiting;
  readonly report: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** A call as it came in, free of the web server. */
export interface Heard {
  readonly input: unknown;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Given when the caller has gone away. */
  readonly signal: AbortSignal;
}

export interface Said {
  readonly status: number;
  readonly body?: string;
  /** Of live pages only. */
  readonly version?: string;
  /** In which the person is spoken to. */
  readonly language?: Language;
}

/** Token → actor, route → use case, refusal → status. Never throws. */
export async function answerApi(api: Api, route: Route, { input, headers, signal }: Heard): Promise<Said> {
  const language = acceptedLanguage(headers['accept-language']);
  try {
    const verified = await api.check(headers.authorization);
    if (verified.kind === 'refused') return told(failure(verified.code, language));
    const turn = await turnOf(api, verified.caller, headers, language);
    const said = await (route.watches ? answerLive(api, route, verified.caller, turn, { input, headers, signal }) : answerOnce(api, route, verified.caller, turn, input));
    return { ...said, language: turn.reader.language };
  } catch (error) {
    if (error instanceof StorageError && error.code === 'busy') return told(failure('busy', language));
    const reference = randomUUID().slice(0, 8);
    api.report('api.failed', { reference, route: route.path, error });
    return told(failure('unexpected', language, reference));
  }
}

const told = ({ status, error }: Failed): Said => ({ status, body: JSON.stringify(error) });

async function turnOf({ app, clock }: Api, { person: id, name }: Caller, headers: Heard['headers'], locale: Language): Promise<Turn> {
  const timeZone = headers['time-zone'];
  const person = await app.notePresence({ id, name, locale, inTab: true, ...(timeZone && { timeZone }) });
  return { actor: id, person, place: 'personal', reader: { language: person.language, timeZone: person.timeZone, now: clock.now() } };
}

async function answerOnce({ app }: Api, route: Route, caller: Caller, turn: Turn, input: unknown): Promise<Said> {
  const outcome = await route.answer(input, turn, { app, token: caller.raw });
  if (!outcome) return told(failure('badInput', turn.reader.language));
  if (outcome.kind === 'failed') return told(failure(outcome.code, turn.reader.language));
  return outcome.kind === 'refused' ? told(refusal(outcome.reason, turn.reader.language)) : { status: 200, body: JSON.stringify(outcome.value ?? {}) };
}

/** Who says which version they know (If-None-Match), and that they would wait (Prefer: wait=…, RFC 7240), is answered when there is another. */
async function answerLive(api: Api, route: Route, caller: Caller, turn: Turn, { input, headers, signal }: Heard): Promise<Said> {
  const make = async (): Promise<Said> => {
    const said = await answerOnce(api, route, caller, { ...turn, reader: { ...turn.reader, now: api.clock.now() } }, input);
    // Only a page has versions: whoever may not see it any more is told so, and told again.
    return said.status === 200 ? { ...said, version: versionOf(said.body ?? '') } : said;
  };
  const known = knownVersion(headers['if-none-match']);
  const partition = route.watches?.(input);
  const waitMs = Number(/(?:^|,)\s*wait=(\d{1,4})/.exec(headers.prefer ?? '')?.[1] ?? 0) * 1000;
  const said = known && partition !== undefined && waitMs > 0 ? await nextVersion(api.waiting, { partition, known, waitMs, signal }, make) : await make();
  return known && said.version === known ? { status: 304, version: known } : said;
}

/** As `versionOf` writes it, also after a proxy that packed the page has marked it as weak (W/"…"). */
const knownVersion = (header: string | undefined): string | undefined => /^(?:W\/)?("[\w-]{22}")$/.exec(header?.trim() ?? '')?.[1];
