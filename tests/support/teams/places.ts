import { randomUUID } from 'node:crypto';
import { type FakeTeams } from '../fakeTeams';
import { botId } from '../product';
import { tenant } from '../world';
import { type Json } from './cards';
import { type BotAnswer, type Group, type Person } from './person';

const me = { id: `28:${botId}`, name: 'Lodestar' };

/** The chat of a meeting; `members` may be pushed to while it lasts, as people join. */
export const meetingChat = (teams: FakeTeams, members: Person[]): Group => teams.groupChat(`meeting_${randomUUID().replaceAll('-', '')}`, members);

/** What Teams sends about the bot in a place; `channel` is where in a team somebody added it. */
export interface Told {
  readonly person: Person;
  readonly place: Group;
  readonly channel?: string;
}

const teamData = ({ place: { team }, channel }: Told): Json =>
  team ? { tenant: { id: tenant }, team: { id: team.id, aadGroupId: team.groupId, name: 'A team' }, ...(channel && { settings: { selectedChannel: { id: channel } } }) } : { tenant: { id: tenant } };

/** `add`, `remove`, `add-upgrade` or `remove-upgrade`: carries the locale of whoever does it. */
export const installation = (told: Told, action: string): Promise<BotAnswer> =>
  told.person.in(told.place).sends({ type: 'installationUpdate', action, channelData: teamData(told) });

/** The other way in which the same is told; without a locale of its own. */
export const membership = (told: Told, change: 'membersAdded' | 'membersRemoved', members: readonly Json[] = [me]): Promise<BotAnswer> =>
  told.person.in(told.place).sends({ type: 'conversationUpdate', [change]: members, locale: undefined, channelData: { ...teamData(told), ...(told.place.team && { eventType: change === 'membersAdded' ? 'teamMemberAdded' : 'teamMemberRemoved' }) } });

/** Both, in the order that somebody wishes. */
export async function addedTo(told: Told, first: 'installation' | 'membership' = 'installation'): Promise<void> {
  if (first === 'membership') await membership(told, 'membersAdded');
  await installation(told, 'add');
  if (first === 'installation') await membership(told, 'membersAdded');
}

export async function removedFrom(told: Told): Promise<void> {
  await membership(told, 'membersRemoved');
  await installation(told, 'remove');
}

export interface CallTold {
  readonly by: Person;
  readonly chat: Group;
  readonly at: number;
  readonly joinUrl?: string;
  readonly type?: string;
  /** On top of the activity, for what is out of the ordinary. */
  readonly more?: Json;
}

/** A meeting's beginning or end as Teams tells it to a bot with `OnlineMeeting.ReadBasic.Chat`. */
function callEvent(name: 'meetingStart' | 'meetingEnd', { by, chat, at, joinUrl, type = 'Scheduled', more = {} }: CallTold): Promise<BotAnswer> {
  const id = Buffer.from(`0#${chat.id}#0`).toString('base64');
  const moment = new Date(at).toISOString().replace('Z', '1252Z');
  const value = { MeetingType: type, Title: 'A private title', Id: id, JoinUrl: joinUrl ?? `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chat.id)}/0?context=%7b%22Tid%22%3a%22x%22%7d`, ...(name === 'meetingStart' ? { StartTime: moment } : { EndTime: moment }) };
  return by.in(chat).sends({ type: 'event', name: `application/vnd.microsoft.${name}`, value, channelData: { tenant: { id: tenant }, source: null, meeting: { id } }, locale: undefined, ...more });
}

export const callStarts = (told: CallTold): Promise<BotAnswer> => callEvent('meetingStart', told);
export const callEnds = (told: CallTold): Promise<BotAnswer> => callEvent('meetingEnd', told);
