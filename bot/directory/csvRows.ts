import { type Readable, Readable as ReadableStream, pipeline } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { CsvError, type Parser, parse } from 'csv-parse';

export type CsvSource = Readable | string | Buffer;

/** One record. `row` counts as a spreadsheet does: blank lines count, line breaks within quotes do not. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The file cannot be read as a CSV at all, or not beyond `row`. */
export class UnreadableCsv extends Error {
  constructor(
    readonly code: 'notText' | 'brokenQuotes',
    readonly row: number,
    options: { cause?: unknown } = {},
  ) {
    super(`${code} at row ${row}`, options);
    this.name = 'UnreadableCsv';
  }
}

/** Longer than any honest row, so that a quote left open does not collect the rest of a large file in memory. */
const recordCharacters = 100_000;
const pieceBytes = 65_536;

/**
 * The rows that hold something, read as they are asked for. The delimiter is what a first line `sep=;` says, or the header's: comma, semicolon or tab.
 * Throws `UnreadableCsv`; an error of the source itself passes through.
 */
export async function* csvRows(source: CsvSource): AsyncGenerator<CsvRow> {
  const text = textOf(source);
  const { head, delimiter } = await headOf(text);
  const parser: Parser = parse({ delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, max_record_size: recordCharacters });
  // The iteration below reports errors too; the callback only keeps them from being unhandled.
  pipeline(ReadableStream.from(joined(head, text)), parser, () => undefined);
  let row = 0;
  try {
    for await (const record of parser) {
      const cells: string[] = record;
      row += 1;
      if (cells.some((cell) => cell.trim() !== '')) yield { row, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv('brokenQuotes', parser.info.records + 1, { cause: error });
    throw error;
  }
}

async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  yield* rest;
}

/** UTF-8 with or without its mark, UTF-16LE with it. Anything else, and any NUL, is not text. */
async function* textOf(source: CsvSource): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let waiting: Uint8Array = new Uint8Array();
  for await (const piece of bytesOf(source)) {
    await nextTurn(); // a file in memory would otherwise be read in one go, and every other request wait for it
    const bytes: Uint8Array = waiting.length > 0 ? Buffer.concat([waiting, piece]) : piece;
    waiting = new Uint8Array();
    if (!decoder && bytes.length < 2) {
      waiting = bytes;
      continue;
    }
    decoder ??= decoderFor(bytes);
    yield decoded(decoder, bytes, true);
  }
  yield decoded(decoder ?? decoderFor(waiting), waiting, false);
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true });
}

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream });
  } catch (error) {
    throw new UnreadableCsv('notText', 1, { cause: error });
  }
  if (text.includes('\0')) throw new UnreadableCsv('notText', 1);
  return text;
}

async function* bytesOf(source: CsvSource): AsyncGenerator<Uint8Array> {
  if (typeof source === 'string' || Buffer.isBuffer(source)) {
    const bytes = Buffer.from(source);
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
    return;
  }
  for await (const chunk of source) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** What spreadsheets write to name the delimiter. They do not show it, so it is not counted as a row either. */
const delimiterLine = /^sep=([^"\r\n])(?:\r\n|[\r\n]|$)/iu;

/** Text up to the end of the header's line, or more: what came with it. */
async function headOf(text: AsyncGenerator<string>): Promise<{ readonly head: string; readonly delimiter: string }> {
  let read = '';
  const beyond = (): string => read.replace(delimiterLine, '');
  while (!/[\r\n]/u.test(beyond().trimStart())) {
    const next = await text.next();
    if (next.done) break;
    read += next.value;
    if (read.length > recordCharacters) break;
  }
  return { head: beyond(), delimiter: delimiterLine.exec(read)?.[1] ?? delimiterOf(read) };
}

/** Column names hold no delimiter and no line break, so quotes need no regard here. */
function delimiterOf(head: string): string {
  const line = /^[^\r\n]+/u.exec(head.trimStart())?.[0] ?? '';
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
