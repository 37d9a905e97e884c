import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export type Files = Readonly<Record<string, Buffer>>;

// One moment for every package, in the local time that zip keeps: the same content is the same bytes, today and tomorrow, here and elsewhere.
const moment = new Date(2020, 0, 1);

/** The files at the root of a zip, in the order of their names; not compressed, because that depends on the machine's zlib. */
export function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) zip.addBuffer(content, name, { mtime: moment, forceDosTimestamp: true, mode: 0o100644, compress: false });
  zip.end();
  return buffer(zip.outputStream);
}
