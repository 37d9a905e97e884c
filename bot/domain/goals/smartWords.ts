import { folded, type Token } from './smartTokens';

/**
 * What the rules look for in one language. Each list is written as words between spaces: `word`, `stem*`, `*ending`, and
 * phrases joined by `_`, in which `#` stands for a number, `~` for a unit of time and `@` for a month.
 */
export interface SmartWords {
  /** Words of grammar: they say nothing by themselves, and tell the language. */
  readonly stop: string;
  /** Words that fit any goal: "better", "skills", "improve". */
  readonly vague: string;
  /** Words for what a person does, wherever they stand. */
  readonly verbs: string;
  /** Words for doing that are also names of things ("lead", "drafting"): they count at the start of a clause only. */
  readonly openers: string;
  /** After these a new clause, and so an opener, may begin. */
  readonly joins: string;
  /** What stands right before a verb of one's own ("I will"): any word after it that is no state counts as doing. */
  readonly doers: string;
  /** States, wishes, and words that look like verbs and are none. */
  readonly states: string;
  readonly numbers: string;
  /** Counting words, and products and events of which one can say whether they are there. */
  readonly counted: string;
  readonly units: string;
  readonly months: string;
  /** Says by when; numbers inside are dates and measure nothing. */
  readonly deadlines: string;
  /** Says for how long: an end, and a number that measures. */
  readonly spans: string;
  readonly absolutes: string;
  /** "Percent" as a word. */
  readonly percent: string;
  /** With these more than a hundred percent makes sense. */
  readonly growth: string;
  /** Phrases that look like a sign and are none ("I have never"): every rule steps over them. */
  readonly idioms: string;
}

export interface Patterns {
  readonly exact: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
}
export type Vocabulary = Readonly<Record<keyof SmartWords, Patterns>>;

const longestStem = 14;

export function vocabularyOf(words: SmartWords): Vocabulary {
  const { stop, vague, verbs, openers, joins, doers, states, numbers, counted, units, months, deadlines, spans, absolutes, percent, growth, idioms } = words;
  return {
    stop: patternsOf(stop), vague: patternsOf(vague), verbs: patternsOf(verbs), openers: patternsOf(openers), joins: patternsOf(joins), doers: patternsOf(doers),
    states: patternsOf(states), numbers: patternsOf(numbers), counted: patternsOf(counted), units: patternsOf(units), months: patternsOf(months), deadlines: patternsOf(deadlines),
    spans: patternsOf(spans), absolutes: patternsOf(absolutes), percent: patternsOf(percent), growth: patternsOf(growth), idioms: patternsOf(idioms),
  };
}

/** Every word written out in the lists: what a text without spaces is cut into. */
export const literalsOf = (words: SmartWords): Set<string> =>
  new Set(Object.values(words).flatMap((list: string) => folded(list).split(/[\s_]+/)).filter((word) => word !== '' && !/[*#~@]/.test(word)));

function patternsOf(list: string): Patterns {
  const entries = folded(list).split(/\s+/).filter((entry) => entry !== '');
  const single = entries.filter((entry) => !entry.includes('_') && !'#~@'.includes(entry));
  return {
    exact: new Set(single.filter((entry) => !entry.includes('*'))),
    stems: new Set(single.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1))),
    endings: new Set(single.filter((entry) => entry.startsWith('*')).map((entry) => entry.slice(1))),
    phrases: entries.filter((entry) => !single.includes(entry)).map((entry) => entry.split('_')),
  };
}

/** How many tokens from there on one entry of the list fits, the longest that does; 0 for none. */
export function fitAt(patterns: Patterns, tokens: readonly Token[], at: number, vocabulary: Vocabulary): number {
  const token = tokens[at];
  if (!token) return 0;
  const longest = patterns.phrases.reduce((best, phrase) => (phrase.length > best && phrase.every((element, offset) => fits(element, tokens[at + offset], vocabulary)) ? phrase.length : best), 0);
  return longest || (isWordOf(patterns, token) ? 1 : 0);
}

export const isWordOf = ({ exact, stems, endings }: Patterns, { forms }: Token): boolean =>
  forms.some((form) => exact.has(form) || hasPart(stems, form, (length) => form.slice(0, length)) || hasPart(endings, form, (length) => form.slice(-length)));

function hasPart(parts: ReadonlySet<string>, word: string, part: (length: number) => string): boolean {
  for (let length = 1; parts.size > 0 && length <= Math.min(word.length, longestStem); length += 1) if (parts.has(part(length))) return true;
  return false;
}

export const isNumber = (token: Token, { numbers }: Vocabulary): boolean => token.kind === 'number' || isWordOf(numbers, token);

function fits(element: string, token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (!token) return false;
  if (element === '#') return isNumber(token, vocabulary);
  if (element === '~') return isWordOf(vocabulary.units, token);
  if (element === '@') return isWordOf(vocabulary.months, token);
  return element.endsWith('*') ? token.forms.some((form) => form.startsWith(element.slice(0, -1))) : token.forms.includes(element);
}
