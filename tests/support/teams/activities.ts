import { randomUUID } from 'node:crypto';
import type { Json } from './cards';

/** Where something is said. `threadOf` is the team of a channel. */
export interface Conversation {
  readonly id: string;
  readonly type: 'personal' | 'groupChat' | 'channel';
  readonly name?: string;
  readonly team?: { readonly id: string; readonly groupId: string };
}

export interface Identity {
  readonly name: string;
  readonly objectId: string;
  /** `29:…`, what the bot is told. */
  readonly teamsId: string;
  readonly locale: string;
  readonly timezone: string;
}

export interface Stage {
  readonly appId: string;
  readonly tenantId: string;
  readonly botName: string;
  readonly serviceUrl: string;
  now(): number;
}

/** An activity as Teams sends it, with what is particular to it (`type`, `text`, `value`, …) on top. */
export function activityFrom(stage: Stage, person: Identity, conversation: Conversation, particular: Json): Json {
  const { appId, tenantId, botName, serviceUrl } = stage;
  const { locale, timezone } = person;
  const now = stage.now();
  const { entities = [], ...rest } = particular;
  const clientInfo = { type: 'clientInfo', locale, country: locale.split('-')[1] ?? 'US', platform: 'Web', timezone };
  return {
    id: randomUUID(),
    timestamp: new Date(now).toISOString(),
    localTimestamp: localTime(now, timezone),
    localTimezone: timezone,
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.teamsId, name: person.name, aadObjectId: person.objectId },
    recipient: { id: `28:${appId}`, name: botName },
    conversation: {
      id: conversation.id,
      conversationType: conversation.type,
      tenantId,
      ...(conversation.type !== 'personal' && { isGroup: true, name: conversation.name }),
    },
    locale,
    entities: [...(Array.isArray(entities) ? entities : []), clientInfo],
    channelData: channelDataOf(tenantId, conversation),
    ...rest,
  };
}

function channelDataOf(tenantId: string, { id, team }: Conversation): Json {
  const tenant = { id: tenantId };
  if (!team) return { tenant };
  const [channel] = id.split(';');
  return { tenant, teamsChannelId: channel, teamsTeamId: team.id, channel: { id: channel }, team: { id: team.id, aadGroupId: team.groupId } };
}

/** Making one takes far longer than using it. */
const offsets = new Map<string, Intl.DateTimeFormat>();
function offsetsOf(timeZone: string): Intl.DateTimeFormat {
  const known = offsets.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, known);
  return known;
}

/** ISO 8601 with the offset of the time zone, e.g. `2026-03-01T13:00:00.000+01:00`. */
export function localTime(instant: number, timezone: string): string {
  const parts = offsetsOf(timezone).formatToParts(instant);
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return new Date(instant + offset * 60_000).toISOString().replace('Z', `${sign}${hours}:${minutes}`);
}
