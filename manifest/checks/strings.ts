import { stringsIn } from '../localisation';
import { isLocalisable } from '../schemas';
import { type Files } from '../zip';
import { readJson, readLocalisations, readManifest } from './read';

// Microsoft's own names may not stand in an app's name.
const reserved = ['Microsoft', 'Teams', 'Office', 'Outlook', 'Copilot', 'SharePoint', 'OneDrive', 'Excel', 'Azure'];
const menuLimit = 10;

/** What people read: never empty, never a placeholder, no name that is Microsoft's, no two commands that look alike. */
export function checkStrings(files: Files): string[] {
  const languages: [string, [string, string][]][] = [['manifest.json', stringsIn(readJson(files, 'manifest.json'))], ...readLocalisations(files).map(([file, strings]): [string, [string, string][]] => [file, Object.entries(strings)])];
  return languages.flatMap(([file, strings]) => [...textFaults(file, strings), ...nameFaults(file, Object.fromEntries(strings)), ...twins(file, strings)]).concat(menuFaults(files));
}

const textFaults = (file: string, strings: readonly [string, string][]): string[] =>
  strings.flatMap(([place, text]) => {
    if (/\$\{\{|\{\{|\}\}/.test(text)) return [`${file} still holds a placeholder at ${place} (“${text}”): give its setting a value.`];
    if (isLocalisable(place) && text.trim() === '') return [`${file} has no text at ${place}: write one under manifest/strings.`];
    return isLocalisable(place) && text.trim() !== text ? [`${file} has a space before or after the text at ${place}: take it away under manifest/strings.`] : [];
  });

function nameFaults(file: string, strings: Readonly<Record<string, string>>): string[] {
  const { 'name.short': short = '', 'name.full': full = '' } = strings;
  const taken = reserved.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(`${short} ${full}`));
  return [
    ...taken.map((word) => `${file} has “${word}” in the app’s name, which is Microsoft’s: change APP_NAME_SUFFIX or the name under manifest/strings.`),
    ...(short === full ? [`${file} has the same short and full name (“${short}”), and Teams wants two: change name.full under manifest/strings.`] : []),
  ];
}

/** Two commands in one menu that read the same cannot be told apart. */
function twins(file: string, strings: readonly [string, string][]): string[] {
  const seen = new Map<string, string>();
  return strings.flatMap(([place, text]) => {
    const [, menu] = /^(bots\[0\]\.commandLists\[\d\]|composeExtensions\[0\])\.commands\[\d+\]\.title$/.exec(place) ?? [];
    if (menu === undefined) return [];
    const first = seen.get(`${menu} ${text}`);
    seen.set(`${menu} ${text}`, first ?? place);
    return first ? [`${file} calls ${first} and ${place} both “${text}”: give one another title.`] : [];
  });
}

const menuFaults = (files: Files): string[] =>
  readManifest(files).bots.flatMap(({ commandLists }) => commandLists.filter(({ commands }) => commands.length > menuLimit).map(({ scopes, commands }) => `manifest.json has ${commands.length} commands in the menu for ${scopes.join(', ')}, and Teams shows ${menuLimit}: leave some out in manifest/manifest.ts.`));
