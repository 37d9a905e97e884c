import { z } from 'zod';
import { type App } from '../../bot/app';
import { readConfig } from '../../bot/settings/config';
import { localCredentials } from '../../bot/local/channel';
import { startServer } from '../../bot/server';
import { type FindMentors } from '../../bot/usecases/find/findMentors';
import { readRun, runsOf } from '../../bot/usecases/runs/runDocuments';
import { roundOf } from './matchRound';
import { type TypedSearches } from './searches';

const question = z.object({ plan: z.exactOptional(z.literal(true)), searches: z.exactOptional(z.array(z.custom<FindMentors>())), typed: z.exactOptional(z.custom<TypedSearches>()) });

/** The production server, with outgoing tokens of the local issuer. It tells its parent the port; asked, it tells its CPU time, makes a plan, or searches and tells how long each took. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { port, app } = await startServer(config, { credentials: localCredentials(config.bot.id) });
  process.on('message', (asked) => void answer(app, asked).then((found) => process.send?.(found)));
  process.send?.({ port });
}

async function answer(app: App, asked: unknown): Promise<object> {
  const { searches, typed, plan } = question.parse(asked);
  const { useCases } = app;
  if (plan) return planFor(app);
  if (searches) return timed(searches, useCases.findMentors);
  if (typed) return timed(typed, useCases.findByWords);
  return { cpu: process.cpuUsage() };
}

/** A whole run as a coordinator begins it: people gathered and sealed, the plan made, its proposals stored. The first one begins the matching, the next ones plan anew. */
async function planFor({ useCases, ports, idle }: App): Promise<object> {
  const [open] = await runsOf(ports, roundOf.programme);
  const begun = await (open ? useCases.replan({ ...roundOf, run: open.id, version: open.version, kind: 'fresh' }) : useCases.startRun({ ...roundOf, isAutomatic: false }));
  if (begun.kind === 'refused') throw new Error(`No plan was begun: ${begun.reason}`);
  await idle();
  const plan = (await readRun(ports, { programme: roundOf.programme, run: begun.value.id }))?.plan;
  if (!plan || plan.number === open?.plan?.number) throw new Error('There is no plan');
  return { proposals: plan.proposals };
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
