import { type Command } from '../../content/commands';
import { makePhraseBook } from './phraseBook';
import { plainText } from './plainText';
import { withoutPoliteness } from './politeness';
import { commandWithin } from './sentence';
import { nearest } from './typo';

// A command is a few words. What is longer is a message to somebody, or an attack, and is not even looked at.
const longestText = 1_000;
const longestSentence = 80;

const book = makePhraseBook();

/**
 * What a typed message asks for, in any of the six languages whatever the person's own is; undefined when it is not clear.
 * Never throws, whatever the text.
 */
export function parseCommand(text: string): Command | undefined {
  if (text.length > longestText) return undefined;
  const plain = plainText(text);
  const exact = book.whole.get(plain);
  if (exact) return exact;
  const bare = withoutPoliteness(plain);
  if (!bare || bare.length > longestSentence) return undefined;
  return book.whole.get(bare) ?? commandWithin(bare, book.inSentences) ?? nearest(bare, book.mistakable) ?? nearest(plain, book.mistakable);
}
