import { type Language } from '../domain/people/person';
import { type en } from './en';
import { type Catalogue } from './translator';

type Messages = typeof en.messages;

/** Every key of the English catalogue, written `feature.key`. */
export type TextKey = { [Feature in keyof Messages]: `${Feature}.${keyof Messages[Feature] & string}` }[keyof Messages];

// Read when somebody first reads the language: a server that starts would make objects of a megabyte of sentences otherwise. `import()` would make every text wait.
/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */
const read: Readonly<Record<Language, () => Catalogue>> = {
  en: () => (require('./en') as typeof import('./en')).en.messages,
  fr: () => (require('./fr') as typeof import('./fr')).fr.messages,
  es: () => (require('./es') as typeof import('./es')).es.messages,
  ar: () => (require('./ar') as typeof import('./ar')).ar.messages,
  ru: () => (require('./ru') as typeof import('./ru')).ru.messages,
  zh: () => (require('./zh') as typeof import('./zh')).zh.messages,
};
/* eslint-enable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */

/** All texts of one language. A key that a language lacks, or has too many, and a placeholder that differs: tests/content/texts.test.ts names them. */
export const catalogueOf = (language: Language): Catalogue => read[language]();
