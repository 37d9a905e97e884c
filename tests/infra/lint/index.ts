import { type Schema } from '../../../infra/schemas/schema';
import { type BicepFile, say } from './bicep';
import { type Parsed } from './parse';
import { moduleFaults, nameFaults } from './references';
import { resourceFaults } from './resources';

/** Everything that is wrong with some files that belong together, as `file:line what`. */
export function faultsIn(parsed: readonly Parsed[], schemas: ReadonlyMap<string, Schema>): readonly string[] {
  const files: readonly BicepFile[] = parsed.map(({ bicep }) => bicep);
  return [
    ...parsed.flatMap(({ faults }) => faults),
    ...files.flatMap((file) => [...resourceFaults(file, files, schemas), ...nameFaults(file, schemas), ...moduleFaults(file, files)]),
  ].map(say);
}
