import { type Language } from '../../bot/domain/people/person';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

interface Titled {
  readonly title: string;
  readonly description: string;
}

/** A command that looks something up; `text` is what one types. */
interface SearchStrings extends Titled {
  readonly text: Titled;
}

/** What Teams itself shows of the app, in one language. Menu commands and tabs are called as the bot calls them, so they are not repeated here. */
export interface AppStrings {
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  /** What “help” in the menu does; of the other commands the bot's own help says it. */
  readonly help: string;
  readonly search: Readonly<Record<'findMentor' | 'recommend' | 'shareGoal' | 'shareResource', SearchStrings>>;
  readonly dialog: Readonly<Record<'thank' | 'saveNote' | 'makeAction', Titled>>;
}

export const appStrings: Readonly<Record<Language, AppStrings>> = { en, fr, es, ar, ru, zh };

/** Under which tag Teams looks for a language. Chinese is written in Simplified characters only. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', fr: 'fr', es: 'es', ar: 'ar', ru: 'ru', zh: 'zh-cn' };
