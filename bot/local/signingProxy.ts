import * as z from 'zod';
import { failure, reasonOf, serveOnLoopback, type Answer, type Heard } from './loopback';

/** What the proxy knows about a person beyond what the Playground sends. `locale` is a BCP 47 tag, `timezone` an IANA name. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly objectId: string;
  readonly locale?: string;
  readonly timezone?: string;
}

export interface ProxyOptions {
  /** Where activities go, e.g. `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  /** 0 takes a free port. */
  readonly port?: number;
  readonly people?: readonly KnownPerson[];
}

export interface SigningProxy {
  /** Where the client posts activities. */
  readonly url: string;
  stop(): Promise<void>;
}

interface Signer {
  readonly tenantId: string;
  mint(options: { serviceUrl?: string }): Promise<string>;
}

const activitySchema = z.looseObject({
  serviceUrl: z.string().optional(),
  locale: z.string().optional(),
  localTimezone: z.string().optional(),
  from: z.looseObject({ id: z.string() }).optional(),
  conversation: z.looseObject({}).optional(),
  channelData: z.looseObject({ tenant: z.looseObject({}).optional() }).optional(),
});
type PostedActivity = z.infer<typeof activitySchema>;

/**
 * Signs every activity that is posted to it and passes it on, so that a client which sends no Authorization header can use a bot with
 * authentication on. The bot's status, content type and body come back unchanged; a bot that cannot be reached is answered 502.
 */
export async function startSigningProxy(signer: Signer, { botUrl, port = 0, people = [] }: ProxyOptions): Promise<SigningProxy> {
  const known = new Map(people.map((person) => [person.id, person]));
  const handle = async (heard: Heard): Promise<Answer> => {
    // The Playground asks with HEAD whether the bot is there before it posts the first activity.
    if (heard.method === 'HEAD' || heard.method === 'GET') return { status: 200 };
    if (heard.method !== 'POST') return failure(405, 'Only activities are taken here: POST them.');
    const activity = activitySchema.safeParse(parseJson(heard.text));
    if (!activity.success) return failure(400, 'The body is not an activity.');
    return forward(signer, botUrl, asTeamsWouldSend(activity.data, signer.tenantId, known));
  };
  const server = await serveOnLoopback(handle, port);
  return { url: `${server.url}/api/messages`, stop: () => server.stop() };
}

async function forward(signer: Signer, botUrl: string, activity: PostedActivity): Promise<Answer> {
  const { serviceUrl } = activity;
  const token = await signer.mint(serviceUrl === undefined ? {} : { serviceUrl });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    const answer = await fetch(botUrl, { method: 'POST', headers, body: JSON.stringify(activity) });
    const body = new Uint8Array(await answer.arrayBuffer());
    if (body.byteLength === 0) return { status: answer.status };
    return { status: answer.status, body, type: answer.headers.get('content-type') ?? 'application/octet-stream' };
  } catch (error) {
    return failure(502, `The bot at ${botUrl} did not answer: ${reasonOf(error)}.`);
  }
}

/**
 * Fills what Teams always sends and the Playground sometimes leaves out. It knows names, object ids and tenants, but sends no name with
 * installations, no locale with conversation updates, and `en-US` with the server's own time zone for everybody.
 */
export function asTeamsWouldSend(activity: PostedActivity, tenantId: string, people: ReadonlyMap<string, KnownPerson>): PostedActivity {
  const person = activity.from && people.get(activity.from.id);
  const locale = person?.locale ?? activity.locale;
  const localTimezone = person?.timezone ?? activity.localTimezone;
  return {
    ...activity,
    ...(activity.from && { from: { ...(person && { name: person.name, aadObjectId: person.objectId }), ...activity.from } }),
    conversation: { tenantId, ...activity.conversation },
    channelData: { ...activity.channelData, tenant: { id: tenantId, ...activity.channelData?.tenant } },
    ...(locale !== undefined && { locale }),
    ...(localTimezone !== undefined && { localTimezone }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
