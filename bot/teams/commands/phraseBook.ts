import { type Command, commandPhrases, commands } from '../../content/commands';
import { hasHan, plainText } from './plainText';
import { withoutPoliteness } from './politeness';

export interface Phrase {
  readonly text: string;
  readonly command: Command;
  /** What to look for in a sentence: between spaces, except in Chinese, which has none. */
  readonly sought: string;
  /** How many slips of the fingers it may have. Short words have too many neighbours: none under 5 letters, one from 5, two from 8; none in Chinese. */
  readonly slips: 0 | 1 | 2;
}

export interface PhraseBook {
  /** Every phrase, with and without its polite words, to what it asks for. */
  readonly whole: ReadonlyMap<string, Command>;
  /** The phrases that still mean the same inside a sentence. */
  readonly inSentences: readonly Phrase[];
  /** The phrases that may be mistyped. */
  readonly mistakable: readonly Phrase[];
}

/** Throws when two commands share a phrase in any two languages: everybody may type in any language. */
export function makePhraseBook(): PhraseBook {
  const whole = new Map<string, Command>();
  const inSentences = new Map<string, Command>();
  const mistakable = new Map<string, Command>();
  for (const { phrase, command } of everyPhrase()) {
    const plain = plainText(phrase);
    const bare = withoutPoliteness(plain);
    add(whole, plain, command);
    if (bare) add(whole, bare, command);
    mistakable.set(plain, command);
    // "I want a mentor" leaves "mentor": alone that is a wish; in a sentence, or near another word, it is only a word.
    if (bare !== plain && !bare.includes(' ')) continue;
    inSentences.set(bare, command);
    mistakable.set(bare, command);
  }
  return { whole, inSentences: measured(inSentences), mistakable: measured(mistakable).filter(({ slips }) => slips > 0) };
}

function measured(phrases: ReadonlyMap<string, Command>): Phrase[] {
  return [...phrases].map(([text, command]) => {
    const chinese = hasHan(text);
    return { text, command, sought: chinese ? text : ` ${text} `, slips: chinese || text.length < 5 ? 0 : text.length < 8 ? 1 : 2 };
  });
}

function everyPhrase(): { phrase: string; command: Command }[] {
  return Object.values(commandPhrases).flatMap((phrases) => commands.flatMap((command) => phrases[command].map((phrase) => ({ phrase, command }))));
}

function add(book: Map<string, Command>, phrase: string, command: Command): void {
  const taken = book.get(phrase);
  if (taken && taken !== command) throw new Error(`"${phrase}" means both ${taken} and ${command}`);
  book.set(phrase, command);
}
