import { distance } from 'fastest-levenshtein';
import { type Command } from '../../content/commands';
import { type Phrase } from './phraseBook';

/** The one command that was meant though mistyped; undefined when none or several are as near. */
export function nearest(text: string, phrases: readonly Phrase[]): Command | undefined {
  let best = Infinity;
  const found = new Set<Command>();
  for (const phrase of phrases) {
    if (Math.abs(phrase.text.length - text.length) > phrase.slips) continue;
    const slips = isSwap(text, phrase.text) ? 1 : distance(text, phrase.text);
    if (slips > phrase.slips || slips > best) continue;
    if (slips < best) found.clear();
    best = slips;
    found.add(phrase.command);
  }
  const [command] = found;
  return found.size === 1 ? command : undefined;
}

/** Two neighbouring letters changed places: one slip, though two edits to Levenshtein. */
function isSwap(text: string, phrase: string): boolean {
  if (text.length !== phrase.length) return false;
  let at = 0;
  while (at < text.length && text[at] === phrase[at]) at += 1;
  return text[at] === phrase[at + 1] && text[at + 1] === phrase[at] && text.slice(at + 2) === phrase.slice(at + 2);
}
