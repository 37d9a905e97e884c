/**
 * Records which fields documents cannot be read without, and which words they may hold, after a schema has
 * got a new collection, a new optional object, a new word, or fewer demands:
 *
 *   npx tsx tests/upgrade/recordShape.ts
 *
 * It records nothing while the schemas would refuse what is stored already.
 */
import { newDemands, recordedShape, schemas, shapeOf, writeShape } from './shape';

async function main(): Promise<void> {
  const now = shapeOf(schemas);
  const demands = newDemands(await recordedShape().catch(() => ({})), now);
  if (demands.length > 0) throw new Error(demands.join('\n'));
  await writeShape(now);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
