import { type Activity } from 'botbuilder';
import * as z from 'zod';
import { type Instant } from '../../domain/time';
import { type Happened } from '../../usecases/places/notePlace';
import { type PlaceKind } from '../../usecases/places/place';
import { isOwnChat } from '../identity';

const id = z.string().min(1);
const channelData = z.object({
  team: z.object({ id }).optional().catch(undefined),
  meeting: z.object({ id }).nullish().catch(undefined),
  settings: z.object({ selectedChannel: z.object({ id }) }).optional().catch(undefined),
  tenant: z.object({ id }).optional().catch(undefined),
}).catch({});

/** A place of several people, as an activity names it, and where in it the bot may say something to everybody. */
export interface Where extends Happened {
  /** The chat; in a team the channel that the bot was added to, General unless another was chosen. */
  readonly channel: string;
}

/** Undefined in somebody's own chat, and where Teams does not say in one voice whose tenant it is. */
export function whereOf({ conversation, timestamp, channelData: data }: Activity, now: Instant): Where | undefined {
  if (isOwnChat(conversation)) return undefined;
  const { team, meeting, settings, tenant } = channelData.parse(data);
  const owner = conversation.tenantId ?? tenant?.id;
  if (!owner || (tenant && tenant.id !== owner)) return undefined;
  const [chat = conversation.id] = conversation.id.split(';');
  const at = timestamp?.getTime() ?? NaN;
  return {
    tenant: owner, place: team?.id ?? chat, kind: kindOf(chat, team !== undefined, Boolean(meeting)), channel: team ? (settings?.selectedChannel.id ?? chat) : chat,
    at: Number.isNaN(at) ? now : at,
  };
}

const kindOf = (chat: string, isTeam: boolean, isMeeting: boolean): PlaceKind => (isTeam ? 'team' : isMeeting || chat.startsWith('19:meeting_') ? 'meeting' : 'groupChat');
