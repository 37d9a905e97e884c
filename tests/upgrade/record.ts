/**
 * Records what this version writes, as a fixture that every later version must be able to read:
 *
 *   npx tsx tests/upgrade/record.ts <name>       for example 2026-12-24-1a2b3c4, the day and the commit
 *
 * Do it at the end of each larger piece of work, commit the folder, and never change it afterwards. An older commit is recorded by unpacking it
 * beside this one (`git archive <commit> | tar x -C <folder>`), copying tests/upgrade over it, and leaving out of `stories` what it cannot do yet.
 */
import { startProduct } from '../support/product';
import { everythingIn } from '../support/stored';
import { boardWords, onTheBoard } from './boardStory';
import { type Line, writeFixture } from './fixture';
import { journey, journeyProgrammes, journeyWords } from './journeyStory';
import { mainJob, mainWords } from './story';

const stories = [mainJob, journey, onTheBoard];
const words = { ...mainWords, ...journeyWords, ...boardWords };
// A key for fixtures and nothing else.
const sealingKey = Buffer.from('this key seals fixtures, no more').toString('base64');

async function main([name]: readonly string[]): Promise<void> {
  if (name === undefined) throw new Error('Say what the fixture is called: the day and the commit.');
  const product = await startProduct({ programmes: journeyProgrammes, settings: { SEALING_KEY: sealingKey } });
  try {
    for (const story of stories) await story(product);
    await product.settle();
    const documents = new Map<string, readonly Line[]>();
    for (const collection of Object.values(product.documents)) documents.set(collection.name, (await everythingIn<object>(collection)).map(({ partition, id, body }) => ({ partition, id, body: { ...body } })));
    await writeFixture(name, { commit: name.slice(-7), moment: product.clock.now(), sealingKey, words }, documents);
  } finally {
    await product.stop();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
