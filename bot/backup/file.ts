import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { pipeline as piped, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError } from './format';

/** A document is at most 2 MB, and JSON writes no character with more than six. */
const longestLine = 16 * 1024 * 1024;

/** Packs the lines into a new file that only its owner may read. It gets its name when all is on disk: a file of that name is whole. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<void> {
  if (await exists(file)) throw new BackupError(`${file} exists already. Choose another name.`);
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(ended(lines)), createGzip(), createWriteStream(part, { mode: 0o600, flush: true }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function* ended(lines: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** The lines of a packed file, one after the other. Throws BackupError when there is no such file, or when it is cut or altered. */
export async function* readLines(file: string): AsyncIterable<string> {
  try {
    yield* split(piped(createReadStream(file), createGunzip(), () => undefined));
  } catch (error) {
    throw error instanceof BackupError ? error : unreadable(file, error);
  }
}

async function* split(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, end)]).toString('utf8');
      [pieces, length, from] = [[], 0, end + 1];
    }
    pieces.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new BackupError('The file holds something else than a backup.');
  }
  if (length > 0) throw new BackupError('The file ends in the middle of a line: it is cut. Use another backup.');
}

function unreadable(file: string, cause: unknown): unknown {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT') return new BackupError(`There is no file ${file}.`, { cause });
  return code.startsWith('Z_') ? new BackupError(`${file} is no backup, or it is cut or altered. Use another one.`, { cause }) : cause;
}

const exists = (file: string): Promise<boolean> => access(file).then(() => true, () => false);
