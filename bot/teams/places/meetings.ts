import { type TeamsChannelAccount, TeamsInfo, type TurnContext } from 'botbuilder';
import * as z from 'zod';
import { texts } from '../../content/texts';
import { type PersonId } from '../../domain/people/person';
import { type CallEvent } from '../../domain/sessions/call';
import { days } from '../../domain/time';
import { type BotParts } from '../botParts';
import { senderOf } from '../identity';
import { plain } from '../messages';
import { patiently } from './patience';
import { type Where, whereOf } from './place';

/** What Teams calls them. It tells a bot only where the people of a meeting have added it and the app asks for `OnlineMeeting.ReadBasic.Chat`. */
const events: Readonly<Record<string, CallEvent['what']>> = { 'application/vnd.microsoft.meetingStart': 'started', 'application/vnd.microsoft.meetingEnd': 'ended' };

const moment = z.string().transform(Date.parse).catch(NaN);
const details = z.object({ JoinUrl: z.string().optional().catch(undefined), StartTime: moment, EndTime: moment }).catch({ StartTime: NaN, EndTime: NaN });

/** A call has begun or ended. Nothing is said to the chat but one line that anybody may read, and that only where nobody is but the pair. */
export async function hearOfMeeting(context: TurnContext, { app, clock }: BotParts): Promise<void> {
  const { name = '', value } = context.activity;
  const what = Object.hasOwn(events, name) ? events[name] : undefined;
  const where = whereOf(context.activity, clock.now());
  if (!what || !where) return;
  const { JoinUrl: joinUrl, StartTime, EndTime } = details.parse(value);
  const by = senderOf(context)?.id;
  const { tenant } = where;
  // Several meetings of one team may go on at once: each has a thread of its own.
  const place = context.activity.conversation.id;
  const call = { tenant, place, kind: 'meeting' as const, what, at: momentOf(what === 'started' ? StartTime : EndTime, where), people: () => peopleIn(context, where), ...(joinUrl && { joinUrl }), ...(by && { by }) };
  const said = await patiently(() => app.hearOfCall(call));
  if (said) await context.sendActivity(plain(texts(said.language)('places.meeting.begun')));
}

/** The event's own moment stays the same when it is told again; one that cannot be is the activity's. */
const momentOf = (told: number, { at }: Where): number => (Math.abs(told - at) < days(1) ? told : at);

const mostMembers = 100;

/** Undefined in a channel, where everybody of the team is, and whenever somebody is there whose account is not known. */
async function peopleIn(context: TurnContext, { tenant, kind }: Where): Promise<readonly PersonId[] | undefined> {
  if (kind === 'team') return undefined;
  try {
    const { members, continuationToken } = await TeamsInfo.getPagedMembers(context, mostMembers);
    const people = members.map((member) => idOf(member, tenant));
    return continuationToken || people.includes(undefined) ? undefined : people.filter((person) => person !== undefined);
  } catch {
    return undefined;
  }
}

const idOf = ({ aadObjectId, tenantId }: TeamsChannelAccount, tenant: string): PersonId | undefined => (aadObjectId ? `${tenantId || tenant}:${aadObjectId}` : undefined);
