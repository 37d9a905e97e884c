import { z } from 'zod';
import { type App } from '../../bot/app';
import { readConfig } from '../../bot/settings/config';
import { localCredentials } from '../../bot/local/channel';
import { startServer } from '../../bot/server';
import { type FindMentors } from '../../bot/usecases/find/findMentors';
import { type Ports } from '../../bot/usecases/ports';
import { packed } from '../../bot/usecases/runs/keeping';
import { manyPeople } from './matching/people';
import { type TypedSearches } from './searches';

const question = z.object({ people: z.exactOptional(z.number()), plan: z.exactOptional(z.literal(true)), searches: z.exactOptional(z.array(z.custom<FindMentors>())), typed: z.exactOptional(z.custom<TypedSearches>()) });

/** The production server, with outgoing tokens of the local issuer. It tells its parent the port; asked, it tells its CPU time, or searches and tells how long each took. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { port, app } = await startServer(config, { credentials: localCredentials(config.bot.id) });
  process.on('message', (asked) => void answer(app, asked).then((found) => process.send?.(found)));
  process.send?.({ port });
}

async function answer({ useCases, ports }: App, asked: unknown): Promise<object> {
  const { searches, typed, people, plan } = question.parse(asked);
  if (people) gathered = manyPeople({ mentees: people });
  if (plan) return planFor(ports);
  if (searches) return timed(searches, useCases.findMentors);
  if (typed) return timed(typed, useCases.findByWords);
  return { cpu: process.cpuUsage() };
}

/** Made beforehand: a run gathers people from storage, which lets others through in between. */
let gathered: ReturnType<typeof manyPeople> | undefined;

/** As a coordinator's run does it: the people go packed to the optimiser's own process. */
async function planFor({ optimiser }: Ports): Promise<object> {
  if (!gathered) throw new Error('Nobody was gathered');
  const job = { ...gathered, structure: 'oneToOne', seed: 1, pins: [], size: { from: 2, to: 2 }, rounds: 0, diverse: [] };
  const made = await optimiser.make((await packed(job)).bytes, { signal: new AbortController().signal, progress: () => undefined });
  if (made.kind === 'refused') throw new Error(`There is no plan: ${made.refusal.reason}`);
  return { proposals: made.proposals };
}

async function timed<Asked>(list: readonly Asked[], search: (asked: Asked) => Promise<{ readonly kind: 'done' } | { readonly kind: 'refused'; readonly reason: string }>): Promise<object> {
  const times: number[] = [];
  for (const asked of list) {
    const began = performance.now();
    const found = await search(asked);
    times.push(performance.now() - began);
    if (found.kind === 'refused') throw new Error(`A search was refused: ${found.reason}`);
  }
  return { times, rss: process.memoryUsage.rss() };
}

void main();
