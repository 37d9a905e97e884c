import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFromMarkdown } from './fromMarkdown';
import { schemaFromTool } from './fromTool';
import { prune } from './prune';
import { fileOf, type Schema } from './schema';

/*
 * Run by hand, when a resource or an API version is added to the Bicep; the tests read what it saved, and need neither tool nor network.
 *
 *   npx tsx infra/schemas/refresh.ts <azmcp> [<folder>]
 *
 * <azmcp> is the program in the package @azure/mcp-linux-x64 (58 MB, so no dependency of ours). <folder> has, as `*.md`, the `types.md` of
 * Azure/bicep-types-az for what that package lacks (2.0.5: Microsoft.Insights' alerts, autoscaling and diagnostic settings).
 */
const infra = join(__dirname, '..');

const bicepFiles = (): readonly string[] => readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bicep')).map((file) => readFileSync(join(infra, file), 'utf8'));

function find(resource: string, tool: string, markdown: readonly string[]): Schema {
  const type = resource.replace(/@.*/, '');
  const found = schemaFromTool(resource, ask(tool, type)) ?? markdown.map((text) => schemaFromMarkdown(resource, text)).find((schema) => schema !== undefined);
  if (!found) throw new Error(`Neither the tool nor the folder knows ${resource}`);
  return found;
}

function ask(tool: string, type: string): string {
  try {
    return execFileSync(tool, ['bicepschema', 'get', '--resource-type', type], { encoding: 'utf8', maxBuffer: 64_000_000, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return ''; // It fails for a type that it does not know.
  }
}

function refresh([tool, folder]: readonly string[]): void {
  if (!tool) throw new Error('Say where azmcp is: npx tsx infra/schemas/refresh.ts <azmcp> [<folder>]');
  const markdown = folder ? readdirSync(folder).filter((file) => file.endsWith('.md')).map((file) => readFileSync(join(folder, file), 'utf8')) : [];
  const bicep = bicepFiles().join('\n');
  const texts = new Set([...bicep.matchAll(/'([^'\n]*)'/g)].map(([, text]) => text ?? ''));
  const resources = [...texts].filter((text) => /^Microsoft\.[A-Za-z/]+@\d{4}-\d\d-\d\d(-preview)?$/.test(text)).sort();
  const schemas = resources.map((resource) => prune(find(resource, tool, markdown), texts));
  for (const file of readdirSync(__dirname).filter((name) => name.endsWith('.json'))) rmSync(join(__dirname, file));
  for (const schema of schemas) writeFileSync(join(__dirname, fileOf(schema.resource)), `${oneObjectALine(schema)}\n`);
  process.stdout.write(`${schemas.length} kinds of resource saved\n`);
}

/** Short enough to keep, and a change shows as the line of the object that changed. */
function oneObjectALine({ resource, body, objects }: Schema): string {
  const lines = Object.entries(objects).map(([name, object]) => `    ${JSON.stringify(name)}: ${JSON.stringify(object)}`);
  return `{\n  "resource": ${JSON.stringify(resource)},\n  "body": ${JSON.stringify(body)},\n  "objects": {\n${lines.join(',\n')}\n  }\n}`;
}

if (require.main === module) refresh(process.argv.slice(2));
