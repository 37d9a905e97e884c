import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { constants, createGzip, gunzip } from 'node:zlib';
import { type Kept } from '../../domain/runs/run';
import { canonicalPieces } from '../../domain/runs/canonical';
import { runPartAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { inSlices, someAtATime } from '../gently';
import { type Packed } from './optimiser';
import { type OfRun } from './runDocuments';

/** Sealing and writing a part takes a millisecond: nobody notices one. */
const partLength = 60_000;
/** Parts that are written or read at once, for a storage that is far away. */
const together = 4;
const piecesAtOnce = 20;

const unpackBytes = promisify(gunzip);

/** Canonical JSON of something large: its digest, and packed. Rests in between, because ten thousand people take a while to write. */
export async function packed(value: unknown): Promise<Packed> {
  const hash = createHash('sha256');
  const zip = createGzip({ level: constants.Z_BEST_SPEED });
  const bytes: Buffer[] = [];
  zip.on('data', (chunk: Buffer) => bytes.push(chunk));
  const done = once(zip, 'end');
  const rest = inSlices();
  let batch: string[] = [];
  const write = async (): Promise<void> => {
    const text = batch.join('');
    batch = [];
    hash.update(text);
    if (!zip.write(text)) await once(zip, 'drain');
    await rest();
  };
  for (const piece of canonicalPieces(value)) {
    batch.push(piece);
    if (batch.length >= piecesAtOnce) await write();
  }
  await write();
  zip.end();
  await done;
  return { digest: hash.digest('hex'), bytes: Buffer.concat(bytes) };
}

/** The JSON that was packed. */
export const unpacked = async (bytes: Uint8Array): Promise<string> => (await unpackBytes(bytes)).toString('utf8');

interface Shelf extends OfRun {
  /** 'input', 'proof', 'insight': with the plan's number the name of its parts. */
  readonly name: string;
  /** What people wished for is in it: nobody who reads the database learns it. */
  readonly isSealed: boolean;
}

/** Under which the inputs of a run are sealed. */
const sealingKeyOf = ({ programme, run }: OfRun): string => `run.${programme}.${run}`;
const partId = ({ name }: Shelf, digest: string, part: number): string => `${name}:${digest.slice(0, 16)}:${part}`;

/** Writes it in parts named after what they are, so that writing them again changes nothing. */
export async function keep(ports: Ports, shelf: Shelf, { digest, bytes }: Packed): Promise<Kept> {
  const text = Buffer.from(bytes).toString('base64');
  const texts = Array.from({ length: Math.ceil(text.length / partLength) }, (_, part) => text.slice(part * partLength, (part + 1) * partLength));
  await someAtATime([...texts.entries()], together, async ([part, piece]) => {
    const { partition, id } = runPartAt(shelf.programme, shelf.run, partId(shelf, digest, part));
    await ports.documents.runparts.create(partition, id, { of: digest, text: shelf.isSealed ? await ports.vault.seal(sealingKeyOf(shelf), piece) : piece });
  });
  return { digest, parts: texts.length };
}

/** What was kept, packed; undefined when a part is gone or its key was deleted. */
export async function takeOut(ports: Ports, shelf: Shelf, { digest, parts }: Kept): Promise<Uint8Array | undefined> {
  const texts = await someAtATime(Array.from({ length: parts }, (_, part) => part), together, async (part) => {
    const document = await readAt(ports.documents.runparts, runPartAt(shelf.programme, shelf.run, partId(shelf, digest, part)));
    return document && (shelf.isSealed ? ports.vault.open(sealingKeyOf(shelf), document.body.text) : document.body.text);
  });
  return texts.every((one) => one !== undefined) ? Buffer.from(texts.join(''), 'base64') : undefined;
}

export const inputShelf = (run: OfRun): Shelf => ({ ...run, name: 'input', isSealed: true });
export const proofShelf = (run: OfRun): Shelf => ({ ...run, name: 'proof', isSealed: false });
export const insightShelf = (run: OfRun): Shelf => ({ ...run, name: 'insight', isSealed: false });
