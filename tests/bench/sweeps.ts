import { buildApp } from '../../bot/app';
import { openCsvDirectory } from '../../bot/directory/csvDirectory';
import { pause } from '../../bot/domain/pairs/moves';
import { newPair } from '../../bot/domain/pairs/newPair';
import { type Pair } from '../../bot/domain/pairs/pair';
import { settlePair } from '../../bot/domain/pairs/tick';
import { dateIn, days, hours } from '../../bot/domain/time';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { type Documents, openDocuments, pairAt, personAt } from '../../bot/usecases/collections';
import { saveProgramme } from '../../bot/usecases/programmes';
import { aProgramme, firstMoment } from '../support/world';
import { type Figure, figure, median } from './figure';
import { type BenchPlace, makePlace } from './place';

const sizes = { few: 2_000, many: 100_000 } as const;
const dueARound = 1_000;
const warmUp = 2;
/** In turn, so that a busy moment of the machine hits both. */
const rounds = 5;
const atOnce = 500;
const programme = aProgramme();

/** One sweep with a thousand pairs whose pause is over, each telling two people, among few pairs and among many. */
export async function measureSweeps(): Promise<Figure[]> {
  const [few, many] = [await openSweeping(sizes.few), await openSweeping(sizes.many)];
  try {
    const times: { few: number; many: number }[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) times.push({ few: await few.sweep(), many: await many.sweep() });
    const measured = times.slice(warmUp);
    return [
      figure({ name: 'sweep.100k', value: median(measured.map((time) => time.many / time.few)), unit: '× 2k', reference: 1, atMost: 1.2 }),
      figure({ name: 'sweep.100k.item', value: median(measured.map((time) => time.many)) / dueARound, unit: 'ms an item', reference: median(measured.map((time) => time.few)) / dueARound }),
    ];
  } finally {
    await Promise.all([few.stop(), many.stop()]);
  }
}

/** So many pairs on a database file of their own, all with something to do far ahead. */
async function openSweeping(count: number) {
  const place = await makePlace();
  const armed = (number: number): number => Math.floor((number * count) / dueARound);
  await fill(place, count, armed);
  const store = openSqliteStore({ file: place.databaseFile });
  let moment = firstMoment;
  let sent = 0;
  const app = buildApp({
    store, directory: openCsvDirectory([], 'un'), clock: { now: () => moment }, sealingKey: place.sealingKey, sweepEveryMs: 3_600_000,
    report: (event, { error }) => void process.stderr.write(`${event} ${String(error)}\n`),
    messenger: () => ({ send: async () => ({ kind: 'sent', activityId: `message-${(sent += 1)}` }) }),
  });
  const { documents } = app.ports;
  /** Brings a thousand pairs, spread over all, into a pause that ends in an hour; not part of what is measured. */
  const arm = (): Promise<void> => inBatches(dueARound, async (place) => {
    const { partition, id } = pairAt(pairId(armed(place)));
    const document = await documents.pairs.read(partition, id);
    if (!document) throw new Error('A pair is gone');
    const paused = pause({ ...document.body, status: 'grow' }, mentor, { date: dateIn('UTC', moment), at: moment + hours(1) }, moment);
    if (paused.kind !== 'moved') throw new Error('A pair could not pause');
    const { effects: _news, ...quiet } = paused.next;
    await documents.pairs.replace(document, settlePair(quiet, programme.journey, moment));
  });
  return {
    /** Milliseconds that one sweep took until everything it caused was sent. */
    sweep: async (): Promise<number> => {
      await arm();
      moment += hours(2);
      const [before, began] = [sent, performance.now()];
      await app.sweepNow();
      await app.idle();
      const took = performance.now() - began;
      if (sent - before !== dueARound * 2) throw new Error(`A sweep of ${dueARound} pairs told ${sent - before} people instead of ${dueARound * 2}`);
      return took;
    },
    stop: async (): Promise<void> => {
      await app.stop();
      await store.close();
      await place.remove();
    },
  };
}

const pairId = (number: number): string => `pair-${number}`;
const mentor = 'un:mentor';

/** Without a flush a row: only what comes afterwards is measured, on the durability of production. */
async function fill({ databaseFile }: BenchPlace, count: number, armed: (number: number) => number): Promise<void> {
  const store = openSqliteStore({ file: databaseFile, durability: 'normal' });
  const documents = openDocuments(store);
  await saveProgramme(documents.programmes, programme);
  await inBatches(count, async (number) => {
    const pair = settlePair(growing(number, firstMoment), programme.journey, firstMoment);
    const { partition, id } = pairAt(pair.id);
    await documents.pairs.create(partition, id, pair);
  });
  await inBatches(dueARound, (number) => meet(documents, `un:mentee-${armed(number)}`));
  await meet(documents, mentor);
  await store.close();
}

function growing(number: number, now: number): Pair {
  const members = [{ person: mentor, name: `Amina ${number}`, role: 'mentor' }, { person: `un:mentee-${number}`, name: `Li ${number}`, role: 'mentee' }] as const;
  return { ...newPair({ id: pairId(number), members, createdAt: now }, programme), status: 'grow', endsAt: now + days(400 + (number % 50)) };
}

/** Somebody who can be written to. Whoever is not told anything has no document here. */
async function meet({ people }: Documents, id: string): Promise<void> {
  const at = personAt(id);
  await people.create(at.partition, at.id, { id, name: 'Somebody', language: 'en', languageChosen: false, timeZone: 'UTC', quietHours: { from: 0, until: 0 }, conversation: { id }, takesPartIn: [] });
}

async function inBatches(count: number, act: (number: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += atOnce) await Promise.all(Array.from({ length: Math.min(atOnce, count - from) }, (_, place) => act(from + place)));
}
