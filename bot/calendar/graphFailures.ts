import * as z from 'zod';
import { type CalendarOutcome } from '../usecases/sessions/calendar';
import { type Found } from './graphEvent';

export type GraphFailure = Extract<CalendarOutcome, { kind: 'failed' }>;

/** What Graph answered. `body` is undefined when it is not JSON. */
export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** Graph's word for an error is kept when it looks like one; its sentence is not, for it may quote people's addresses. */
const refusal = z.object({
  error: z.object({ code: z.string().regex(/^[\w.]{1,80}$/), '@event.existingEventId': z.string().min(1).optional().catch(undefined) }),
});

export const failed = (code: string, isPermanent: boolean): GraphFailure => ({ kind: 'failed', code, isPermanent });

/**
 * Worth another try: 408, 409, 423, 429 and every 5xx (https://learn.microsoft.com/graph/errors). Everything else stays as it is
 * until somebody changes a permission, a mailbox or this program.
 */
export function failureOf({ status, body, retryAfter }: GraphAnswer): GraphFailure {
  const parsed = refusal.safeParse(body);
  const code = parsed.success ? parsed.data.error.code : String(status);
  const isPermanent = status < 500 && ![408, 409, 423, 429].includes(status);
  const retryAfterMs = isPermanent ? undefined : waitOf(retryAfter);
  return { ...failed(code, isPermanent), ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Seconds, or a date as HTTP allows. */
function waitOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/**
 * That transaction id has made an event already, with other content; `eventId` is that event's where Graph says so. (A repeat with the
 * same content is answered as if it had just been made.) Documented nowhere: seen as 400 and as 409.
 */
export function duplicateOf({ body }: GraphAnswer): Found | undefined {
  const parsed = refusal.safeParse(body);
  if (!parsed.success || parsed.data.error.code !== 'ErrorDuplicateTransactionId') return undefined;
  const eventId = parsed.data.error['@event.existingEventId'];
  return eventId === undefined ? {} : { eventId };
}
