import { IntlMessageFormat } from 'intl-messageformat';
import { type Language } from '../domain/people/person';
import { formatList } from './formats';
import { isolate } from './isolates';
import { localeTags } from './language';
import { pluralFormatters } from './pluralFormatters';

/** Feature → key → ICU message. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A list is joined the way the language joins lists. Dates come in as text, from `formats.ts`, which asks for the time zone. */
export type TextValues = Readonly<Record<string, string | number | readonly string[]>>;

interface Sentence {
  readonly message: IntlMessageFormat;
  /** Values that choose between wordings (`select`); they are codes, so nothing is wrapped around them. */
  readonly codes: ReadonlySet<string>;
}
type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Turns a catalogue (feature → key → ICU message) of one language into its texts. Messages are parsed when first used. */
export function translator<Key extends string>(catalogue: Catalogue, language: Language): (key: Key, values?: TextValues) => string {
  const entries = new Map<Key, string | Sentence>();
  return (key, values = {}) => {
    let entry = entries.get(key);
    if (entry === undefined) {
      entry = parse(messageOf(catalogue, key), language);
      entries.set(key, entry);
    }
    return typeof entry === 'string' ? entry : String(entry.message.format<string>(filled(values, entry.codes, language)));
  };
}

function messageOf(catalogue: Catalogue, key: string): string {
  const dot = key.indexOf('.');
  const message = catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)];
  if (message === undefined) throw new Error(`No text for ${key}`);
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
