import { type Chat } from './browser';
import { type PlaygroundDriver } from './playgroundDriver';
import { until } from './until';

/** What stands on the card of this title with which the bot answers these words, in a browser. Cards that were there before do not count. */
export async function answerInBrowser({ page, says }: Chat, words: string, title: string): Promise<string> {
  const cards = page.locator('.ac-adaptiveCard');
  const before = await cards.count();
  return newOne(() => says(words), async () => (await cards.allInnerTexts()).slice(before), title);
}

/** The same without a browser: the card as it was sent. */
export function answerWithout({ messages, says }: PlaygroundDriver, words: string, title: string): Promise<string> {
  const known = new Set(messages().map(({ messageId }) => messageId));
  return newOne(() => says(words), async () => messages().filter(({ messageId }) => !known.has(messageId)).map(({ cards }) => JSON.stringify(cards)), title);
}

async function newOne(ask: () => Promise<void>, look: () => Promise<readonly string[]>, title: string): Promise<string> {
  await ask();
  let found: string | undefined;
  let seen: readonly string[] = [];
  await until(async () => (found = (seen = await look()).findLast((text) => text.includes(title))) !== undefined);
  if (found === undefined) throw new Error(`No card "${title}" came, only: ${seen.join('\n') || 'none'}`);
  return found;
}
