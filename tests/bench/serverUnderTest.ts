import { readConfig } from '../../bot/config';
import { localCredentials } from '../../bot/local/channel';
import { startServer } from '../../bot/server';

/** The production server, with outgoing tokens of the local issuer; it tells its parent the port, and on demand what CPU time it took. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { port, app } = await startServer(config, { credentials: localCredentials(config.bot.id) });
  process.on('message', (asked) => void answer(asked));
  process.send?.({ port });

  async function answer(asked: unknown): Promise<void> {
    if (typeof asked !== 'object' || asked === null || !('programme' in asked)) return void process.send?.({ cpu: process.cpuUsage() });
    const index = await app.ports.mentors.of(String(asked.programme));
    process.send?.({ mentors: index?.size ?? 0, rss: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 });
  }
}

void main();
