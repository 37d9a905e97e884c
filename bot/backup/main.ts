import '../nodeVersion';
import { ConfigError, readStorageSettings } from '../settings/config';
import { collections } from '../usecases/collections';
import { BackupError, type Counts } from './format';
import { openToWrite, openToSave } from './openStorage';
import { restore } from './restore';
import { save } from './save';

const usage = `Say what to do, and with which file:
  npm run backup -- <file>     saves everything that is stored into a new file
  npm run restore -- <file>    puts it back into an empty store; stop the server first
Which store it is, SQLITE_FILE or COSMOS_ENDPOINT says, as for the server.`;

const words = `What people wrote in requests and pairs is sealed in the file as it is in the store. The sealing key is not in it: without the key these words are lost.
Keep the key elsewhere, and the file safe: names and profiles in it can be read.`;

const definitions = Object.values(collections);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
const listed = (counts: Counts): string => Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => `  ${name}: ${count}\n`).join('');
const mostNamed = 20;

async function saveTo(file: string): Promise<void> {
  const store = await openToSave(readStorageSettings(process.env));
  try {
    const { documents, unreadable } = await save({ store, definitions, file, now: new Date() });
    say(`${total(documents)} documents are saved in ${file}.\n${listed(documents)}${words}`);
    if (unreadable.length > 0) throw new BackupError(`This version cannot read ${unreadable.length} of them, and would not restore the file:\n${unreadable.slice(0, mostNamed).join('\n')}`);
  } finally {
    await store.close();
  }
}

async function restoreFrom(file: string): Promise<void> {
  const store = await openToWrite(readStorageSettings(process.env));
  try {
    const { written, present } = await restore({ store, definitions, file });
    const before = total(present);
    say(`${total(written)} documents are restored from ${file}${before > 0 ? `, ${before} were there already` : ''}.\n${listed(written)}${words}`);
  } finally {
    await store.close();
  }
}

async function main([verb, file, ...rest]: readonly string[]): Promise<void> {
  const verbs: Readonly<Record<string, (file: string) => Promise<void>>> = { save: saveTo, restore: restoreFrom };
  const run = verb === undefined ? undefined : verbs[verb];
  if (!run || file === undefined || rest.length > 0) throw new BackupError(usage);
  await run(file);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError || error instanceof BackupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
