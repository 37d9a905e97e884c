import { localCredentials, startLocalChannel, type BotEnvironment, type LocalChannel } from '../../bot/local/channel';
import type { Conversation, Identity, Stage } from './teams/activities';
import { startConnector, type Connector, type OutgoingCall, type ScriptedAnswer } from './teams/connector';
import { makePerson, type BotAnswer, type Group, type Person } from './teams/person';
import type { Json } from './teams/cards';

export interface FakeTeamsOptions {
  readonly appId: string;
  readonly tenantId: string;
  readonly botName?: string;
  /** For activities; tokens always follow the real clock, as the SDK's check does. */
  readonly now?: () => number;
}

export interface PersonOptions {
  readonly name: string;
  readonly objectId: string;
  /** BCP 47; `en-US` unless told otherwise. */
  readonly locale?: string;
  /** IANA; `Etc/UTC` unless told otherwise. */
  readonly timezone?: string;
}

/** Teams as a bot meets it: signed activities in, a connector to call. Nobody has the bot installed until they install it or write. */
export interface FakeTeams {
  readonly channel: LocalChannel;
  readonly serviceUrl: string;
  botEnvironment(): BotEnvironment;
  credentials(): ReturnType<typeof localCredentials>;
  /** Where the bot listens; everybody talks to it from now on. */
  talkTo(botUrl: string): void;
  person(options: PersonOptions): Person;
  groupChat(name: string, members: readonly Person[]): Group;
  channelOf(team: { readonly id: string; readonly groupId: string }, name: string, members: readonly Person[]): Group;
  /** The next calls about this conversation are answered so, one after the other. */
  answerNext(conversationId: string, answers: readonly ScriptedAnswer[]): void;
  /** What the bot sent, updated, deleted and created, oldest first. */
  calls(): readonly OutgoingCall[];
  /** Posts an activity with this Authorization header, or a good one. */
  deliver(activity: Json, authorization?: string): Promise<BotAnswer>;
  stop(): Promise<void>;
}

export async function startFakeTeams({ appId, tenantId, botName = 'Lodestar', now = Date.now }: FakeTeamsOptions): Promise<FakeTeams> {
  const channel = await startLocalChannel({ appId, tenantId });
  const people = new People();
  const connector: Connector = await startConnector(people);
  const stage: Stage = { appId, tenantId, botName, serviceUrl: connector.url, now };
  let bot: string | undefined;

  const deliver = async (activity: Json, authorization?: string): Promise<BotAnswer> => {
    if (bot === undefined) throw new Error('Nobody knows the bot yet: call talkTo first.');
    const signature = authorization ?? `Bearer ${await channel.mint({ serviceUrl: connector.url })}`;
    const headers = { 'content-type': 'application/json', authorization: signature };
    const answer = await fetch(bot, { method: 'POST', headers, body: JSON.stringify(activity) });
    return { status: answer.status, body: bodyOf(await answer.text()) };
  };
  const world = { stage, mailbox: connector.mailbox, deliver, setInstalled: people.setInstalled };

  return {
    channel,
    serviceUrl: connector.url,
    botEnvironment: channel.botEnvironment,
    credentials: () => localCredentials(appId),
    talkTo: (botUrl) => void (bot = botUrl),
    person: ({ locale = 'en-US', timezone = 'Etc/UTC', ...who }) => {
      const identity: Identity = { ...who, locale, timezone, teamsId: `29:${who.objectId}` };
      return makePerson(world, identity, people.addPerson(identity));
    },
    groupChat: (name, members) => people.addGroup({ id: `19:${slug(name)}@thread.v2`, type: 'groupChat', name, members }),
    channelOf: (team, name, members) => people.addGroup({ id: `19:${slug(name)}@thread.tacv2`, type: 'channel', name, team, members }),
    answerNext: connector.answerNext,
    calls: () => connector.calls,
    deliver,
    stop: async () => void (await Promise.all([connector.stop(), channel.stop()])),
  };
}

class People {
  readonly #members = new Map<string, readonly Identity[]>();
  readonly #chats = new Map<string, string>();
  readonly #installed = new Set<string>();

  addPerson(identity: Identity): Conversation {
    const id = `a:${identity.objectId}`;
    this.#members.set(id, [identity]);
    this.#chats.set(identity.teamsId, id).set(identity.objectId, id);
    return { id, type: 'personal' };
  }

  addGroup(group: Group): Group {
    this.#members.set(group.id, group.members);
    this.#installed.add(group.id);
    return group;
  }

  readonly setInstalled = (conversationId: string, installed: boolean): void => {
    if (installed) this.#installed.add(conversationId);
    else this.#installed.delete(conversationId);
  };

  /** A thread of a channel has the channel's members. */
  members(conversationId: string): readonly Identity[] | undefined {
    const [root = conversationId] = conversationId.split(';');
    return this.#installed.has(root) ? this.#members.get(root) : undefined;
  }

  personalChat(memberId: string): string | undefined {
    return this.#chats.get(memberId);
  }
}

const slug = (name: string) => name.toLowerCase().replaceAll(/\W+/g, '-');

function bodyOf(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
