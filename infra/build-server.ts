import '../bot/nodeVersion';
import { join } from 'node:path';
import { bundleServer } from './bundleServer';

/** `npm run build:server`: the server as `npm start` runs it, and as the package has it. */
bundleServer({ root: process.cwd(), folder: join(process.cwd(), '.build'), sourcemap: 'linked' }).catch((error: unknown) => {
  process.stderr.write(`The server was not built: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
