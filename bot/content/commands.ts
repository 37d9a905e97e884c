import { type Language } from '../domain/people/person';
import { ar } from './ar';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { zh } from './zh';

export const commands = ['help', 'menu', 'signUp', 'findMentor', 'myRequests', 'myMentoring', 'meetings', 'goals', 'log', 'journal', 'reminders', 'overview', 'profile', 'settings', 'hello'] as const;
/** What a person can ask for by typing it. */
export type Command = (typeof commands)[number];

/** For each command the ways people type it, most natural first, and under `polite` the words around it that mean nothing to us. */
export type CommandPhrases = Readonly<Record<Command | 'polite', readonly string[]>>;

/** Chinese is shown in Simplified characters only, but understood in both. */
export const commandPhrases: Readonly<Record<Language, CommandPhrases>> = {
  en: en.commands, fr: fr.commands, es: es.commands, ar: ar.commands, ru: ru.commands, zh: zh.commands,
};
