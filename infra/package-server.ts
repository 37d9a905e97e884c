import '../bot/nodeVersion';
import { join, relative } from 'node:path';
import { packageServer } from './packageServer';

/** `npm run package:server`: the server as it is deployed, a folder and the same as a zip. */
async function main(): Promise<void> {
  const root = process.cwd();
  const { folder, zip, megabytes } = await packageServer({ root, outFolder: join(root, '.output') });
  process.stdout.write(`The server is ready, ${megabytes.toFixed(1)} MB: ${relative(root, folder)}/ and ${relative(root, zip)}\nIt needs Node 24, its settings (docs/settings.md) and nothing else: “npm start” in the folder, a zip deployment, or infra/Containerfile.\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`The server was not packaged: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
