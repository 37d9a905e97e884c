import { type TeamsManifestV1D30 } from '@microsoft/app-manifest';
import { commandPhrases } from '../bot/content/commands';
import { localeTags } from '../bot/content/language';
import { texts } from '../bot/content/texts';
import { type Language, languages } from '../bot/domain/people/person';
import { addressOf } from '../tabs/app/routes';
import { extensionFor } from './extension';
import { schemaVersion } from './schemas';
import { type PackageSettings } from './settings';
import { appStrings, languageTags } from './strings/strings';

export type Manifest = TeamsManifestV1D30.TeamsManifestV1D30;

/** Behind the white star, in the icons and wherever Teams needs a colour for the app. */
export const accentColor = '#1F3B73';

/** What the menu beside the message box offers where. At most ten a scope: Teams shows no more. */
export const menus = {
  personal: ['findMentor', 'myMentoring', 'meetings', 'goals', 'log', 'myRequests', 'journal', 'signUp', 'settings', 'help'],
  // Where others read along the bot answers each in their own chat.
  team: ['myMentoring', 'meetings', 'findMentor', 'help'],
  groupChat: ['myMentoring', 'meetings', 'findMentor', 'help'],
} as const;
type Scope = keyof typeof menus;

/** The whole manifest, with the strings of one language. Teams reads the English one; of the others only the strings are taken (localisation.ts). */
export function manifestFor(settings: PackageSettings, language: Language): Manifest {
  const { name, description } = appStrings[language];
  const { publicUrl, host, hostname, botId, tabAppId } = settings;
  return {
    $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version: settings.version,
    id: settings.teamsAppId,
    localizationInfo: { defaultLanguageTag: languageTags.en, additionalLanguages: languages.filter((each) => each !== 'en').map((each) => ({ languageTag: languageTags[each], file: fileOf(each) })) },
    developer: { name: settings.developerName, websiteUrl: settings.websiteUrl, privacyUrl: settings.privacyUrl, termsOfUseUrl: settings.termsUrl },
    name: { short: `${name.short}${settings.nameSuffix}`, full: `${name.full}${settings.nameSuffix}` },
    description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor,
    bots: [{
      botId, scopes: ['personal', 'team', 'groupChat'],
      commandLists: (['personal', 'team', 'groupChat'] as const).map((scope) => ({ scopes: [scope], commands: menuOf(scope, language) })),
    }],
    // The chat first: there the welcome waits, and there every notice arrives.
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'home', name: texts(language)('menu.button.myMentoring'), contentUrl: `${publicUrl}${addressOf.home}`, scopes: ['personal'], context: ['personalTab'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    configurableTabs: [{
      configurationUrl: `${publicUrl}${addressOf.home}settings`, canUpdateConfiguration: true, scopes: ['team', 'groupChat'],
      context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'],
    }],
    composeExtensions: [extensionFor(botId, hostname, language)],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'tab', groupchat: 'tab', meetings: 'tab' },
    // Who is shown to everybody, and what, is chosen in our panel: Teams' own button would put up whatever the panel happens to show.
    meetingExtensionDefinition: { supportsCustomShareToStage: true },
    showLoadingIndicator: true,
    permissions: ['identity'],
    validDomains: [host],
    webApplicationInfo: { id: tabAppId, resource: `api://${host}/botid-${tabAppId}` },
    authorization: { permissions: { resourceSpecific: [
      // To be told when a meeting begins and ends, in a chat and in a channel. It reads no message and no name.
      { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' },
      { name: 'ChannelMeeting.ReadBasic.Group', type: 'Application' },
      // To show goals or the agreement to everybody in the meeting.
      { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
    ] } },
  };
}

/** Where in the package the strings of a language stand; English stands in the manifest itself. */
export const fileOf = (language: Language): string => (language === 'en' ? 'manifest.json' : `${languageTags[language]}.json`);

function menuOf(scope: Scope, language: Language): { title: string; description: string }[] {
  const t = texts(language);
  return menus[scope].map((command) => ({
    title: capitalised(commandPhrases[language][command][0] ?? command, language),
    description: command === 'help' ? appStrings[language].help : t(`menu.does.${command}`),
  }));
}

/** A tapped title is sent as if typed, so it is the first phrase that the bot understands. */
const capitalised = (phrase: string, language: Language): string => phrase.slice(0, 1).toLocaleUpperCase(localeTags[language]) + phrase.slice(1);
