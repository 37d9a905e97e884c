import { readFileSync } from 'node:fs';
import { collectionsFile, collectionsText } from '../../infra/collections';
import { containerRequest } from '../../bot/storage/cosmosContainer';
import { collections } from '../../bot/usecases/collections';
import { at, plainText } from './lint/bicep';
import { parseAll } from './lint/parse';

const howToMend = 'The code’s collections changed. Run `npx tsx infra/collections.ts` and deploy; an index is built, and a shorter life removes documents, while people work.';

describe('the collections that are deployed', () => {
  it('are the code’s', () => {
    const same = readFileSync(collectionsFile, 'utf8') === collectionsText();
    expect(same ? '' : howToMend).toBe('');
  });

  it('keep what the code says of each: its indexes, its partition and how long it keeps', () => {
    const deployed = new Map((JSON.parse(readFileSync(collectionsFile, 'utf8')) as { id: string }[]).map((container) => [container.id, container]));
    expect([...deployed.keys()]).toEqual(Object.values(collections).map(({ name }) => name));
    for (const definition of Object.values(collections)) expect(deployed.get(definition.name)).toMatchObject(containerRequest(definition) as object);
    expect([...deployed.values()].filter((container) => 'defaultTtl' in container).length).toBe(Object.values(collections).filter(({ keepsDays }) => keepsDays !== undefined).length);
  });

  it('are all made by the database’s module, in the database that the server opens', async () => {
    const { bicep } = (await parseAll()).find(({ bicep: { file } }) => file.endsWith('cosmos.bicep'))!;
    const containers = bicep.resources.find(({ what }) => what.includes('/containers@'))!;
    expect(containers.each).toMatchObject({ variable: 'collection', over: { kind: 'name', name: 'collections' } });
    expect(at(containers.body, 'properties', 'resource')).toMatchObject({ kind: 'name', name: 'collection' });
    const [database] = bicep.resources.filter(({ what }) => /\/sqlDatabases@/.test(what));
    expect(plainText(at(database!.body, 'name')!)).toBe('lodestar');
  });
});
