import { ConfigError, readConfig } from './config';
import { startServer } from './server';

const oldestNode = 24;

async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) throw new ConfigError([`Node ${oldestNode} or newer is needed, this is ${process.versions.node}: start with “npm start”, which brings its own.`]);
  const running = await startServer(readConfig(process.env));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
