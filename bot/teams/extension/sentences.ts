import { commandPhrases, type Command } from '../../content/commands';
import { texts, type TextKey } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { type Found } from './command';

/** Why there is nothing, and what to do; `typing` is the word to write in the chat. */
export function sentence(key: TextKey, language: Language, typing: Command = 'signUp'): Found {
  return { kind: 'sentence', text: texts(language)(key, { word: commandPhrases[language][typing][0] ?? '' }) };
}

/** The list goes on for as long as there is something: what comes after its end is empty, not a sentence. */
export const nothingMore: Found = { kind: 'offers', offers: [] };
