import { type Product } from '../support/product';
import { everythingIn } from '../support/stored';
import { must } from './must';

export const boardWords = { board: 'Ask Lena about the panel.' } as const;

/** What only the tab writes: the notes that two type together, and the timer. */
export async function onTheBoard(product: Product): Promise<void> {
  const { useCases } = product.server.app;
  const pair = (await everythingIn(product.documents.pairs)).find(({ body }) => body.members.some(({ name }) => name === 'Mina Petrova'))?.body;
  const session = pair?.sessions.find(({ number }) => number === 2);
  const [member] = pair?.members ?? [];
  if (!pair || !session || !member) throw new Error('There is no meeting to take notes in');
  const own = { pair: pair.id, actor: member.person, session: session.number };
  await must(useCases.saveNotes({ ...own, base: '', text: boardWords.board, save: 'save-1' }));
  await must(useCases.runTimer({ ...own, part: 'topic' }));
}
