import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { containerRequest } from '../bot/storage/cosmosContainer';
import { collections } from '../bot/usecases/collections';

/** What the deployment reads. The server's identity may not make containers, so they are made there. */
export const collectionsFile = join(__dirname, 'collections.json');

/** Every container as the server would make it, for `modules/cosmos.bicep`. Azure wants the kind of a partition key said; the client leaves it out. */
export function collectionsText(): string {
  const containers = Object.values(collections).map((definition) => {
    const { partitionKey, ...request } = containerRequest(definition);
    if (typeof partitionKey !== 'object') throw new Error(`${definition.name} has no partition key`);
    return { ...request, partitionKey: { kind: 'Hash', ...partitionKey } };
  });
  return `[\n${containers.map((container) => `  ${JSON.stringify(container)}`).join(',\n')}\n]\n`;
}

if (require.main === module) writeFileSync(collectionsFile, collectionsText());
