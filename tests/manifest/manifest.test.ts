import { PNG } from 'pngjs';
import { languages } from '../../bot/domain/people/person';
import { makeTabLinks } from '../../bot/pages/tabLinks';
import { dialogCommands, searchCommands } from '../../bot/teams/extension/commands';
import { readSearch } from '../../bot/teams/extension/incoming';
import { accentColor, manifestFor } from '../../manifest/manifest';
import { schemaFaults } from '../../manifest/schemas';
import { viewAt } from '../../tabs/app/routes';
import { goodFiles, goodSettings } from './support';

const manifest = manifestFor(goodSettings, 'en');
const extension = manifest.composeExtensions![0]!;

describe('the manifest', () => {
  it('fits Microsoft’s schema in every language', () => {
    for (const language of languages) expect({ language, faults: schemaFaults(manifestFor(goodSettings, language), 'manifest') }).toEqual({ language, faults: [] });
  });

  it('asks for what is used and nothing else', () => {
    expect(manifest.permissions).toEqual(['identity']);
    expect(manifest.devicePermissions).toBeUndefined();
    expect(manifest.validDomains).toEqual(['lodestar.example.org']);
    expect(manifest.authorization?.permissions?.resourceSpecific).toEqual([
      { name: 'OnlineMeeting.ReadBasic.Chat', type: 'Application' }, { name: 'ChannelMeeting.ReadBasic.Group', type: 'Application' }, { name: 'MeetingStage.Write.Chat', type: 'Delegated' },
    ]);
  });

  it('signs people in for the address that the server expects', () => {
    expect(manifest.webApplicationInfo).toEqual({ id: goodSettings.tabAppId, resource: `api://lodestar.example.org/botid-${goodSettings.tabAppId}` });
  });

  it('opens the tab’s own views', () => {
    const pathOf = (address: string | undefined): string => new URL(address ?? '').pathname;
    expect(viewAt(pathOf(manifest.staticTabs!.find(({ entityId }) => entityId === 'home')!.contentUrl), { frame: 'content' })).toEqual({ name: 'home' });
    expect(viewAt(pathOf(manifest.configurableTabs![0]!.configurationUrl), { frame: 'content' })).toEqual({ name: 'settings' });
  });

  it('is what the server’s links into Teams lead to', () => {
    const { publicUrl, teamsAppId } = goodSettings;
    const { pathname } = new URL(makeTabLinks({ publicUrl, teamsAppId }).tab({ kind: 'home' })!);
    const [app, entity] = pathname.split('/').slice(-2);
    expect(app).toBe(manifest.id);
    expect(manifest.staticTabs!.map(({ entityId }) => entityId)).toContain(entity);
  });

  it('offers the tab wherever a pair may meet', () => {
    expect(manifest.configurableTabs![0]).toMatchObject({ scopes: ['team', 'groupChat'], context: ['channelTab', 'privateChatTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'] });
  });

  it('has the colour of its icon', () => {
    const [red, green, blue] = PNG.sync.read(goodFiles()['color.png']!).data;
    expect(`#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`.toUpperCase()).toBe(accentColor);
  });
});

describe('the messaging extension', () => {
  const ids = (type: string): string[] => extension.commands!.filter((command) => command.type === type).map(({ id }) => id);

  it('has exactly the commands that the bot answers', () => {
    expect(ids('query').sort()).toEqual(searchCommands.map(({ id }) => id).sort());
    expect(ids('action').sort()).toEqual(dialogCommands.map(({ id }) => id).sort());
  });

  it('sends what is typed under the name that the bot reads, and asks once before anything is typed', () => {
    for (const { id, parameters, initialRun } of extension.commands!.filter(({ type }) => type === 'query')) {
      expect(initialRun).toBe(true);
      expect(readSearch({ commandId: id, parameters: parameters!.map(({ name }) => ({ name, value: 'water' })) })).toMatchObject({ command: id, search: { text: 'water' } });
    }
  });

  it('opens dialogs from the bot: thanks beside the message, the others on a message', () => {
    const actions = extension.commands!.filter(({ type }) => type === 'action');
    expect(actions.map(({ id, context, fetchTask }) => ({ id, context, fetchTask }))).toEqual([
      { id: 'thank', context: ['compose', 'commandBox'], fetchTask: true }, { id: 'saveNote', context: ['message'], fetchTask: true }, { id: 'makeAction', context: ['message'], fetchTask: true },
    ]);
  });

  it('shows links of our own host only, also to people who have not added the app', () => {
    expect(extension.messageHandlers).toEqual([{ type: 'link', value: { domains: ['lodestar.example.org'], supportsAnonymizedPayloads: true } }]);
  });
});
