import { z } from 'zod';
import { localTokenPrefix } from '../../../bot/local/channel';
import { json, serveOnLoopback, type Answer, type Heard, type LoopbackServer } from '../../../bot/local/loopback';
import type { Identity } from './activities';
import { Mailbox } from './mailbox';

/** One answer out of the script. `delivered` lets the activity through all the same: after 408 and 5xx nobody knows. */
export interface ScriptedAnswer {
  /** 0 cuts the connection without an answer, as a network does. */
  readonly status: number;
  readonly code?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly delivered?: boolean;
  /** Never answered: the call hangs until its sender gives up or dies. */
  readonly held?: boolean;
}

/** A call of the bot to the connector, in the order they came. */
export interface OutgoingCall {
  readonly method: string;
  readonly path: string;
  /** Missing when a conversation is created. */
  readonly conversationId: string | undefined;
  readonly activityId: string | undefined;
  readonly body: unknown;
  /** 0 when it was not answered. */
  readonly status: number;
}

export interface Roster {
  /** Who is in it; undefined when the bot is not, or there is no such conversation. */
  members(conversationId: string): readonly Identity[] | undefined;
  /** The personal chat of a person by `29:…` id or object id. */
  personalChat(memberId: string): string | undefined;
}

export interface Connector {
  readonly url: string;
  readonly mailbox: Mailbox;
  readonly calls: readonly OutgoingCall[];
  answerNext(conversationId: string, answers: readonly ScriptedAnswer[]): void;
  stop(): Promise<void>;
}

interface Request extends Pick<Heard, 'method' | 'path'> {
  readonly conversationId: string | undefined;
  readonly activityId: string | undefined;
  readonly body: unknown;
}

const creationSchema = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: z.unknown().optional(),
});

/** The half of Teams that the bot calls. */
export async function startConnector(roster: Roster): Promise<Connector> {
  const mailbox = new Mailbox();
  const calls: OutgoingCall[] = [];
  const scripts = new Map<string, ScriptedAnswer[]>();
  const desk = new Desk(mailbox, roster, scripts);
  const server: LoopbackServer = await serveOnLoopback((heard) => {
    if (!heard.authorization?.startsWith(`Bearer ${localTokenPrefix}`)) return refusal(401, 'Unauthorized');
    const request = read(heard);
    const answer = desk.answer(request);
    if (heard.method !== 'GET') calls.push({ ...request, status: answer?.status ?? 0 });
    return answer ?? new Promise<Answer>(() => undefined);
  });
  return {
    url: server.url,
    mailbox,
    calls,
    answerNext: (conversationId, answers) => void scripts.set(conversationId, [...(scripts.get(conversationId) ?? []), ...answers]),
    stop: () => server.stop(),
  };
}

function read({ method, path, text }: Heard): Request {
  const [, conversationId, , activityId] = /^\/v3\/conversations\/([^/]+)(\/activities(?:\/([^/]+))?)?/.exec(path) ?? [];
  const plain = (part: string | undefined) => (part === undefined ? undefined : decodeURIComponent(part));
  return { method, path, conversationId: plain(conversationId), activityId: plain(activityId), body: text === '' ? undefined : JSON.parse(text) };
}

class Desk {
  constructor(
    readonly mailbox: Mailbox,
    readonly roster: Roster,
    readonly scripts: Map<string, ScriptedAnswer[]>,
  ) {}

  /** Undefined for a call that is never answered. */
  answer(request: Request): Answer | undefined {
    const { method, path, conversationId } = request;
    if (method === 'POST' && path === '/v3/conversations') return this.#create(request.body);
    if (conversationId === undefined) return refusal(404, 'NotFound');
    if (method === 'GET') return this.#people(path, conversationId);
    return this.#scripted(conversationId, () => this.#activity(request, conversationId));
  }

  /** The script comes before the roster: it can also tell the bot that somebody left. */
  #scripted(conversationId: string, perform: () => Answer): Answer | undefined {
    const scripted = this.scripts.get(conversationId)?.shift();
    if (!scripted) return perform();
    if (scripted.delivered === true) perform();
    if (scripted.held === true) return undefined;
    return refusal(scripted.status, scripted.code ?? 'Scripted', scripted.retryAfter);
  }

  #activity({ method, activityId, body }: Request, conversationId: string): Answer {
    if (!this.roster.members(conversationId)) return refusal(403, 'BotNotInConversationRoster');
    if (method === 'POST') return json(201, { id: this.mailbox.add(conversationId, body) });
    if (activityId === undefined) return refusal(405, 'MethodNotAllowed');
    const done = method === 'PUT' ? this.mailbox.replace(conversationId, activityId, body) : this.mailbox.remove(conversationId, activityId);
    if (!done) return refusal(404, 'ActivityNotFoundInConversation');
    return method === 'PUT' ? json(200, { id: activityId }) : { status: 200 };
  }

  #create(body: unknown): Answer | undefined {
    const { members, channelData, activity } = creationSchema.parse(body);
    const channel = channelData?.channel?.id;
    const conversationId = channel ?? (members?.[0] && this.roster.personalChat(members[0].id));
    if (conversationId === undefined) return refusal(403, 'BotNotInConversationRoster');
    return this.#scripted(conversationId, () => {
      if (!this.roster.members(conversationId)) return refusal(403, 'BotNotInConversationRoster');
      const activityId = activity === undefined ? undefined : this.mailbox.add(conversationId, activity);
      const thread = activityId === undefined ? '' : `;messageid=${activityId}`;
      return json(201, { id: channel === undefined ? conversationId : conversationId + thread, activityId });
    });
  }

  #people(path: string, conversationId: string): Answer {
    const members = this.roster.members(conversationId)?.map(accountOf);
    if (!members) return refusal(403, 'BotNotInConversationRoster');
    if (path.endsWith('/pagedmembers')) return json(200, { members });
    const [, one] = /\/members\/(.+)$/.exec(path) ?? [];
    if (one === undefined) return json(200, members);
    const found = members.find(({ id, aadObjectId }) => [id, aadObjectId].includes(decodeURIComponent(one)));
    return found ? json(200, found) : refusal(404, 'MemberNotFoundInConversation');
  }
}

const accountOf = ({ teamsId, objectId, name }: Identity) => ({ id: teamsId, aadObjectId: objectId, objectId, name, userRole: 'user' });

const refusal = (status: number, code: string, retryAfter?: number): Answer => ({
  ...json(status, { error: { code, message: `Teams answers ${status} ${code}.` } }),
  ...(retryAfter !== undefined && { headers: { 'retry-after': String(retryAfter) } }),
});
