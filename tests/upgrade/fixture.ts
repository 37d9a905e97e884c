import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const fixturesFolder = join(__dirname, 'fixtures');

const aboutSchema = z.object({
  commit: z.string(),
  /** What the last day of the story was to those in it. */
  moment: z.number(),
  /** Of the test only. */
  sealingKey: z.string(),
  /** What people wrote, by occasion. */
  words: z.record(z.string(), z.string()),
});
export type About = z.infer<typeof aboutSchema>;

const lineSchema = z.object({ partition: z.string(), id: z.string(), body: z.record(z.string(), z.unknown()) });
export type Line = z.infer<typeof lineSchema>;

/** What one version of Lodestar had written: a folder of JSON lines, one document a line and one file a collection. */
export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly about: About;
  readonly documents: ReadonlyMap<string, readonly Line[]>;
}

export async function readFixture(name: string): Promise<Fixture> {
  const folder = join(fixturesFolder, name);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl'));
  const read = async (file: string): Promise<[string, Line[]]> => [file.replace('.jsonl', ''), (await readFile(join(folder, file), 'utf8')).trim().split('\n').map((line) => lineSchema.parse(JSON.parse(line)))];
  return { name, folder, about: aboutSchema.parse(JSON.parse(await readFile(join(folder, 'about.json'), 'utf8'))), documents: new Map(await Promise.all(files.map(read))) };
}

export async function writeFixture(name: string, about: About, documents: ReadonlyMap<string, readonly Line[]>): Promise<void> {
  const folder = join(fixturesFolder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'about.json'), `${JSON.stringify(about, null, 2)}\n`);
  for (const [collection, lines] of documents) if (lines.length > 0) await writeFile(join(folder, `${collection}.jsonl`), lines.map(({ partition, id, body }) => `${JSON.stringify({ partition, id, body })}\n`).join(''));
}
