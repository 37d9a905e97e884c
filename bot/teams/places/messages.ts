import { type TurnContext } from 'botbuilder';
import type * as z from 'zod';
import { verbOf } from '../../cards/menu/commands';
import { sentenceCard } from '../../cards/places/sentenceCard';
import { texts } from '../../content/texts';
import { type Turn } from '../../verbs/verb';
import { type BotParts } from '../botParts';
import { parseCommand } from '../commands/parseCommand';
import { plain, withCard } from '../messages';
import { asked, opened, privately } from './asked';
import { submitted, wordless } from './spokenTo';

/** Answers what somebody wrote or tapped, with one message: where others read along, one line, and the card in the person's own chat. */
export async function answerMessage(context: TurnContext, turn: Turn, parts: BotParts): Promise<void> {
  const tapped = submitted.safeParse(context.activity.value);
  if (tapped.success) return submit(context, tapped.data, turn, parts);
  const command = parseCommand(context.activity.text ?? '');
  const answer = await asked(verbOf[command === undefined || command === 'hello' ? 'menu' : command], {}, turn, parts);
  if (turn.place === 'group') return void (await context.sendActivity(plain(await privately(turn, answer.kind === 'card' ? answer.card : sentenceCard(answer.text, turn.reader), parts))));
  if (answer.kind === 'text') return void (await context.sendActivity(plain(answer.text)));
  const came = wordless(context.activity);
  // A card speaks for itself: the menu is enough.
  const lead = command || came === 'card' ? undefined : texts(turn.reader.language)(came === 'file' ? 'places.files' : 'chat.unknown');
  await context.sendActivity(withCard(answer.card, lead));
}

/** A tap from a client without Action.Execute: the answer takes the card's place where Teams lets it. */
async function submit(context: TurnContext, { verb, ...data }: z.infer<typeof submitted>, turn: Turn, parts: BotParts): Promise<void> {
  if (turn.place === 'group') return void (await context.sendActivity(plain(await opened(verb, data, turn, parts))));
  const answer = await asked(verb, data, turn, parts);
  if (answer.kind === 'text') return void (await context.sendActivity(plain(answer.text)));
  const { replyToId } = context.activity;
  try {
    if (!replyToId) throw new Error('No card to replace');
    await context.updateActivity({ ...withCard(answer.card), id: replyToId });
  } catch {
    await context.sendActivity(withCard(answer.card));
  }
}
