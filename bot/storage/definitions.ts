import { type CollectionDefinition } from '../usecases/documents';

/** Cosmos DB counts seconds in 31 bits. */
const longestKeptDays = 24_000;

/** Names become part of SQL text (parameters cannot stand for names), so nothing but plain names ever gets there. */
export function checkDefinition(definition: CollectionDefinition<unknown>): void {
  if (!/^[a-z]{1,40}$/.test(definition.name)) throw new TypeError(`A collection's name is lower-case letters, not ${JSON.stringify(definition.name)}`);
  for (const field of definition.indexes.flat()) {
    if (!/^[A-Za-z][A-Za-z0-9]{0,40}$/.test(field)) throw new TypeError(`${definition.name}: ${JSON.stringify(field)} cannot be indexed`);
  }
  const { keepsDays = 1 } = definition;
  if (!Number.isInteger(keepsDays) || keepsDays < 1 || keepsDays > longestKeptDays) throw new TypeError(`${definition.name}: keepsDays is a whole number of days, 1 to ${longestKeptDays}`);
}
