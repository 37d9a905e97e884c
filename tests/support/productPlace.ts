import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PlaceOptions {
  readonly store?: 'sqlite' | 'cosmos';
  /** The text of a people CSV; without it nobody is in the directory and everybody says by hand who they are. */
  readonly peopleCsv?: string;
}

/** Where a server under test keeps things: the environment that says so, and how to get rid of it. */
export interface Place {
  readonly settings: Readonly<Record<string, string>>;
  readonly folder: string;
  remove(): Promise<void>;
}

export async function openPlace({ store = 'sqlite', peopleCsv }: PlaceOptions = {}): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-product-'));
  // Its parser is large, and few tests need it.
  const cosmos = store === 'cosmos' ? await (await import('./cosmosServer')).startCosmosServer() : undefined;
  const csv = join(folder, 'people.csv');
  if (peopleCsv !== undefined) await writeFile(csv, peopleCsv);
  return {
    folder,
    settings: {
      SEALING_KEY: randomBytes(32).toString('base64'),
      ...(peopleCsv !== undefined && { PEOPLE_CSV: csv }),
      ...(cosmos ? { COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.key, COSMOS_DATABASE: `product-${randomUUID()}` } : { SQLITE_FILE: join(folder, 'lodestar.db') }),
    },
    remove: async () => {
      await cosmos?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
