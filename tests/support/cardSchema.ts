import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

/**
 * A JSON schema of Adaptive Cards as Microsoft's own `@microsoft/teams.cards` types them. Unlike the renderer's parser it finds
 * unknown properties. It takes two seconds to make, so it is kept under node_modules/.cache by the types' content.
 */
type Schema = Record<string, unknown>;

const types = require.resolve('@microsoft/teams.cards').replace(/index\.js$/, 'core.d.ts');
const cacheFolder = join(__dirname, '../../node_modules/.cache/lodestar');
const reference = '#/definitions/';

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Unions of elements are told apart by their `type`. Saying so to the validator makes it name what is wrong with the element at hand,
 * instead of why it is none of sixty others. Teams' Graph components share one type: the first stands for all, none is in 1.5.
 */
function discriminate(node: unknown, definitions: Schema): unknown {
  if (Array.isArray(node)) return node.map((item) => discriminate(item, definitions));
  if (!isRecord(node)) return node;
  const { anyOf } = node;
  if (!Array.isArray(anyOf)) return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, discriminate(value, definitions)]));
  const tagged = new Map<string, unknown>();
  const others: unknown[] = [];
  for (const member of anyOf) {
    const tag = tagOf(member, definitions);
    if (tag === undefined) others.push(member);
    else if (!tagged.has(tag)) tagged.set(tag, member);
  }
  if (tagged.size < 2) return { anyOf: discriminate(anyOf, definitions) };
  const union = { type: 'object', discriminator: { propertyName: 'type' }, required: ['type'], oneOf: [...tagged.values()] };
  return others.length === 0 ? union : { anyOf: [union, ...others] };
}

/** The value that `type` has in the definition a union's member refers to. */
function tagOf(member: unknown, definitions: Schema): string | undefined {
  if (!isRecord(member) || typeof member.$ref !== 'string') return undefined;
  const target = definitions[decodeURIComponent(member.$ref.slice(reference.length))];
  const type = isRecord(target) && isRecord(target.properties) ? target.properties.type : undefined;
  return isRecord(type) && typeof type.const === 'string' ? type.const : undefined;
}

function generate(): Schema {
  const made: unknown = createGenerator({ path: types, type: 'IAdaptiveCard', skipTypeCheck: true, expose: 'all', topRef: true, jsDoc: 'none' }).createSchema('IAdaptiveCard');
  if (!isRecord(made) || !isRecord(made.definitions)) throw new Error('The generator gave no definitions');
  const { definitions } = made;
  return { $ref: made.$ref, definitions: Object.fromEntries(Object.entries(definitions).map(([name, definition]) => [name, discriminate(definition, definitions)])) };
}

function cached(): Schema {
  const key = createHash('sha256').update(readFileSync(types)).update(readFileSync(__filename)).digest('hex').slice(0, 16);
  const file = join(cacheFolder, `cards-${key}.json`);
  if (existsSync(file)) {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(kept)) return kept;
  }
  const schema = generate();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(schema));
  return schema;
}

let validator: ValidateFunction | undefined;

const explain = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message ?? 'is wrong'}${'additionalProperty' in params ? `: ${String(params.additionalProperty)}` : ''}`;

/** What the schema has against the card, as sentences; empty when nothing. */
export function schemaProblems(card: unknown): string[] {
  validator ??= new Ajv({ allErrors: true, discriminator: true, strict: false }).compile(cached());
  return validator(card) ? [] : (validator.errors ?? []).map(explain);
}
