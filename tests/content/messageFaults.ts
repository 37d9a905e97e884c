import { IntlMessageFormat } from 'intl-messageformat';
import { localeTags } from '../../bot/content/language';
import { type Language } from '../../bot/domain/people/person';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** What is wrong with a message, in words; nothing for a good one. */
export function messageFaults(message: string, language: Language, english: string): string[] {
  const faults: string[] = [];
  if (message.trim() !== message || message === '') faults.push('is empty, or begins or ends with a space');
  if (message.includes("'")) faults.push("has a straight apostrophe ('), which ICU takes for a quotation mark: write ’");
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(message)) faults.push('has a bidi control of its own; values are isolated when they are put in');
  const elements = parsed(message, language);
  if (!elements) return [...faults, 'is no ICU message'];
  const [own, expected] = [placeholders(elements), placeholders(parsed(english, 'en') ?? [])];
  if (own.join() !== expected.join()) faults.push(`has the placeholders [${own.join(', ')}] where English has [${expected.join(', ')}]`);
  return [...faults, ...pluralFaults(elements, language), ...elementFaults(elements)];
}

function parsed(message: string, language: Language): Element[] | undefined {
  try {
    return new IntlMessageFormat(message, localeTags[language], undefined, { ignoreTag: true }).getAst();
  } catch {
    return undefined;
  }
}

/** Every element, also those inside plurals and selects. */
const everyElement = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => ('options' in element ? [element, ...Object.values(element.options).flatMap(({ value }) => everyElement(value))] : [element]));

/** 'name', 'count (plural)', 'role (select mentee/mentor/other)', once each, sorted. */
function placeholders(elements: readonly Element[]): string[] {
  const found = everyElement(elements).flatMap((element) => {
    if (!('value' in element) || element.type === 0) return [];
    if (!('options' in element)) return [element.value];
    return [`${element.value} (${'pluralType' in element ? 'plural' : `select ${Object.keys(element.options).sort().join('/')}`})`];
  });
  const plural = new Set(found.filter((name) => name.endsWith('(plural)')));
  // A language may write the number of a plural as # or by name, or leave it out ("two" has a form of its own in Arabic).
  return [...new Set(found)].filter((name) => !plural.has(`${name} (plural)`)).sort();
}

function pluralFaults(elements: readonly Element[], language: Language): string[] {
  return everyElement(elements).flatMap((element) => {
    if (!('pluralType' in element)) return [];
    const rules = new Intl.PluralRules(localeTags[language], { type: element.pluralType ?? 'cardinal' });
    const missing = reached(rules).filter((category) => !(category in element.options));
    return missing.length ? [`lacks the plural forms ${missing.join(', ')} of ${element.value}`] : [];
  });
}

/** The forms that whole numbers up to a thousand take: "many" of French begins at a million, which nothing here counts to. */
const reached = (rules: Intl.PluralRules): string[] => [...new Set([...Array.from({ length: 1001 }, (_, count) => rules.select(count)), 'other'])];

const elementFaults = (elements: readonly Element[]): string[] =>
  everyElement(elements).flatMap((element) => (element.type === 3 || element.type === 4 || ('style' in element && element.style) ? [`formats ${element.value} itself: pass in the text of formatDate, or a number`] : []));
