import { startLocalChannel } from '../../bot/local/channel';
import { localIds } from '../../bot/local/localServer';
import { z } from 'zod';
import { bundle } from './bundle';
import { startChild } from './child';
import { type Figure, figure, quantile } from './figure';
import { makePlace, serverEnvironment } from './place';
import { fillProgramme, someSearches } from './searches';

const searched = z.object({ mentors: z.number(), times: z.array(z.number()), rss: z.number() });
const searches = 200;
const sizes = { few: 10_000, many: 100_000 } as const;

/** Searching inside the production server, through the use case that a tap calls, and what the server then takes of memory. */
export async function measureSearch(): Promise<Figure[]> {
  const [few, many] = [await searchAmong(sizes.few), await searchAmong(sizes.many)];
  return [
    figure({ name: 'search.10k.p95', value: few.p95, unit: 'ms', atMost: 30 }),
    figure({ name: 'search.10k.median', value: few.median, unit: 'ms' }),
    figure({ name: 'search.100k.p95', value: many.p95 / few.p95, unit: '× 10k', reference: 1, atMost: 10 }),
    figure({ name: 'search.100k.p95.time', value: many.p95, unit: 'ms', reference: few.p95 }),
    figure({ name: 'search.100k.memory', value: many.megabytes, unit: 'MB', reference: few.megabytes, atMost: 400 }),
  ];
}

/** Each number of mentors has a process of its own, so that memory is that of these mentors only. */
async function searchAmong(mentors: number) {
  const [place, channel] = await Promise.all([makePlace(), startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant })]);
  try {
    await fillProgramme(place.databaseFile, 'large', mentors);
    const server = await startChild(bundle('tests/bench/serverUnderTest.ts', 'bench'), serverEnvironment(place, channel));
    try {
      await server.ask({ searches: someSearches('large', searches) }); // loads the mentors, and lets the engine compile
      const found = searched.parse(await server.ask({ searches: someSearches('large', searches) }));
      return { p95: quantile(found.times, 0.95), median: quantile(found.times, 0.5), megabytes: found.rss / 1_000_000 };
    } finally {
      await server.stop();
    }
  } finally {
    await Promise.all([channel.stop(), place.remove()]);
  }
}
