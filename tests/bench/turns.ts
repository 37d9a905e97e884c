import { type LocalChannel, startLocalChannel } from '../../bot/local/channel';
import { localIds } from '../../bot/local/localServer';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments, type Documents } from '../../bot/usecases/collections';
import { bundle } from './bundle';
import { type Child, startChild } from './child';
import { type CountingConnector, startCountingConnector } from './connector';
import { type Figure, figure, median } from './figure';
import { postAll } from './load';
import { type BenchPlace, echoEnvironment, makePlace, serverEnvironment } from './place';
import { prepareAccepts, prepareMessages } from './requests';

/** Enough turns that both have been compiled and cached by the engine, then rounds in turn, so that a busy moment of the machine hits both. */
const warmUp = 600;
const rounds = 5;
const turnsARound = 300;
const clients = 16;

/** One bot under load: what its turns are and how much each sends. */
interface Side {
  readonly bot: Child;
  readonly turns: object[];
  readonly sends: number;
  /** Resolves when nothing that the turns caused is left to do. */
  readonly idle: () => Promise<void>;
}

interface Round {
  readonly cpuMs: number;
  readonly perSecond: number;
}

/** What one acceptance costs, with everything that it causes, beside one turn of the echo. */
export async function measureTurns(): Promise<Figure[]> {
  const [place, connector, channel] = await Promise.all([makePlace(), startCountingConnector(), startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant })]);
  try {
    const turns = await prepareAccepts(place, warmUp + rounds * turnsARound, connector.url);
    const [ours, echo] = await Promise.all([
      startChild(bundle('tests/bench/serverUnderTest.ts', 'bench'), serverEnvironment(place, channel)),
      startChild(require.resolve('./echoBot/echo.js'), echoEnvironment(channel)),
    ]);
    try {
      return await compare({ place, connector, channel }, ours, echo, turns);
    } finally {
      await Promise.all([ours.stop(), echo.stop()]);
    }
  } finally {
    await Promise.all([connector.stop(), channel.stop(), place.remove()]);
  }
}

interface Surroundings {
  readonly place: BenchPlace;
  readonly connector: CountingConnector;
  readonly channel: LocalChannel;
}

async function compare({ place, connector, channel }: Surroundings, ours: Child, echo: Child, turns: object[]): Promise<Figure[]> {
  const store = openSqliteStore({ file: place.databaseFile });
  const documents = openDocuments(store);
  // An acceptance sends two: the news to the mentee, and the mentor's card drawn again on every device.
  const accepts: Side = { bot: ours, turns, sends: 2, idle: () => nothingOwed(documents) };
  const echoes: Side = { bot: echo, turns: prepareMessages(warmUp + rounds * turnsARound, connector.url), sends: 1, idle: async () => undefined };
  const token = await channel.mint({ serviceUrl: connector.url });
  const measured: { accept: Round; echo: Round }[] = [];
  await run(echoes, warmUp, connector, token);
  await run(accepts, warmUp, connector, token);
  for (let round = 0; round < rounds; round += 1) {
    measured.push({ echo: await run(echoes, turnsARound, connector, token), accept: await run(accepts, turnsARound, connector, token) });
  }
  await store.close();
  return figuresOf(measured);
}

function figuresOf(measured: readonly { accept: Round; echo: Round }[]): Figure[] {
  const of = (value: (round: { accept: Round; echo: Round }) => number): number => median(measured.map(value));
  return [
    figure({ name: 'accept.cpu', value: of(({ accept, echo }) => accept.cpuMs / echo.cpuMs), unit: '× echo', reference: 1, atMost: 2 }),
    figure({ name: 'accept.cpu.turn', value: of(({ accept }) => accept.cpuMs), unit: 'ms CPU', reference: of(({ echo }) => echo.cpuMs) }),
    figure({ name: 'accept.throughput', value: of(({ accept, echo }) => accept.perSecond / echo.perSecond), unit: '× echo', reference: 1, atLeast: 0.5 }),
    figure({ name: 'accept.throughput.turns', value: of(({ accept }) => accept.perSecond), unit: 'turns/s', reference: of(({ echo }) => echo.perSecond) }),
  ];
}

async function run({ bot, turns, sends, idle }: Side, count: number, connector: CountingConnector, token: string): Promise<Round> {
  const own = turns.splice(0, count);
  const [cpuBefore, sentBefore, began] = [await bot.cpuMs(), connector.count(), performance.now()];
  const answers = await postAll(bot.port, token, own, clients);
  await connector.received(sentBefore, count * sends);
  const seconds = (performance.now() - began) / 1000;
  await idle();
  const refused = answers.find((answer) => answer !== '' && !answer.includes('AdaptiveCard'));
  if (refused !== undefined) throw new Error(`A tap was not answered by a card: ${refused.slice(0, 200)}`);
  return { cpuMs: ((await bot.cpuMs()) - cpuBefore) / count, perSecond: count / seconds };
}

/** The owed are found as the sweep finds them. Timers of the requests themselves (reminders) lie days ahead. */
async function nothingOwed(documents: Documents): Promise<void> {
  const soon = Date.now() + 3_600_000;
  const owing = (collection: Documents['seats'] | Documents['wishlists'] | Documents['enrolments']) => collection.query({ where: [{ field: 'nextDue', is: 'atMost', value: soon }], limit: 1 });
  let open = -1;
  const look = async (): Promise<void> => {
    const pages = await Promise.all([owing(documents.seats), owing(documents.wishlists), owing(documents.enrolments)]);
    open = pages.reduce((count, page) => count + page.documents.length, 0);
  };
  const deadline = Date.now() + 60_000;
  for (await look(); open > 0; await look()) {
    if (Date.now() > deadline) throw new Error('The outbox does not come to rest');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
