import * as z from 'zod';
import { type Sending } from '../usecases/ports';

/** What the SDK throws when Teams answers a send with an error. */
const failure = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  body: z.object({ error: z.object({ code: z.string() }).optional() }).loose().optional().catch(undefined),
});

/**
 * Teams' answers, as Microsoft's guidance tells: 429 and 412, 502, 503, 504 are to be tried again, 429 not before Retry-After; 403 and
 * 404 mean blocked, removed or gone, and are final. After 408, 500 or silence nobody knows whether the message arrived: it is tried
 * again too, because a card that arrives twice shows the same truth, and one that is lost keeps somebody waiting.
 */
export function classifyFailure(error: unknown): Exclude<Sending, { kind: 'sent' | 'moot' }> {
  const parsed = failure.safeParse(error);
  const status = parsed.success ? parsed.data.statusCode : undefined;
  const code = (parsed.success && (parsed.data.body?.error?.code ?? parsed.data.code)) || String(status ?? 'network');
  if (status === undefined) return { kind: 'later', code };
  if (status === 429) return { kind: 'later', code, ...retryAfter(error) };
  if (status === 403 || status === 404) return { kind: 'unreachable', code };
  if (status === 408 || status === 412 || status >= 500) return { kind: 'later', code, ...retryAfter(error) };
  return { kind: 'failed', code };
}

const withHeaders = z.object({ response: z.object({ headers: z.custom<{ get(name: string): string | undefined }>((value) => typeof value === 'object' && value !== null && 'get' in value) }) });

/** Seconds, or a date as HTTP allows. */
function retryAfter(error: unknown): { retryAfterMs?: number } {
  const parsed = withHeaders.safeParse(error);
  const given = parsed.success ? parsed.data.response.headers.get('retry-after') : undefined;
  if (!given) return {};
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return { retryAfterMs: seconds * 1000 };
  const until = Date.parse(given);
  return Number.isNaN(until) ? {} : { retryAfterMs: Math.max(0, until - Date.now()) };
}
