import { type Fault, schemaFaults, schemaVersion } from '../schemas';
import { type Files } from '../zip';
import { readJson, readLocalisations } from './read';

/** Microsoft's rules for the manifest and for each language's file: names, kinds, lengths, counts. */
export const checkSchema = (files: Files): string[] => [
  ...schemaFaults(readJson(files, 'manifest.json'), 'manifest').map(sentence('manifest.json')),
  ...readLocalisations(files).flatMap(([file, strings]) => schemaFaults(strings, 'localisation').map(sentence(file))),
];

const sentence = (file: string) => ({ place, rule }: Fault): string => `${file} breaks Microsoft’s schema ${schemaVersion} at ${place || 'its top'}: it ${rule}.`;
