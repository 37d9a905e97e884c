import { type tabs as english } from '../../bot/content/en/tabs';
import { isolate } from '../../bot/content/isolates';
import { languageOf } from '../../bot/content/language';
import { type Language } from '../../bot/domain/people/person';

/** Every key of a catalogue, written `feature.key`. */
export type KeyOf<Texts> = { [Feature in keyof Texts & string]: `${Feature}.${keyof Texts[Feature] & string}` }[keyof Texts & string];
export type TextOf<Key> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The tab's own texts. What has plurals or dates comes from the server as a whole sentence. */
export type TabKey = KeyOf<typeof english>;
export type TabText = TextOf<TabKey>;

export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Each language is a file of its own. */
const catalogues: Readonly<Record<Language, () => Promise<{ readonly tabs: Catalogue }>>> = {
  en: () => import('../../bot/content/en/tabs'),
  fr: () => import('../../bot/content/fr/tabs'),
  es: () => import('../../bot/content/es/tabs'),
  ar: () => import('../../bot/content/ar/tabs'),
  ru: () => import('../../bot/content/ru/tabs'),
  zh: () => import('../../bot/content/zh/tabs'),
};

export interface Speech {
  readonly language: Language;
  readonly t: TabText;
}

/** The tab's texts for a locale: 'fr-ca' speaks French, and English stands in for a language that is none of ours. */
export async function speechFor(locale: string): Promise<Speech> {
  const language = languageOf(locale);
  const { tabs } = await catalogues[language]();
  return { language, t: textsFrom(tabs, language) };
}

/** A catalogue as texts with their places filled in. */
export const textsFrom = <Key extends string>(catalogue: Catalogue, language: Language): TextOf<Key> => (key, values = {}) => {
  const dot = key.indexOf('.');
  const text = catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (name in values ? isolate(String(values[name]), language) : whole));
};
