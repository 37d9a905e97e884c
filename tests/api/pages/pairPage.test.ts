import { randomBytes } from 'node:crypto';
import { type App, buildApp } from '../../../bot/app';
import { pairPage } from '../../../bot/api/pages/pairPage';
import { type PairPage } from '../../../bot/contracts/pairPage';
import { openCsvDirectory } from '../../../bot/directory/csvDirectory';
import { newPair } from '../../../bot/domain/pairs/newPair';
import { hours } from '../../../bot/domain/time';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { pairAt } from '../../../bot/usecases/collections';
import { type Collection, type CollectionDefinition, type DocumentStore } from '../../../bot/usecases/documents';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { aForm } from '../../support/agreements';
import { aProgramme, firstMoment, personId, tenant } from '../../support/world';

const pair = 'pair-1';
const [mentor, mentee] = [personId(1), personId(2)];
const timeZone = 'Africa/Nairobi';
const sealingKey = randomBytes(32);

let reads: string[] = [];
let store: DocumentStore;
const apps: App[] = [];
beforeAll(async () => {
  store = counting(openSqliteStore({ file: ':memory:' }));
  await setScene(start());
});
afterAll(async () => {
  for (const app of apps) await app.stop();
  await store.close();
});

it('is made from three point reads by a process that knows nobody yet', async () => {
  const app = start();
  await app.ports.programmes.list();
  reads = [];
  const page = await open(app);
  expect(page.goals?.list).toHaveLength(2);
  expect(page.actions?.open.map(({ text }) => text)).toEqual(['Read the strategy', 'Book the course']);
  expect(page.agreement?.state).toBe('holds');
  expect(reads.sort()).toEqual(['keys', 'pairs', 'people']);
});

it('is made from one point read by a process that knows them', async () => {
  const app = start();
  await open(app);
  reads = [];
  await open(app);
  expect(reads).toEqual(['pairs']);
});

it('stays the very same while nothing changes, so that whoever waits for news can wait', async () => {
  const app = start();
  expect(await open(app)).toEqual(await open(app));
});

it('holds nothing as it is stored, only words', async () => {
  expect(JSON.stringify(await open(start()))).not.toMatch(/v1\.[\w-]{20}/);
});

it('has the reader’s own actions, and themselves among the owners, first', async () => {
  const page = await open(start(), mentor);
  expect(page.actions?.open.map(({ text, owner, isMine }) => ({ text, owner, isMine }))).toEqual([
    { text: 'Book the course', owner: 'Moses', isMine: true }, { text: 'Read the strategy', owner: 'Mina', isMine: false },
  ]);
  expect(page.actions?.owners.map(({ name }) => name)).toEqual(['Moses', 'Mina']);
});

async function open(app: App, actor = mentee): Promise<PairPage> {
  const person = await app.useCases.notePresence({ id: actor, name: actor === mentor ? 'Moses' : 'Mina', timeZone, locale: 'en-GB', inTab: true });
  const found = await app.useCases.viewDashboard({ pair, actor });
  if (found.kind === 'refused') throw new Error(found.reason);
  return pairPage(found.value, { language: person.language, timeZone: person.timeZone, now: firstMoment });
}

/** A process of its own on the same store. */
function start(): App {
  const app = buildApp({
    store, directory: openCsvDirectory([], tenant), clock: { now: () => firstMoment }, sealingKey, sweepEveryMs: 3_600_000, report: () => undefined,
    messenger: () => ({ send: async () => ({ kind: 'sent', activityId: 'activity' }) }),
  });
  apps.push(app);
  return app;
}

async function setScene({ useCases, ports, idle }: App): Promise<void> {
  await saveProgramme(ports.documents.programmes, aProgramme());
  for (const [id, name] of [[mentor, 'Moses'], [mentee, 'Mina']] as const) await useCases.notePresence({ id, name, timeZone, locale: 'en-GB' });
  const members = [{ person: mentor, name: 'Moses', role: 'mentor' }, { person: mentee, name: 'Mina', role: 'mentee' }] as const;
  const { partition, id } = pairAt(pair);
  await ports.documents.pairs.create(partition, id, newPair({ id: pair, members, createdAt: firstMoment }, aProgramme()));
  const outcomes = [
    await useCases.beginPair({ pair, actor: mentee }), await useCases.saveAgreement({ pair, actor: mentee, from: 0, form: aForm(), signs: true }), await useCases.signAgreement({ pair, actor: mentor, version: 1 }),
    await useCases.addGoal({ pair, actor: mentee, goal: 'g1', statement: 'Lead a team', measure: '', dueOn: '', timeZone }), await useCases.addGoal({ pair, actor: mentee, goal: 'g2', statement: 'Speak French', measure: '', dueOn: '', timeZone }),
    await useCases.addAction({ pair, actor: mentee, action: 'a1', text: 'Read the strategy', owner: mentee, dueOn: '2026-12-01', timeZone }),
    await useCases.addAction({ pair, actor: mentee, action: 'a2', text: 'Book the course', owner: mentor, dueOn: '2026-11-24', timeZone }),
    await useCases.offerTimes({ pair, session: 1, actor: mentee, chosen: [String(firstMoment + hours(20))], typed: [], timeZone, minutes: 60, topic: 'How I lead' }),
    await useCases.chooseTime({ pair, session: 1, actor: mentor, times: [firstMoment + hours(20)] }),
  ];
  expect(outcomes.filter(({ kind }) => kind === 'refused')).toEqual([]);
  await idle();
}

function counting(plain: DocumentStore): DocumentStore {
  const counted = <Body>(collection: Collection<Body>): Collection<Body> => ({
    ...collection, name: collection.name,
    read: (partition, id) => {
      reads.push(collection.name);
      return collection.read(partition, id);
    },
  });
  return { open: <Body>(definition: CollectionDefinition<Body>) => counted(plain.open(definition)), close: () => plain.close() };
}
