import { type Language } from '../domain/people/person';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { type Catalogue } from './translator';
import { zh } from './zh';

type Messages = typeof en.messages;

/** Every key of the English catalogue, written `feature.key`. */
export type TextKey = { [Feature in keyof Messages]: `${Feature}.${keyof Messages[Feature] & string}` }[keyof Messages];

/** A key that a language lacks, or has too many, and a placeholder that differs: tests/content/texts.test.ts names them. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: en.messages, fr: fr.messages, es: es.messages, ar: ar.messages, ru: ru.messages, zh: zh.messages,
};
