import { type AdaptiveCard } from '../cards/kit';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { verbs } from '.';
import { refusalText } from './sentences';
import { type Turn } from './verb';

/** What a tap comes to: a card, a refusal, or nothing because the card is older than this version, or forged. */
export type Tapped = { readonly kind: 'card'; readonly card: AdaptiveCard } | { readonly kind: 'refused'; readonly reason: Refusal } | { readonly kind: 'oldCard' | 'badCard' };

/** Does what a button asks for. The name and the data are the card's own, so both may be old or forged. Throws what storage throws. */
export async function tap(name: string, data: unknown, turn: Turn, app: UseCases): Promise<Tapped> {
  const verb = verbs.get(name);
  if (!verb) return { kind: 'oldCard' };
  const answer = await verb.handle(data ?? {}, turn, app);
  if (!answer) return { kind: 'badCard' };
  return answer.kind === 'card' ? answer : { kind: 'refused', reason: answer.reason };
}

/** One sentence for the tapper alone, for whatever is no card. */
export function sentenceOf(tapped: Exclude<Tapped, { kind: 'card' }>, { reader }: Turn): string {
  return tapped.kind === 'refused' ? refusalText(tapped.reason, reader) : texts(reader.language)(`chat.${tapped.kind}`);
}
