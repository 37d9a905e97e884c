import { type AdaptiveCard } from '../../cards/kit';
import { commandPhrases } from '../../content/commands';
import { texts } from '../../content/texts';
import { sentenceOf, tap } from '../../verbs/tap';
import { type Turn } from '../../verbs/verb';
import { type BotParts } from '../botParts';
import { isOpener } from '../openers';

type Said = { readonly kind: 'card'; readonly card: AdaptiveCard } | { readonly kind: 'text'; readonly text: string };

/** Does what a verb asks for: a card, or one sentence for the tapper alone. */
export async function asked(name: string, data: unknown, turn: Turn, { app }: BotParts): Promise<Said> {
  const tapped = await tap(name, data, turn, app);
  return tapped.kind === 'card' ? tapped : { kind: 'text', text: sentenceOf(tapped, turn) };
}

/** In a group everybody reads along: what is personal goes to the person's own chat, and the group reads one line. */
export const privately = async (turn: Turn, card: AdaptiveCard, { sendPrivately }: BotParts): Promise<string> =>
  (await sendPrivately(turn, card)) ? texts(turn.reader.language)('chat.group') : notHere(turn);

/** A tap where others read along: what merely opens something is opened in the tapper's own chat. */
export async function opened(verb: string, data: unknown, turn: Turn, parts: BotParts): Promise<string> {
  if (!isOpener(verb)) return notHere(turn);
  const answer = await asked(verb, data, turn, parts);
  return answer.kind === 'card' ? privately(turn, answer.card, parts) : answer.text;
}

/**
 * A card comes to a group only when somebody passes it on, so a tap there does nothing, whoever taps: many buttons carry a programme only, and
 * "leave" or "pause" on somebody else's card would otherwise be done to the tapper.
 */
export const notHere = ({ reader: { language } }: Turn): string => texts(language)('chat.groupNoChat', { word: commandPhrases[language].menu[0] ?? '' });
