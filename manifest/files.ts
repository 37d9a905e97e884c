import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../bot/domain/people/person';
import { localisationFor } from './localisation';
import { fileOf, manifestFor } from './manifest';
import { type PackageSettings } from './settings';
import { type Files } from './zip';

export const iconFolder = join(__dirname, 'icons');

/** Everything that belongs into the package. */
export function packageFiles(settings: PackageSettings): Files {
  const translations = languages.filter((language) => language !== 'en').map((language) => [fileOf(language), json(localisationFor(settings, language))]);
  const icons = ['color.png', 'outline.png'].map((name) => [name, readFileSync(join(iconFolder, name))]);
  return Object.fromEntries([[fileOf('en'), json(manifestFor(settings, 'en'))], ...translations, ...icons]);
}

const json = (document: object): Buffer => Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
