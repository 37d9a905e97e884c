import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../domain/people/person';
import { catalogues, type TextKey } from './catalogues';
import { formatList } from './formats';
import { isolate } from './isolates';
import { localeTags } from './language';
import { pluralFormatters } from './pluralFormatters';

export { type TextKey } from './catalogues';

/** A list is joined the way the language joins lists. Dates come in as text, from `formats.ts`, which asks for the time zone. */
export type TextValues = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * The text of a key, with its placeholders filled. Throws when a placeholder has no value.
 *
 * A key that depends on a code is always written as one template literal that starts with the feature and the prefix,
 * `` t(`vocabulary.skill.${code}`) ``: then the compiler checks that every code has a text, and the test that looks for unused keys finds it.
 */
export type Translate = (key: TextKey, values?: TextValues) => string;

interface Sentence {
  readonly message: IntlMessageFormat;
  /** Values that choose between wordings (`select`); they are codes, so nothing is wrapped around them. */
  readonly codes: ReadonlySet<string>;
}
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

const translators = new Map<Language, Translate>();

/** The texts of one language. The same function for the same language; messages are parsed when first used. */
export function texts(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const translate = makeTranslate(language);
  translators.set(language, translate);
  return translate;
}

function makeTranslate(language: Language): Translate {
  const entries = new Map<TextKey, string | Sentence>();
  return (key, values = {}) => {
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = parse(messageOf(language, key), language);
      entries.set(key, entry);
    }
    return typeof entry === 'string' ? entry : String(entry.message.format<string>(filled(values, entry.codes, language)));
  };
}

function messageOf(language: Language, key: TextKey): string {
  const dot = key.indexOf('.');
  const message = catalogues[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (message === undefined) throw new Error(`No text for ${key} in ${language}`);
  return message;
}

// Most texts have no placeholder and need no formatter. (A test refuses the apostrophe ', which ICU would take for a quotation mark.)
function parse(message: string, language: Language): string | Sentence {
  if (!message.includes('{')) return message;
  const parsed = new IntlMessageFormat(message, localeTags[language], undefined, { ignoreTag: true, formatters: pluralFormatters(language) });
  return { message: parsed, codes: new Set(selectors(parsed.getAst())) };
}

function selectors(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const inside = Object.values(element.options).flatMap((option) => selectors(option.value));
    return 'pluralType' in element ? inside : [element.value, ...inside];
  });
}

function filled(values: TextValues, codes: ReadonlySet<string>, language: Language): Record<string, string | number> {
  const result: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') result[name] = value;
    else if (typeof value !== 'string') result[name] = formatList(value.map((item) => isolate(item, language)), language);
    else result[name] = codes.has(name) ? value : isolate(value, language);
  }
  return result;
}
