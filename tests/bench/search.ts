import { type LocalChannel, startLocalChannel } from '../../bot/local/channel';
import { localIds } from '../../bot/local/localServer';
import { type FindMentors } from '../../bot/usecases/find/findMentors';
import { z } from 'zod';
import { bundle } from './bundle';
import { startChild } from './child';
import { type Figure, figure, median, quantile } from './figure';
import { makePlace, serverEnvironment } from './place';
import { fillProgramme, someSearches, someTypedSearches, type TypedSearches } from './searches';

const searched = z.object({ times: z.array(z.number()), rss: z.number() });
const sizes = { few: 10_000, many: 100_000 } as const;
const warmUp = 200;
/** In turn, so that a busy moment of the machine hits both. */
const rounds = 15;
const searchesARound = 20;

/** Searching inside the production server, through the use case that a tap calls, and what the server then takes of memory. */
export async function measureSearch(): Promise<Figure[]> {
  const channel = await startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant });
  const servers: SearchServer[] = [];
  try {
    // Each number of mentors has a process of its own, so that memory is that of these mentors only.
    for (const mentors of [sizes.few, sizes.many]) servers.push(await startSearchServer(mentors, channel));
    const [few, many] = servers;
    if (!few || !many) throw new Error('The servers did not start');
    const searches = someSearches(programme, rounds * searchesARound);
    for (let round = 0; round < rounds; round += 1) {
      for (const server of servers) await server.search(searches.slice(round * searchesARound, (round + 1) * searchesARound));
    }
    for (const server of servers) await server.searchTyped(someTypedSearches(programme, rounds * searchesARound));
    return figuresOf(few, many);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await channel.stop();
  }
}

function figuresOf(few: SearchServer, many: SearchServer): Figure[] {
  const [p95, p95OfMany] = [quantile(few.times, 0.95), quantile(many.times, 0.95)];
  return [
    figure({ name: 'search.10k.p95', value: p95, unit: 'ms', atMost: 30 }),
    figure({ name: 'search.10k.median', value: median(few.times), unit: 'ms' }),
    figure({ name: 'search.100k.p95', value: p95OfMany / p95, unit: '× 10k', reference: 1, atMost: 10 }),
    figure({ name: 'search.100k.p95.time', value: p95OfMany, unit: 'ms', reference: p95 }),
    figure({ name: 'extension.10k.p95', value: quantile(few.typedTimes, 0.95), unit: 'ms', atMost: 300 }),
    figure({ name: 'extension.100k.p95', value: quantile(many.typedTimes, 0.95), unit: 'ms' }),
    figure({ name: 'search.100k.memory', value: many.megabytes(), unit: 'MB', reference: few.megabytes(), atMost: 400 }),
  ];
}

interface SearchServer {
  /** Milliseconds that each search took, as measured inside the process. */
  readonly times: number[];
  search(searches: readonly FindMentors[]): Promise<void>;
  /** The same for searches under the compose box, the first of which looks at every title. */
  readonly typedTimes: number[];
  searchTyped(searches: TypedSearches): Promise<void>;
  /** The most memory that the process was seen to take. */
  megabytes(): number;
  stop(): Promise<void>;
}

const programme = 'large';

/** A production server with so many mentors in one programme, loaded and warm. */
async function startSearchServer(mentors: number, channel: LocalChannel): Promise<SearchServer> {
  const place = await makePlace();
  await fillProgramme(place.databaseFile, programme, mentors);
  const child = await startChild(await bundle('tests/bench/serverUnderTest.ts', 'bench'), serverEnvironment(place, channel));
  const [times, typedTimes]: [number[], number[]] = [[], []];
  let most = 0;
  const ask = async (question: object, into: number[]): Promise<void> => {
    const found = searched.parse(await child.ask(question));
    into.push(...found.times);
    most = Math.max(most, found.rss);
  };
  const search = (searches: readonly FindMentors[]): Promise<void> => ask({ searches }, times);
  await search(someSearches(programme, warmUp));
  times.length = 0;
  return {
    times,
    search,
    typedTimes,
    searchTyped: (typed) => ask({ typed }, typedTimes),
    megabytes: () => most / 1_000_000,
    stop: async () => {
      await child.stop();
      await place.remove();
    },
  };
}
