import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from './readYaml';
import { root } from './support';
import { toolkitVersion } from './toolkitActions';

const step = z.strictObject({ uses: z.string(), name: z.string().optional(), env: z.record(z.string(), z.string()).optional(), with: z.record(z.string(), z.unknown()), writeToEnvironmentFile: z.record(z.string(), z.string()).default({}) });
const project = z.strictObject({ version: z.literal(toolkitVersion), environmentFolderPath: z.literal('./env'), provision: z.array(step), deploy: z.array(step), publish: z.array(step).default([]) });
const templates = z.array(z.object({ path: z.string(), parameters: z.string() }));

export type Step = z.infer<typeof step>;

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** All steps of a project file, in the order in which an administrator comes to them. */
export function stepsIn(file: string): Step[] {
  const { provision, deploy, publish } = project.parse(readYaml(read(file)));
  return [...provision, ...deploy, ...publish];
}

/** Files of ours that a step uses, with the environment's name put in as the toolkit does. Those in `filled` have variables, which it fills in. */
export function filesOf({ uses, with: given }: Step, env: string): { readonly plain: string[]; readonly filled: string[] } {
  if (uses === 'aadApp/update') return { plain: [], filled: [String(given['manifestPath'])] };
  if (uses !== 'arm/deploy') return { plain: [], filled: [] };
  const used = templates.parse(given['templates']);
  return { plain: used.map(({ path }) => path), filled: used.map(({ parameters }) => parameters.replaceAll('${{TEAMSFX_ENV}}', env)) };
}

export const variablesIn = (text: string): string[] => [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name);

// The toolkit makes this one up when the application's manifest asks for it.
export const scopeId = 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID';

/** What stands in the environment's file after a step that did not before. */
export function learntFrom({ uses, writeToEnvironmentFile }: Step): string[] {
  const outputs = uses === 'arm/deploy' ? [...read('infra/main.bicep').matchAll(/^output (\w+) /gm)].map(([, name = '']) => name) : [];
  return [...Object.values(writeToEnvironmentFile), ...outputs];
}

/** What an environment's file asks the organisation to fill in. */
export function yoursIn(env: string): string[] {
  const [, yours = ''] = /\n# Yours\n(.*)\n# Written by provisioning\n/s.exec(read(`env/.env.${env}`)) ?? [];
  return [...yours.matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
}

/** What an environment's file says it can do without: a comment speaks of the variables below it. */
export const mayBeLeftOut = (env: string): string[] =>
  [...read(`env/.env.${env}`).matchAll(/^#.*left out.*\n((?:\w+=.*\n)+)/gim)].flatMap(([, below = '']) => [...below.matchAll(/^(\w+)=/gm)].map(([, name = '']) => name));
