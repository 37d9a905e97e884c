import { type CalendarEntry, type CalendarOutcome, type CalendarPort } from '../usecases/sessions/calendar';
import { changedEvent, findingQuery, type Found, newEvent, readEvent, readFound } from './graphEvent';
import { duplicateOf, failed, failureOf, type GraphAnswer, type GraphFailure } from './graphFailures';

export interface GraphSettings {
  /** A token of the application with Calendars.ReadWrite, fresh at each call. */
  readonly token: () => Promise<string>;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

type Ask = (method: string, organiser: string, path: string, body?: object) => Promise<GraphAnswer | GraphFailure>;

/**
 * Outlook's calendars through Microsoft Graph (https://learn.microsoft.com/graph/api/user-post-events): the event stands in the
 * organiser's calendar, with a Teams meeting; Outlook invites the others and tells them of changes.
 */
export function graphCalendar({ token, baseUrl = 'https://graph.microsoft.com/v1.0', timeoutMs = 10_000 }: GraphSettings): CalendarPort {
  const ask: Ask = async (method, organiser, path, body) => {
    if (!organiser.includes('@')) return failed('organiserUnknown', true);
    const bearer = await token().catch(() => undefined);
    if (bearer === undefined) return failed('noToken', false);
    return answerTo(`${baseUrl}/users/${encodeURIComponent(organiser)}/events${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
  };
  return {
    isConfigured: true,
    put: async (entry, known) => {
      if (entry.cancelled) return withdraw(ask, entry, known);
      return known ? change(ask, entry, known.eventId) : create(ask, entry);
    },
  };
}

async function answerTo(url: string, request: RequestInit): Promise<GraphAnswer | GraphFailure> {
  try {
    const response = await fetch(url, request);
    return { status: response.status, body: parsed(await response.text()), retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    // What fetch says may name the address it asked, and with it a person.
    return failed(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network', false);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function create(ask: Ask, entry: CalendarEntry, insteadOf?: string): Promise<CalendarOutcome> {
  const answer = await ask('POST', entry.organiser.email, '', newEvent(entry, insteadOf));
  const duplicate = 'kind' in answer ? undefined : duplicateOf(answer);
  if (!duplicate) return eventIn(answer);
  const found = duplicate.eventId === undefined ? await find(ask, entry) : duplicate;
  if ('kind' in found) return found;
  // Made by another who is not done yet, or deleted while nobody knew its id.
  if (found.eventId === undefined) return failed('ErrorDuplicateTransactionId', false);
  return change(ask, entry, found.eventId, insteadOf !== undefined);
}

/** An event that somebody deleted is made anew, once. */
async function change(ask: Ask, entry: CalendarEntry, eventId: string, isReplacement = false): Promise<CalendarOutcome> {
  const answer = await ask('PATCH', entry.organiser.email, `/${encodeURIComponent(eventId)}`, changedEvent(entry));
  const isGone = !('kind' in answer) && answer.status === 404;
  return isGone && !isReplacement ? create(ask, entry, eventId) : eventIn(answer);
}

async function cancel(ask: Ask, organiser: string, eventId: string): Promise<CalendarOutcome> {
  const answer = await ask('POST', organiser, `/${encodeURIComponent(eventId)}/cancel`, {});
  if ('kind' in answer) return answer;
  return isFine(answer) || answer.status === 404 ? { kind: 'done' } : failureOf(answer);
}

/** Also finds what an earlier try made without hearing of it. */
async function withdraw(ask: Ask, entry: CalendarEntry, known?: Found): Promise<CalendarOutcome> {
  const found = known ?? (await find(ask, entry));
  if ('kind' in found) return found;
  return found.eventId === undefined ? { kind: 'done' } : cancel(ask, entry.organiser.email, found.eventId);
}

async function find(ask: Ask, entry: CalendarEntry): Promise<Found | GraphFailure> {
  const answer = await ask('GET', entry.organiser.email, `?${findingQuery(entry.id)}`);
  if ('kind' in answer) return answer;
  return isFine(answer) ? (readFound(answer.body) ?? failed('unreadable', false)) : failureOf(answer);
}

function eventIn(answer: GraphAnswer | GraphFailure): CalendarOutcome {
  if ('kind' in answer) return answer;
  if (!isFine(answer)) return failureOf(answer);
  const event = readEvent(answer.body);
  return event ? { kind: 'done', ...event } : failed('unreadable', false);
}

const isFine = ({ status }: GraphAnswer): boolean => status >= 200 && status < 300;
