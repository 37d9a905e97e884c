import '../bot/nodeVersion';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage } from './makePackage';

const usage = 'Say for which environment: npm run package -- --env local (or dev, prod, or any other that has a file in env/).';

/** What to do with the package now. */
const next = (env: string): string =>
  env === 'local'
    ? 'Next: in Teams choose Apps, Manage your apps, Upload an app, Upload a custom app. The server must be reachable under PUBLIC_URL.'
    : `Next: “atk publish --env ${env}” hands it to your organisation’s catalogue; or give the file to a Teams administrator, who uploads it under Teams apps, Manage apps.`;

const say = (stream: NodeJS.WriteStream, text: string): boolean => stream.write(`${text}\n`);

async function main(): Promise<number> {
  const env = wantedEnv();
  if (env === undefined) return say(process.stderr, usage), 1;
  const root = process.cwd();
  const made = await makePackage({ env, envFolder: join(root, 'env'), outFolder: join(root, '.output'), environment: process.env });
  if (made.kind === 'wrong') return say(process.stderr, `The package for “${env}” was not made:\n${made.problems.map((problem) => `- ${problem}`).join('\n')}`), 1;
  say(process.stdout, `The Teams app package is ready: ${relative(root, made.value)}\n${next(env)}`);
  return 0;
}

/** Undefined when it is not said, or something else is. */
function wantedEnv(): string | undefined {
  try {
    return parseArgs({ options: { env: { type: 'string' } } }).values.env;
  } catch {
    return undefined;
  }
}

void main().then((code) => (process.exitCode = code));
