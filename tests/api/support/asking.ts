import { request } from 'node:http';
import { type TabStage } from '../../support/tabStage';

/** What the API said: the body as JSON where it is any, else as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}

type Somebody = Parameters<TabStage['call']>[0];

export const urlOf = ({ server }: Pick<TabStage, 'server'>): string => `http://127.0.0.1:${server.port}`;

/** Calls the API as this person. */
export const asks = async (stage: TabStage, person: Somebody, path: string, init?: RequestInit): Promise<Answer> => heard(await stage.call(person, path, init));

/** Calls the API with this Authorization header, or with none. */
export async function asksWith(stage: Pick<TabStage, 'server'>, authorization: string | undefined, path: string, { headers, ...init }: RequestInit = {}): Promise<Answer> {
  return heard(await fetch(`${urlOf(stage)}${path}`, { ...init, headers: { 'content-type': 'application/json', ...Object.fromEntries(new Headers(headers)), ...(authorization !== undefined && { authorization }) } }));
}

export const posting = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

async function heard(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Sends the path as it is written: `fetch` would tidy it up first. */
export function asksRaw(stage: Pick<TabStage, 'server'>, path: string, { method = 'GET', headers = {}, body }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: stage.server.port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }));
    });
    call.on('error', reject);
    call.end(body);
  });
}
