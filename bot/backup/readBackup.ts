import type * as z from 'zod';
import { readLines } from './file';
import { BackupError, documentSchema, type End, endSchema, formatVersion, type Head, headSchema, makeTally, type SavedDocument } from './format';

/** The documents of a backup in their order; `known` are the collections that this version has. Throws BackupError as soon as something is wrong, at the latest after the last document: act only after a whole reading. */
export async function* readBackup(file: string, known: readonly string[]): AsyncIterable<SavedDocument> {
  let head: Head | undefined;
  let end: End | undefined;
  const tally = makeTally(known);
  for await (const line of readLines(file)) {
    if (end) throw altered(file);
    if (!head) head = readHead(file, line, known);
    else if (line.startsWith('{"kind":"end"')) end = parsed(file, endSchema, line);
    else {
      const document = parsed(file, documentSchema, line);
      if (!head.collections.includes(document.collection)) throw altered(file);
      tally.document(document.collection);
      yield document;
    }
    if (!end) tally.line(line);
  }
  if (!end) throw new BackupError(`${file} has no end: it is cut. Use another backup.`);
  const { documents, sha256 } = tally.end();
  if (sha256 !== end.sha256 || Object.entries({ ...documents, ...end.documents }).some(([name]) => (documents[name] ?? 0) !== (end.documents[name] ?? 0))) throw altered(file);
}

function readHead(file: string, line: string, known: readonly string[]): Head {
  const head = headSchema.safeParse(jsonOf(line));
  if (!head.success) throw new BackupError(`${file} is no backup of Lodestar.`);
  const { version, collections } = head.data;
  const unknown = collections.filter((name) => !known.includes(name));
  if (version > formatVersion || unknown.length > 0) throw new BackupError(`${file} was saved by a newer version of Lodestar (${[`format ${version}`, ...unknown].join(', ')}). Restore it with that version.`);
  return head.data;
}

function parsed<Value>(file: string, schema: z.ZodType<Value>, line: string): Value {
  const read = schema.safeParse(jsonOf(line));
  if (!read.success) throw altered(file);
  return read.data;
}

/** Undefined for what is no JSON: the parser's own error would quote the line. */
function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const altered = (file: string): BackupError => new BackupError(`${file} was altered: what is in it does not fit its own count and checksum. Use another backup.`);
