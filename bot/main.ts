import './nodeVersion';
import { join } from 'node:path';
import { ConfigError, readConfig } from './settings/config';
import { startServer } from './server';
import { stopOnSignals } from './running/stopOnSignals';

async function main(): Promise<void> {
  // The tab lies beside the bundle, wherever that was put.
  const running = await startServer(readConfig(process.env), { tabsFolder: join(__dirname, 'web') });
  stopOnSignals(running.stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exit(1);
});
