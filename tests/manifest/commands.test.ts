import { languages } from '../../bot/domain/people/person';
import { parseCommand } from '../../bot/teams/commands/parseCommand';
import { manifestFor, menus } from '../../manifest/manifest';
import { goodSettings } from './support';

describe('the menus beside the message box', () => {
  it.each(languages)('offer only what the bot understands when it is tapped, in %s', (language) => {
    for (const { scopes: [scope], commands } of manifestFor(goodSettings, language).bots![0]!.commandLists!) {
      expect(commands.map(({ title }) => parseCommand(title))).toEqual([...menus[scope as keyof typeof menus]]);
      // Where others read along the bot is spoken to by name.
      expect(commands.map(({ title }) => parseCommand(`<at>Lodestar</at> ${title}`))).toEqual([...menus[scope as keyof typeof menus]]);
    }
  });

  it('are one for each scope, with at most ten commands, each explained', () => {
    const lists = manifestFor(goodSettings, 'en').bots![0]!.commandLists!;
    expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(10);
      for (const { description } of commands) expect(description).toMatch(/\S{2}/);
    }
  });
});
