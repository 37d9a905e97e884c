import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFile } from '../../../infra/schemas/schema';
import { infra } from './parse';

const folder = join(infra, 'schemas');

/** Azure's descriptions that are kept, by type and version. */
export const readSchemas = () =>
  new Map(readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => schemaFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))).map((schema) => [schema.resource, schema] as const));
