import { PNG } from 'pngjs';
import { checkPackage } from '../../manifest/checks/package';
import { type Files } from '../../manifest/zip';
import { changed, goodFiles } from './support';

const problemsOf = (files: Files): string[] => checkPackage(files, { local: false });
const manifest = (change: Parameters<typeof changed>[1]): Files => changed('manifest.json', change);
const french = (change: Parameters<typeof changed>[1]): Files => changed('fr.json', change);
const picture = (size: number, paint: (png: PNG) => void): Buffer => {
  const png = new PNG({ width: size, height: size });
  png.data.fill(255);
  paint(png);
  return PNG.sync.write(png);
};
const again = 'draw it again with “npx tsx manifest/icons/draw.ts”.';

describe('a package', () => {
  it('is good as it is made', () => {
    expect(problemsOf(goodFiles())).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['breaks the schema', manifest((it) => { it.bots[0].scopes = ['everyone']; }), 'manifest.json breaks Microsoft’s schema 1.30 at /bots/0/scopes/0: it must be equal to one of the allowed values (allowedValues team, personal, groupChat, copilot).'],
    ['lacks an id', manifest((it) => { delete it.id; }), 'manifest.json breaks Microsoft’s schema 1.30 at its top: it must have required property \'id\' (missingProperty id).'],
    ['has a name that is too long', manifest((it) => { it.name.short = 'Lodestar of the whole organisation'; }), 'manifest.json breaks Microsoft’s schema 1.30 at /name/short: it must NOT have more than 30 characters (limit 30).'],
    ['has a translation that is too long', french((it) => { it['name.short'] = 'Lodestar de toute l’organisation'; }), 'fr.json breaks Microsoft’s schema 1.30 at /name.short: it must NOT have more than 30 characters (limit 30).'],
    ['has a name of Microsoft’s', french((it) => { it['name.full'] = 'Lodestar pour teams'; }), 'fr.json has “Teams” in the app’s name, which is Microsoft’s: change APP_NAME_SUFFIX or the name under manifest/strings.'],
    ['has one name for two', manifest((it) => { it.name.full = it.name.short; }), 'manifest.json has the same short and full name (“Lodestar”), and Teams wants two: change name.full under manifest/strings.'],
    ['lacks a translation', french((it) => { delete it['staticTabs[1].name']; }), 'fr.json lacks staticTabs[1].name: translate it under manifest/strings.'],
    ['translates what is not there', french((it) => { it['staticTabs[2].name'] = 'À propos'; }), 'fr.json translates staticTabs[2].name, which the manifest does not have: take it out.'],
    ['lacks a language', Object.fromEntries(Object.entries(goodFiles()).filter(([name]) => name !== 'zh-cn.json')), 'zh-cn.json is not in the package, and the manifest names it for “zh-cn”: add the language’s strings under manifest/strings.'],
    ['has an empty text', french((it) => { it['composeExtensions[0].commands[0].title'] = ' '; }), 'fr.json has no text at composeExtensions[0].commands[0].title: write one under manifest/strings.'],
    ['has a space too many', french((it) => { it['staticTabs[1].name'] = ' Mentorat'; }), 'fr.json has a space before or after the text at staticTabs[1].name: take it away under manifest/strings.'],
    ['still holds a placeholder', manifest((it) => { it.developer.name = '${{DEVELOPER}}'; }), 'manifest.json still holds a placeholder at developer.name (“${{DEVELOPER}}”): give its setting a value.'],
    ['calls two commands alike', french((it) => { it['composeExtensions[0].commands[1].title'] = it['composeExtensions[0].commands[0].title']; }), 'fr.json calls composeExtensions[0].commands[0].title and composeExtensions[0].commands[1].title both “Trouver un mentor”: give one another title.'],
    ['opens somebody else’s page', manifest((it) => { it.configurableTabs[0].configurationUrl = 'https://lodestar.example.com/tabs/settings'; }), 'manifest.json opens “https://lodestar.example.com/tabs/settings” at configurableTabs[0].configurationUrl, which is not on lodestar.example.org: Teams would show nothing there.'],
    ['signs people in for another server', manifest((it) => { it.webApplicationInfo.resource = 'api://lodestar.example.org/the-tab'; }), 'manifest.json signs people in for “api://lodestar.example.org/the-tab”, and the server expects “api://lodestar.example.org/botid-cccccccc-0000-4000-8000-000000000003”: mend PUBLIC_URL or TAB_APP_ID.'],
    ['has two hosts', manifest((it) => { it.validDomains.push('files.example.org'); }), 'manifest.json lists 2 hosts in validDomains, where our server’s only belongs: mend manifest/manifest.ts.'],
    ['lacks an icon', Object.fromEntries(Object.entries(goodFiles()).filter(([name]) => name !== 'color.png')), `color.png is not in the package: ${again}`],
    ['has an icon that is no picture', { ...goodFiles(), 'color.png': Buffer.from('a star') }, `color.png is no PNG picture: ${again}`],
    ['has an icon of another size', { ...goodFiles(), 'color.png': picture(191, () => undefined) }, `color.png is 191 × 191 pixels, and Teams wants 192 × 192: ${again}`],
    ['has a hole in the colour icon', { ...goodFiles(), 'color.png': picture(192, ({ data }) => void (data[3] = 254)) }, `color.png has transparent parts, and its background must fill the square: ${again}`],
    ['has a grey outline', { ...goodFiles(), 'outline.png': picture(32, ({ data }) => void data.set([254, 255, 255, 255, 0, 0, 0, 0])) }, `outline.png has another colour than white: ${again}`],
    ['has an outline on white', { ...goodFiles(), 'outline.png': picture(32, () => undefined) }, `outline.png has no transparent background: ${again}`],
    ['has an empty outline', { ...goodFiles(), 'outline.png': picture(32, ({ data }) => void data.fill(0)) }, `outline.png is empty: ${again}`],
  ])('that %s is refused in one sentence that says what to mend', (_what, files, sentence) => {
    expect(problemsOf(files)).toEqual([sentence]);
  });

  it('with a menu that is too long is refused by us, because Teams would not say so', () => {
    const files = manifest((it) => { it.bots[0].commandLists[0].commands.push({ title: 'Reminders' }); });
    expect(problemsOf(files)).toContain('manifest.json has 11 commands in the menu for personal, and Teams shows 10: leave some out in manifest/manifest.ts.');
  });

  it.each(['*.example.org', 'localhost:3978', 'lodestar.example.org/tabs', 'lodestar.example.org:8443'])('on %s is refused', (domain) => {
    const problems = problemsOf(manifest((it) => { it.validDomains = [domain]; }));
    expect(problems).toContainEqual(expect.stringMatching(/^manifest\.json lists “.*” in validDomains, which .*: mend PUBLIC_URL\.$/));
  });
});
