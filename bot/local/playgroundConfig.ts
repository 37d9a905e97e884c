import type { KnownPerson } from './signingProxy';

export interface PlaygroundPerson extends KnownPerson {
  readonly email: string;
}

export interface PlaygroundCast {
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Who sits in front of this Playground. */
  readonly me: PlaygroundPerson;
  /** Everybody else: exactly five, the Playground takes no other number. */
  readonly others: readonly PlaygroundPerson[];
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: { readonly id: string; readonly name: string; readonly groupId: string; readonly channel: { readonly id: string; readonly name: string } };
}

interface PlaygroundUser {
  readonly id: string;
  readonly name: string;
  /** So spelt by the Playground. */
  readonly userPrincipleName: string;
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly email: string;
}

/** The Playground's own file format, 0.1.1. It refuses properties it does not know. */
export interface PlaygroundConfig {
  readonly version: '0.1.1';
  readonly tenantId: string;
  readonly bot: { readonly id: string; readonly name: string };
  readonly currentUser: PlaygroundUser;
  readonly users: readonly PlaygroundUser[];
  readonly personalChat: { readonly id: string };
  readonly groupChat: { readonly id: string; readonly name: string };
  readonly team: { readonly id: string; readonly name: string; readonly aadGroupId: string; readonly channels: readonly { readonly id: string; readonly name: string }[] };
}

/** Throws a RangeError when there are not exactly five others. */
export function playgroundConfig({ tenantId, bot, me, others, groupChat, team }: PlaygroundCast): PlaygroundConfig {
  if (others.length !== 5) throw new RangeError(`The Playground wants exactly five people beside the current one, not ${others.length}.`);
  return {
    version: '0.1.1',
    tenantId,
    bot,
    currentUser: userOf(me),
    users: others.map(userOf),
    // The bot sees this id as the conversation's: two Playgrounds on one bot must differ in it.
    personalChat: { id: `personal-${me.objectId}` },
    groupChat,
    team: { id: team.id, name: team.name, aadGroupId: team.groupId, channels: [team.channel] },
  };
}

function userOf({ id, name, objectId, email }: PlaygroundPerson): PlaygroundUser {
  const [givenName = name, ...surname] = name.split(' ');
  return { id, name, userPrincipleName: email, aadObjectId: objectId, givenName, surname: surname.join(' ') || givenName, email };
}
