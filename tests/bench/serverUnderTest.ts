import { z } from 'zod';
import { type App } from '../../bot/app';
import { readConfig } from '../../bot/config';
import { localCredentials } from '../../bot/local/channel';
import { startServer } from '../../bot/server';
import { type FindMentors } from '../../bot/usecases/find/findMentors';

const question = z.object({ searches: z.exactOptional(z.array(z.custom<FindMentors>())) });

/** The production server, with outgoing tokens of the local issuer. It tells its parent the port; asked, it tells its CPU time, or searches and tells how long each took. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { port, app } = await startServer(config, { credentials: localCredentials(config.bot.id) });
  process.on('message', (asked) => void answer(app, asked).then((found) => process.send?.(found)));
  process.send?.({ port });
}

async function answer(app: App, asked: unknown): Promise<object> {
  const { searches } = question.parse(asked);
  if (!searches) return { cpu: process.cpuUsage() };
  const times: number[] = [];
  for (const search of searches) {
    const began = performance.now();
    const found = await app.useCases.findMentors(search);
    times.push(performance.now() - began);
    if (found.kind === 'refused') throw new Error(`A search was refused: ${found.reason}`);
  }
  return { times, rss: process.memoryUsage.rss() };
}

void main();
