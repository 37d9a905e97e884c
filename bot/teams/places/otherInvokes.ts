import { type InvokeResponse } from 'botbuilder';
import { commandPhrases } from '../../content/commands';
import { languageOf } from '../../content/language';
import { texts } from '../../content/texts';

/** Dialogs of cards that are not ours any more: one sentence in the dialog, not an error of Teams. */
const dialogs: ReadonlySet<string> = new Set(['task/fetch', 'task/submit', 'message/fetchTask']);
/** Nothing to say; but Teams shows an error for anything else than that it was heard. */
const heard: ReadonlySet<string> = new Set(['message/submitAction', 'fileConsent/invoke', 'signin/verifyState', 'composeExtension/setting', 'composeExtension/onCardButtonClicked']);

/** The answer to what Teams may ask of any bot and this one never offers. Everything else is not implemented, which Teams takes as an answer. */
export function answerOther(name: string | undefined, locale: string | undefined): InvokeResponse {
  if (name === undefined || !(dialogs.has(name) || heard.has(name))) return { status: 501 };
  if (heard.has(name)) return { status: 200 };
  const language = languageOf(locale);
  return { status: 200, body: { task: { type: 'message', value: texts(language)('places.dialog', { word: commandPhrases[language].menu[0] ?? '' }) } } };
}
