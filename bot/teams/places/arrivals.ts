import { type Activity, type TurnContext } from 'botbuilder';
import { type ConnectorClient } from 'botframework-connector';
import * as z from 'zod';
import { backCard } from '../../cards/places/backCard';
import { placeCard } from '../../cards/places/placeCard';
import { languageOf } from '../../content/language';
import { menuFor } from '../../verbs/menu';
import { type BotParts } from '../botParts';
import { presenceOf, type Sender, senderOf } from '../identity';
import { withCard } from '../messages';
import { patiently } from './patience';
import { type Where, whereOf } from './place';

type Happening = 'added' | 'removed' | 'upgraded' | undefined;

/** What an activity says about the bot itself; undefined for other people's coming and going, renamed chats, and the first half of an upgrade. */
export function happeningOf({ type, action, membersAdded = [], membersRemoved = [], recipient }: Activity): Happening {
  if (type === 'installationUpdate') return action === 'add' ? 'added' : action === 'remove' ? 'removed' : action === 'add-upgrade' ? 'upgraded' : undefined;
  const isMe = ({ id }: { readonly id: string }): boolean => id === recipient.id;
  return membersAdded.some(isMe) ? 'added' : membersRemoved.some(isMe) ? 'removed' : undefined;
}

/** The bot was added to a place or removed from it. Teams says so in two ways, in no promised order and perhaps again; people read one welcome. */
export async function hearOfArrival(context: TurnContext, parts: BotParts): Promise<void> {
  const happening = happeningOf(context.activity);
  if (!happening) return;
  const where = whereOf(context.activity, parts.clock.now());
  const sender = senderOf(context);
  if (where) return inPlace(context, happening, where, parts);
  if (sender?.place === 'personal') return inOwnChat(context, happening, sender, parts);
}

async function inOwnChat(context: TurnContext, happening: Happening, sender: Sender, { app, clock }: BotParts): Promise<void> {
  if (happening === 'removed') return patiently(() => app.noteUnreachable(sender.id));
  const presence = presenceOf(context, sender);
  if (happening === 'upgraded') return void (await patiently(() => app.notePresence(presence)));
  const { person, greeting } = await patiently(() => app.greet(presence));
  const reader = { language: person.language, timeZone: person.timeZone, now: clock.now() };
  if (greeting === 'first') await context.sendActivity(withCard(await menuFor({ actor: person.id, person, place: 'personal', reader }, app)));
  if (greeting === 'back') await context.sendActivity(withCard(backCard(person.name, reader)));
}

async function inPlace(context: TurnContext, happening: Happening, where: Where, { app, clock }: BotParts): Promise<void> {
  if (happening === 'removed') return patiently(() => app.notePlaceRemoved(where));
  if (happening === 'upgraded' || !(await patiently(() => app.notePlaceAdded(where)))) return;
  const { activity, adapter, turnState } = context;
  const reader = { language: languageOf(localeOf(activity)), timeZone: 'UTC', now: clock.now() };
  const client: ConnectorClient | undefined = turnState.get(adapter.ConnectorClientKey);
  // Not as an answer: an installation is no message, and in a team it may have been made for another channel than the one that tells of it.
  await client?.conversations.sendToConversation(where.channel, { ...withCard(placeCard(where.kind, { bot: activity.recipient.id, addedBy: activity.from?.name ?? '' }, reader)), from: activity.recipient, conversation: { ...activity.conversation, id: where.channel } });
}

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string() });

/** Not every activity about an installation has a locale of its own. */
const localeOf = ({ locale, entities }: Activity): string | undefined => locale ?? entities?.map((entity) => clientInfo.safeParse(entity).data?.locale).find((found) => found !== undefined);
