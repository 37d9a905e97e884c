import { type Language } from '../bot/domain/people/person';
import { manifestFor } from './manifest';
import { isLocalisable, schemaVersion } from './schemas';
import { type PackageSettings } from './settings';

/** The strings of one language under the names of their places in the manifest: 'bots[0].commandLists[1].commands[0].title'. */
export function localisationFor(settings: PackageSettings, language: Language): Record<string, string> {
  return {
    $schema: `https://developer.microsoft.com/en-us/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`,
    ...Object.fromEntries(stringsIn(manifestFor(settings, language)).filter(([place]) => isLocalisable(place))),
  };
}

/** Every string of a JSON document with the name of its place. */
export function stringsIn(value: unknown, place = ''): [string, string][] {
  if (typeof value === 'string') return [[place, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => stringsIn(item, place ? `${place}.${name}` : name));
}
