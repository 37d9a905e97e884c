import { type LocalChannel, startLocalChannel } from '../../bot/local/channel';
import { localIds } from '../../bot/local/localServer';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { openDocuments, type Documents } from '../../bot/usecases/collections';
import { everythingIn } from '../support/stored';
import { bundle } from './bundle';
import { type Child, startChild } from './child';
import { type CountingConnector, startCountingConnector } from './connector';
import { type Figure, figure, median } from './figure';
import { postAll } from './load';
import { type BenchPlace, echoEnvironment, makePlace, serverEnvironment } from './place';
import { prepareLogs } from './logs';
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

/** A kind of tap: how many are prepared, what each sends, and how its cost is judged. */
interface Kind {
  readonly prepare: (place: BenchPlace, count: number, serviceUrl: string) => Promise<object[]>;
  readonly sends: number;
  /** Where each turn must have left one document. */
  readonly leaves: 'pairs' | 'papers';
  readonly judge: (measured: readonly Measured[]) => Figure[];
}

interface Measured {
  readonly ours: Round;
  readonly echo: Round;
}

/** What one acceptance costs, with everything that it causes, beside one turn of the echo. It sends two: the news to the mentee, and the mentor's card drawn again on every device. */
export const measureTurns = (): Promise<Figure[]> => measure({ prepare: prepareAccepts, sends: 2, leaves: 'pairs', judge: judgeAccepts });

/** The same for saving a learning log: sealed, stored, and noted on the pair; nobody is told. */
export const measureLogs = (): Promise<Figure[]> => measure({ prepare: prepareLogs, sends: 0, leaves: 'papers', judge: judgeLogs });

async function measure(kind: Kind): Promise<Figure[]> {
  const [place, connector, channel] = await Promise.all([makePlace(), startCountingConnector(), startLocalChannel({ appId: localIds.bot, tenantId: localIds.tenant })]);
  try {
    const turns = await kind.prepare(place, warmUp + rounds * turnsARound, connector.url);
    const [ours, echo] = await Promise.all([
      startChild(await bundle('tests/bench/serverUnderTest.ts', 'bench'), serverEnvironment(place, channel)),
      startChild(require.resolve('./echoBot/echo.js'), echoEnvironment(channel)),
    ]);
    try {
      return await compare({ place, connector, channel }, ours, echo, turns, kind);
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

async function compare({ place, connector, channel }: Surroundings, bot: Child, echo: Child, turns: object[], { sends, leaves, judge }: Kind): Promise<Figure[]> {
  const store = openSqliteStore({ file: place.databaseFile });
  const documents = openDocuments(store);
  const ours: Side = { bot, turns, sends, idle: () => nothingOwed(documents) };
  const echoes: Side = { bot: echo, turns: prepareMessages(warmUp + rounds * turnsARound, connector.url), sends: 1, idle: async () => undefined };
  const token = await channel.mint({ serviceUrl: connector.url });
  const measured: Measured[] = [];
  await run(echoes, warmUp, connector, token);
  await run(ours, warmUp, connector, token);
  for (let round = 0; round < rounds; round += 1) {
    measured.push({ echo: await run(echoes, turnsARound, connector, token), ours: await run(ours, turnsARound, connector, token) });
  }
  const left = leaves === 'pairs' ? (await everythingIn(documents.pairs)).length : (await everythingIn(documents.papers)).length;
  await store.close();
  if (left !== warmUp + rounds * turnsARound) throw new Error(`${warmUp + rounds * turnsARound} turns left ${left} ${leaves}`);
  return judge(measured);
}

const of = (measured: readonly Measured[], value: (round: Measured) => number): number => median(measured.map(value));
const cpu = (measured: readonly Measured[]): number => of(measured, ({ ours, echo }) => ours.cpuMs / echo.cpuMs);

function judgeAccepts(measured: readonly Measured[]): Figure[] {
  return [
    figure({ name: 'accept.cpu', value: cpu(measured), unit: '× echo', reference: 1, atMost: 2 }),
    figure({ name: 'accept.cpu.turn', value: of(measured, ({ ours }) => ours.cpuMs), unit: 'ms CPU', reference: of(measured, ({ echo }) => echo.cpuMs) }),
    figure({ name: 'accept.throughput', value: of(measured, ({ ours, echo }) => ours.perSecond / echo.perSecond), unit: '× echo', reference: 1, atLeast: 0.5 }),
    figure({ name: 'accept.throughput.turns', value: of(measured, ({ ours }) => ours.perSecond), unit: 'turns/s', reference: of(measured, ({ echo }) => echo.perSecond) }),
  ];
}

function judgeLogs(measured: readonly Measured[]): Figure[] {
  return [
    figure({ name: 'log.cpu', value: cpu(measured), unit: '× echo', reference: 1, atMost: 2.5 }),
    figure({ name: 'log.cpu.turn', value: of(measured, ({ ours }) => ours.cpuMs), unit: 'ms CPU', reference: of(measured, ({ echo }) => echo.cpuMs) }),
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
  const owing = (collection: Documents['seats'] | Documents['wishlists'] | Documents['enrolments'] | Documents['papers']) => collection.query({ where: [{ field: 'nextDue', is: 'atMost', value: soon }], limit: 1 });
  let open = -1;
  const look = async (): Promise<void> => {
    const pages = await Promise.all([owing(documents.seats), owing(documents.wishlists), owing(documents.enrolments), owing(documents.papers)]);
    open = pages.reduce((count, page) => count + page.documents.length, 0);
  };
  const deadline = Date.now() + 60_000;
  for (await look(); open > 0; await look()) {
    if (Date.now() > deadline) throw new Error('The outbox does not come to rest');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
