import { type Language } from '../domain/people/person';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

type Messages = typeof en.messages;

/** Every key of the English catalogue, written `feature.key`. */
export type TextKey = { [Feature in keyof Messages]: `${Feature}.${keyof Messages[Feature] & string}` }[keyof Messages];

type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>;

// A key that a language lacks is a type error here; one that it has too many, or a wrong placeholder, fails tests/content/texts.test.ts.
const messages = { en: en.messages, fr: fr.messages, es: es.messages, ar: ar.messages, ru: ru.messages, zh: zh.messages } satisfies Record<Language, Messages>;

/** Feature → key → ICU message. */
export const catalogues: Readonly<Record<Language, Catalogue>> = messages;
