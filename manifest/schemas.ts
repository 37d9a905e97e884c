import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export const schemaVersion = '1.30';

// Microsoft's own schemas, out of its package: its validator would fetch them from the network.
const folder = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams', `v${schemaVersion}`);
const schema = z.looseObject({ properties: z.record(z.string(), z.unknown()), patternProperties: z.record(z.string(), z.unknown()).default({}) });

// Without saying that they are of draft 4: as that they would be read without what stands beside a reference, the longest length of a translated name
// for one.
function read(name: string): z.infer<typeof schema> {
  const { $schema: _draft, ...rules } = schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return rules;
}

const schemas = { manifest: read('MicrosoftTeams.schema.json'), localisation: read('MicrosoftTeams.Localization.schema.json') };

// Not in Unicode mode, in which some of their patterns are none.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false });
const validators = { manifest: ajv.compile(schemas.manifest), localisation: ajv.compile(schemas.localisation) };

/** Where a document breaks one of Microsoft's rules, and which. */
export interface Fault {
  readonly place: string;
  readonly rule: string;
}

export function schemaFaults(document: unknown, kind: keyof typeof validators): Fault[] {
  const validate = validators[kind];
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) => ({ place: instancePath, rule: `${message}${brief(params)}` }));
}

/** { limit: 30 } → ' (limit 30)' */
function brief(params: Readonly<Record<string, unknown>>): string {
  const details = Object.entries(params).map(([name, value]) => `${name} ${[value].flat().join(', ')}`);
  return details.length > 0 ? ` (${details.join('; ')})` : '';
}

const named = new Set(Object.keys(schemas.localisation.properties).filter((name) => name !== '$schema' && name !== 'localizationKeys'));
const patterns = Object.keys(schemas.localisation.patternProperties).map((pattern) => new RegExp(pattern));

/** Whether Teams takes the string at this place from a language's file. */
export const isLocalisable = (place: string): boolean => named.has(place) || patterns.some((pattern) => pattern.test(place));
