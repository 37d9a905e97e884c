import { readConfig } from '../../bot/settings/config';
import { localCredentials } from '../../bot/local/channel';
import { startServer } from '../../bot/server';
import { stopOnSignals } from '../../bot/running/stopOnSignals';
import { z } from 'zod';

// The real server in a process of its own, so that it can be killed. Its clock begins where the environment says and is moved by messages of the test.
const command = z.discriminatedUnion('do', [z.object({ do: z.literal('advance'), ms: z.number() }), z.object({ do: z.literal('sweep') }), z.object({ do: z.literal('idle') })]);

async function main(): Promise<void> {
  let moment = Number(process.env.CLOCK_STARTS_AT);
  const config = readConfig(process.env);
  const { app, port, stop } = await startServer(config, { clock: { now: () => moment }, credentials: localCredentials(config.bot.id) });
  stopOnSignals(stop);
  const attend = async (what: string): Promise<void> => {
    if (what === 'sweep') await app.sweepNow();
    if (what !== 'advance') await app.idle();
  };
  const done = (answer: object): void => void process.send?.(answer);
  process.on('message', (heard) => {
    const what = command.parse(heard);
    if (what.do === 'advance') moment += what.ms;
    void attend(what.do).then(() => done({ kind: 'done' }));
  });
  process.once('disconnect', () => process.exit(0)); // nobody is left to answer to
  done({ kind: 'listening', port });
}

void main();
