import { type Command as Spoken } from '../../content/commands';
import { type Translate } from '../../content/texts';

/** What can be asked for at any time. A greeting gets the menu, so it has no button of its own. */
export type Command = Exclude<Spoken, 'hello'>;

/** The verb that does what a command asks for; typed words and buttons share it. */
export const verbOf: Readonly<Record<Command, string>> = {
  menu: 'menu',
  help: 'help',
  signUp: 'signup.start',
  findMentor: 'find.start',
  myRequests: 'requests.mine',
  myMentoring: 'mentoring.mine',
  meetings: 'meetings.mine',
  goals: 'goals.mine',
  log: 'log.show',
  journal: 'journal.show',
  reminders: 'reminders.show',
  overview: 'overview.show',
  profile: 'profile.show',
  settings: 'settings.show',
};

/** Those that the menu and other cards have buttons for; the others are typed, or stand on a pair's own card. */
export type ButtonCommand = Exclude<Command, 'meetings' | 'goals' | 'log' | 'journal' | 'reminders' | 'overview'>;

/** Verb and title of a command's button, for `act`. */
export const command = (name: ButtonCommand, text: Translate): { readonly verb: string; readonly title: string } => ({ verb: verbOf[name], title: text(`menu.button.${name}`) });
