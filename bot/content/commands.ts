import { type Language } from '../domain/people/person';
import ar from './ar/commands.json';
import en from './en/commands.json';
import es from './es/commands.json';
import fr from './fr/commands.json';
import ru from './ru/commands.json';
import zh from './zh/commands.json';

export const commands = ['help', 'menu', 'signUp', 'findMentor', 'myRequests', 'myMentoring', 'meetings', 'goals', 'log', 'journal', 'reminders', 'overview', 'profile', 'settings', 'hello'] as const;
/** What a person can ask for by typing it. */
export type Command = (typeof commands)[number];

/** For each command the ways people type it, most natural first, and under `polite` the words around it that mean nothing to us. */
export type CommandPhrases = Readonly<Record<Command | 'polite', readonly string[]>>;

/** Chinese is shown in Simplified characters only, but understood in both. */
export const commandPhrases: Readonly<Record<Language, CommandPhrases>> = {
  en, fr, es, ar, ru, zh,
};
