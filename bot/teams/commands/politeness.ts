import { commandPhrases } from '../../content/commands';
import { hasHan, plainText } from './plainText';

const polite = Object.values(commandPhrases)
  .flatMap((phrases) => phrases.polite.map(plainText))
  .sort((a, b) => b.length - a.length);

const politeWords = new RegExp(` (?:${polite.filter((phrase) => !hasHan(phrase)).join('|')})(?= )`, 'gu');
// Chinese has no spaces, and 请 also ends 申请 (to apply): there only what a sentence begins with, or a longer word that it ends with, is politeness.
const chinese = polite.filter(hasHan);
const politeBeginning = new RegExp(`^(?:${chinese.join('|')})+`, 'u');
const politeEnd = new RegExp(`(?:${chinese.filter((phrase) => phrase.length > 1).join('|')})$`, 'u');

/** Plain text without the words that carry no wish of their own: "please", "could you", "the". Empty when nothing else was said. */
export function withoutPoliteness(plain: string): string {
  return ` ${plain.replace(politeBeginning, '').replace(politeEnd, '')} `.replace(politeWords, '').trim();
}
