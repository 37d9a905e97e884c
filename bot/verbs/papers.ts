import { type Verb } from './verb';
import { journalVerbs } from './journal';
import { logVerbs } from './logs';
import { noteVerbs } from './notes';

/** What people write each for themselves. */
export const papersVerbs: readonly Verb[] = [...logVerbs, ...noteVerbs, ...journalVerbs];
