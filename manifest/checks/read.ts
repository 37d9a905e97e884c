import { z } from 'zod';
import { type Files } from '../zip';

const strings = z.record(z.string(), z.string());
const manifest = z.looseObject({
  name: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({ additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })) }),
  bots: z.array(z.object({ commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) })) })),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});
/** As much of the manifest as is looked at besides Microsoft's schema. */
export type ReadManifest = z.infer<typeof manifest>;

/** Throws when the file is missing or no JSON: then it was not made here. */
export const readJson = (files: Files, name: string): unknown => JSON.parse(files[name]?.toString('utf8') ?? '');
export const readManifest = (files: Files): ReadManifest => manifest.parse(readJson(files, 'manifest.json'));

/** The languages' own files, by name, as far as they are there. */
export const readLocalisations = (files: Files): [string, Record<string, string>][] =>
  readManifest(files).localizationInfo.additionalLanguages.flatMap(({ file }) => (files[file] ? [[file, strings.parse(readJson(files, file))]] : []));
