import { copyFile, access } from 'node:fs/promises';
import { join } from 'node:path';
import { openCosmosStore } from '../../bot/storage/cosmos';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { collections } from '../../bot/usecases/collections';
import { type CollectionDefinition, type DocumentStore } from '../../bot/usecases/documents';
import { openPlace, type Place } from '../support/productPlace';
import { startTabStage, type TabStage } from '../support/tabStage';
import { type Person } from '../support/teams/person';
import { type Fixture } from './fixture';
import { programmes } from './story';

export type StoreKind = 'sqlite' | 'cosmos';

/** Today's Lodestar on what an earlier version had written, on the last day of its story. */
export interface OpenedFixture {
  readonly stage: TabStage;
  /** Everybody whom that version knew, by name. */
  person(name: string): Person;
  readonly people: readonly Person[];
  /** The environment that says where its store is. */
  readonly settings: Place['settings'];
  stop(): Promise<void>;
}

/** `fill` puts the documents where the server will look for them; left out, they are the fixture's. */
export async function openFixture(fixture: Fixture, kind: StoreKind, fill = fillFrom(fixture)): Promise<OpenedFixture> {
  const place = await openPlace({ store: kind });
  await fill(place);
  // The first version knew its programmes from elsewhere. The place that the stage brings along is left empty.
  const stage = await startTabStage({ programmes: fixture.documents.has('programmes') ? [] : programmes, settings: { SQLITE_FILE: '', ...place.settings, SEALING_KEY: fixture.about.sealingKey } });
  stage.clock.advance(fixture.about.moment - stage.clock.now());
  const people = (fixture.documents.get('people') ?? []).map(({ partition, body }) => stage.newcomer(String(body['name']), { objectId: partition.split(':')[1] ?? '', locale: body['language'] === 'fr' ? 'fr-FR' : 'en-GB' }));
  return {
    stage, people, settings: place.settings,
    person: (name) => {
      const found = people.find((person) => person.name === name);
      if (!found) throw new Error(`Nobody is called ${name}`);
      return found;
    },
    stop: async () => {
      await stage.stop();
      await place.remove();
    },
  };
}

const fillFrom = (fixture: Fixture) => async (place: Place): Promise<void> => {
  if (!(await copyRawFile(fixture, place))) await load(fixture, openStore(place));
};

/** Where there is a file as that version left it, that is what is opened: tables, indexes and all. */
async function copyRawFile({ folder }: Fixture, { settings: { SQLITE_FILE } }: Pick<Place, 'settings'>): Promise<boolean> {
  const raw = join(folder, 'lodestar.db');
  if (SQLITE_FILE === undefined || !(await access(raw).then(() => true, () => false))) return false;
  await copyFile(raw, SQLITE_FILE);
  return true;
}

export function openStore({ settings: { SQLITE_FILE, COSMOS_ENDPOINT = '', COSMOS_KEY = '', COSMOS_DATABASE = '' } }: Pick<Place, 'settings'>): DocumentStore {
  return SQLITE_FILE === undefined ? openCosmosStore({ endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY, database: COSMOS_DATABASE }) : openSqliteStore({ file: SQLITE_FILE, durability: 'normal' });
}

/** Puts the documents there as they are, without today's schemas; closes the store. */
export async function load({ documents }: Pick<Fixture, 'documents'>, store: DocumentStore): Promise<void> {
  for (const definition of Object.values(collections)) {
    const raw: CollectionDefinition<unknown> = { ...definition, parse: (stored) => stored };
    const collection = store.open(raw);
    await Promise.all((documents.get(definition.name) ?? []).map(({ partition, id, body }) => collection.create(partition, id, body)));
  }
  await store.close();
}
