import './nodeVersion';
import { ConfigError, readConfig } from './config';
import { startServer } from './server';

async function main(): Promise<void> {
  const running = await startServer(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
