import { type TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { type Language } from '../bot/domain/people/person';
import { type AppStrings, appStrings } from './strings/strings';

type Command = TeamsManifestV1D30.ComposeExtensionCommand;

const searches: readonly (keyof AppStrings['search'])[] = ['findMentor', 'recommend', 'shareGoal', 'shareResource'];
const onMessages: readonly (keyof AppStrings['dialog'])[] = ['saveNote', 'makeAction'];

/** What stands under the compose box, in a message's menu, and what a pasted link of ours shows. */
export function extensionFor(botId: string, hostname: string, language: Language): TeamsManifestV1D30.ComposeExtension {
  const { search, dialog } = appStrings[language];
  const commands: Command[] = [
    ...searches.map((id): Command => {
      const { text, ...own } = search[id];
      return { id, type: 'query', ...own, initialRun: true, parameters: [{ name: 'text', ...text, inputType: 'text' }] };
    }),
    { id: 'thank', type: 'action', ...dialog.thank, fetchTask: true, context: ['compose', 'commandBox'] },
    ...onMessages.map((id): Command => ({ id, type: 'action', ...dialog[id], fetchTask: true, context: ['message'] })),
  ];
  // A link says no more than what it leads to, so it may be shown to people who have not installed the app.
  return { botId, commands, messageHandlers: [{ type: 'link', value: { domains: [hostname], supportsAnonymizedPayloads: true } }] };
}
