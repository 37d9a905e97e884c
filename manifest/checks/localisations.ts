import { stringsIn } from '../localisation';
import { isLocalisable } from '../schemas';
import { type Files } from '../zip';
import { readJson, readLocalisations, readManifest } from './read';

/** Every language says everything: what one leaves out Teams would show in English in the middle of the others. */
export function checkLocalisations(files: Files): string[] {
  const wanted = stringsIn(readJson(files, 'manifest.json')).map(([place]) => place).filter(isLocalisable);
  const absent = readManifest(files).localizationInfo.additionalLanguages.filter(({ file }) => !files[file]).map(({ file, languageTag }) => `${file} is not in the package, and the manifest names it for “${languageTag}”: add the language’s strings under manifest/strings.`);
  return [...absent, ...readLocalisations(files).flatMap(([file, strings]) => differences(file, Object.keys(strings).filter((place) => place !== '$schema'), wanted))];
}

const differences = (file: string, there: readonly string[], wanted: readonly string[]): string[] => [
  ...wanted.filter((place) => !there.includes(place)).map((place) => `${file} lacks ${place}: translate it under manifest/strings.`),
  ...there.filter((place) => !wanted.includes(place)).map((place) => `${file} translates ${place}, which the manifest does not have: take it out.`),
];
