import { type AdaptiveCard } from '../cards/kit';
import { texts } from '../content/texts';
import { type UseCases } from '../usecases';
import { verbs } from '.';
import { refusalText } from './sentences';
import { type Turn } from './verb';

/** What a tap comes to: a card, or one sentence for the tapper alone. */
export type Tapped = { readonly kind: 'card'; readonly card: AdaptiveCard } | { readonly kind: 'text'; readonly text: string; readonly because: 'oldCard' | 'badCard' | 'refused' };

/** Does what a button asks for. The name and the data are the card's own, so both may be old or forged. Throws what storage throws. */
export async function tap(name: string, data: unknown, turn: Turn, app: UseCases): Promise<Tapped> {
  const t = texts(turn.reader.language);
  const verb = verbs.get(name);
  if (!verb) return { kind: 'text', text: t('chat.oldCard'), because: 'oldCard' };
  const answer = await verb.handle(data ?? {}, turn, app);
  if (!answer) return { kind: 'text', text: t('chat.badCard'), because: 'badCard' };
  return answer.kind === 'card' ? answer : { kind: 'text', text: refusalText(answer.reason, turn.reader), because: 'refused' };
}
