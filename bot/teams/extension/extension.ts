import { languageOf } from '../../content/language';
import { texts } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { type UseCases } from '../../usecases';
import { type Turn } from '../../verbs/verb';
import { dialogCommands, searchCommands } from './commands';
import { readDialog, readLink, readSearch } from './incoming';
import { foundResponse, linkResponse, sentenceInList, shownResponse } from './responses';
import { unfurl } from './unfurl';

/** What Teams calls the ways into the extension. */
export const extensionInvokes = ['composeExtension/query', 'composeExtension/fetchTask', 'composeExtension/submitAction', 'composeExtension/queryLink', 'composeExtension/anonymousQueryLink'] as const;
type Invoke = (typeof extensionInvokes)[number];

export interface Asked {
  readonly name: Invoke;
  readonly value: unknown;
  /** Of the client, where the person is not known. */
  readonly locale: string | undefined;
}

export const isExtensionInvoke = (name: string | undefined): name is Invoke => extensionInvokes.some((known) => known === name);

/** Links are shown to everybody alike, also to people without the app: only they need no turn. */
export const needsTurn = (name: Invoke): boolean => name !== 'composeExtension/queryLink' && name !== 'composeExtension/anonymousQueryLink';

/** Answers one request of the compose box, a message's menu or a pasted link. */
export async function answerExtension({ name, value, locale }: Asked, turn: Turn | undefined, app: UseCases): Promise<object> {
  const language: Language = turn?.reader.language ?? languageOf(locale);
  if (!needsTurn(name)) return linkResponse(unfurl(readLink(value) ?? '', language, app));
  if (!turn) return sentenceFor(name, texts(language)('chat.noIdentity'));
  if (name === 'composeExtension/query') return searched(value, turn, app);
  const asked = readDialog(value, turn.actor.slice(0, turn.actor.indexOf(':')), texts(language));
  const command = dialogCommands.find(({ id }) => id === asked?.command);
  if (!asked || !command) return sentenceFor(name, texts(language)('extension.unknown'));
  const { data, message } = asked;
  return shownResponse(await (name === 'composeExtension/fetchTask' ? command.open(message, turn, app) : command.submit(data, message, turn, app)));
}

async function searched(value: unknown, turn: Turn, app: UseCases): Promise<object> {
  const asked = readSearch(value);
  const command = searchCommands.find(({ id }) => id === asked?.command);
  return asked && command ? foundResponse(await command.search(asked.search, turn, app)) : sentenceInList(texts(turn.reader.language)('extension.unknown'));
}

/** One sentence where the answer would stand. */
export const sentenceFor = (name: Invoke, text: string): object =>
  name === 'composeExtension/fetchTask' || name === 'composeExtension/submitAction' ? shownResponse({ kind: 'sentence', title: '', text }) : sentenceInList(text);
