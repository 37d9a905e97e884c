import { z } from 'zod';
import { type Answer, failure, type Heard, json, type LoopbackServer, serveOnLoopback } from '../../bot/local/loopback';

const posted = z.object({
  subject: z.string(),
  start: z.object({ dateTime: z.string(), timeZone: z.literal('UTC') }),
  end: z.object({ dateTime: z.string(), timeZone: z.literal('UTC') }),
  attendees: z.array(z.object({ emailAddress: z.object({ name: z.string(), address: z.string() }), type: z.literal('required') })),
  body: z.object({ contentType: z.literal('text'), content: z.string() }),
  isOnlineMeeting: z.literal(true),
  onlineMeetingProvider: z.literal('teamsForBusiness'),
  transactionId: z.guid(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })),
}).strict();
const patched = posted.omit({ transactionId: true, isOnlineMeeting: true, onlineMeetingProvider: true, singleValueExtendedProperties: true }).partial().strict();

type Content = z.infer<typeof posted>;

export interface FakeEvent extends Content {
  readonly id: string;
  readonly organiser: string;
  /** Gone when the text, which carries its link, was overwritten. */
  readonly joinUrl: string | null;
}

/** What the next call is answered instead; with `afterwards`, it is carried out all the same and only the answer is lost. */
export type Mishap = { readonly answer: Answer | 'silence'; readonly afterwards?: true };

export const graphError = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Mishap => ({
  answer: { ...json(status, { error: { code, message: 'Amina Okoro may not do this.' } }), headers },
});

/**
 * Microsoft Graph for events, as far as this product uses it. A transaction id is never free again, not even when its event is
 * deleted: what Graph does there is documented nowhere, and this is the worse of the two.
 */
export class FakeGraph {
  readonly calls: string[] = [];
  readonly events = new Map<string, FakeEvent>();
  /** How a repeated transaction id with other content is refused: with the existing event's id, or without. */
  duplicates: { readonly status: number; readonly isNamed: boolean } = { status: 409, isNamed: false };
  /** False: the organiser's mailbox makes no meetings. */
  makesMeetings = true;
  /** Everybody of the organisation, as Graph shows them; in pages of this size. */
  users: readonly Readonly<Record<string, unknown>>[] = [];
  usersPerPage = 100;
  /** True: every call is answered 503. */
  isDown = false;
  private readonly made = new Map<string, { readonly eventId: string; readonly content: string }>();
  private readonly mishaps: Mishap[] = [];
  private server: LoopbackServer | undefined;

  private constructor(private readonly token: string) {}

  static async start(token = 'a-token'): Promise<FakeGraph> {
    const graph = new FakeGraph(token);
    graph.server = await serveOnLoopback((heard) => graph.hear(heard));
    return graph;
  }

  get url(): string {
    if (!this.server) throw new Error('The fake Graph is not running.');
    return `${this.server.url}/v1.0`;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  /** Each of them befalls one call, in order. */
  befall(...mishaps: readonly Mishap[]): void {
    this.mishaps.push(...mishaps);
  }

  /** Somebody deletes the event in Outlook. */
  remove(eventId: string): void {
    this.events.delete(eventId);
  }

  get only(): FakeEvent {
    const [event, ...more] = this.events.values();
    if (!event || more.length > 0) throw new Error(`${this.events.size} events instead of one`);
    return event;
  }

  private async hear(heard: Heard): Promise<Answer> {
    if (heard.method === 'GET' && heard.path === '/v1.0/users') return this.hearUsers(heard);
    const [, organiser = '', eventId = '', action = ''] = /^\/v1\.0\/users\/([^/]+)\/events(?:\/([^/]+))?(?:\/(cancel))?$/u.exec(heard.path)?.map((part) => decodeURIComponent(part ?? '')) ?? [];
    this.calls.push([heard.method, action || (eventId ? 'event' : 'events')].join(' '));
    if (heard.authorization !== `Bearer ${this.token}`) return json(401, { error: { code: 'InvalidAuthenticationToken', message: 'No.' } });
    const mishap = this.isDown ? graphError(503, 'ServiceUnavailable') : this.mishaps.shift();
    if (mishap && !mishap.afterwards) return answered(mishap);
    const answer = this.perform(heard, { organiser, eventId, action });
    return mishap ? answered(mishap) : answer;
  }

  /** As a list of users is paged: the link to the next page is Graph's own affair. */
  private async hearUsers({ authorization, query }: Heard): Promise<Answer> {
    this.calls.push('GET users');
    if (authorization !== `Bearer ${this.token}`) return json(401, { error: { code: 'InvalidAuthenticationToken', message: 'No.' } });
    const mishap = this.isDown ? graphError(503, 'ServiceUnavailable') : this.mishaps.shift();
    if (mishap) return answered(mishap);
    if (query.get('$select') === null || query.get('$expand') !== 'manager($select=id)') return json(400, { error: { code: 'BadRequest', message: 'Only what is asked for.' } });
    const from = Number(query.get('$skiptoken') ?? 0);
    query.set('$skiptoken', String(from + this.usersPerPage));
    const isLast = from + this.usersPerPage >= this.users.length;
    return json(200, { value: this.users.slice(from, from + this.usersPerPage), ...(!isLast && { '@odata.nextLink': `${this.url}/users?${query}` }) });
  }

  private perform(heard: Heard, { organiser, eventId, action }: { organiser: string; eventId: string; action: string }): Answer {
    if (!organiser) return failure(404, 'No such address');
    if (heard.method === 'GET') return this.find(organiser, heard.query.get('$filter') ?? '');
    if (heard.method === 'POST' && !eventId) return this.create(organiser, heard.text);
    const event = this.events.get(eventId);
    if (event?.organiser !== organiser) return json(404, { error: { code: 'ErrorItemNotFound', message: 'Not found.' } });
    if (heard.method === 'PATCH') return this.change(event, heard.text);
    if (action !== 'cancel') return failure(405, 'No such method');
    this.events.delete(eventId);
    return { status: 202 };
  }

  private create(organiser: string, text: string): Answer {
    const content = posted.parse(JSON.parse(text));
    const before = this.made.get(content.transactionId);
    if (before) {
      const event = this.events.get(before.eventId);
      return event && before.content === text ? shown(201, event) : this.duplicate(before.eventId);
    }
    const id = `AAMk${this.made.size + 1}/==`;
    const joinUrl = this.makesMeetings ? `https://teams.microsoft.com/l/meetup-join/${this.made.size + 1}` : null;
    const event = { ...content, id, organiser, joinUrl };
    this.events.set(id, event);
    this.made.set(content.transactionId, { eventId: id, content: text });
    return shown(201, event);
  }

  private duplicate(eventId: string): Answer {
    const named = this.duplicates.isNamed ? { '@event.existingEventId': eventId } : {};
    return json(this.duplicates.status, { error: { code: 'ErrorDuplicateTransactionId', message: 'Already used.', ...named } });
  }

  private change(event: FakeEvent, text: string): Answer {
    const { body, ...content } = patched.parse(JSON.parse(text));
    const rest = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
    const next = { ...event, ...rest, ...(body && { body, joinUrl: null }) };
    this.events.set(event.id, next);
    return shown(200, next);
  }

  private find(organiser: string, filter: string): Answer {
    const [, id, value] = /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']+)'\)$/u.exec(filter) ?? [];
    if (!id) return json(400, { error: { code: 'ErrorInvalidUrlQueryFilter', message: 'Bad filter.' } });
    const found = [...this.events.values()].filter((event) => event.organiser === organiser && event.singleValueExtendedProperties.some((mark) => mark.id === id && mark.value === value));
    return json(200, { value: found.map((event) => ({ id: event.id, isCancelled: false })) });
  }
}

const shown = (status: number, { id, subject, joinUrl }: FakeEvent): Answer => json(status, { id, subject, isCancelled: false, onlineMeeting: joinUrl === null ? null : { joinUrl } });

const answered = ({ answer }: Mishap): Answer | Promise<Answer> => (answer === 'silence' ? new Promise<Answer>(() => undefined) : answer);
