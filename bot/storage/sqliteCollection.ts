import { type DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { StorageError, type Collection, type CollectionDefinition, type Document } from '../usecases/documents';
import { bodyToJson, readDocument, unreadable, type StoredDocument } from './bodies';
import { checkKey } from './keys';
import { pageTokenAfter } from './pageToken';
import { planQuery } from './plan';
import { type Keeping } from './sqliteKeeping';
import { whileBusy } from './sqlitePatience';
import { querySql } from './sqliteSql';
import { type Writer } from './sqliteWriter';

type Row = Record<string, SQLOutputValue>;

export interface Writing {
  /** Gives a value that no other write ever had: a counter in the row would start again when a document is removed and made anew. */
  readonly nextEtag: () => string;
  readonly waitMs: number;
  readonly write: Writer;
  /** Of a collection that keeps its documents a number of days only. */
  readonly keeping?: Keeping;
}

export function sqliteCollection<Body>(database: DatabaseSync, definition: CollectionDefinition<Body>, { nextEtag, waitMs, write, keeping }: Writing): Collection<Body> {
  const { name } = definition;
  const prepared = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const reading = <Result>(work: () => Result) => whileBusy(name, waitMs, work);
  const writing = <Result>(work: () => Result) => write(name, work);
  const saved = (document: Document<Body>) => ({ kind: 'saved', document }) as const;
  const conflict = { kind: 'conflict' } as const;
  const [insert, update] = writesSql(name, keeping !== undefined);
  const stamp = (): number[] => (keeping ? [keeping.stamp()] : []);

  return {
    name,

    async read(partition, id) {
      checkKey(name, partition, id);
      const row = await reading(() => prepare(`SELECT partition, id, etag, body FROM "${name}" WHERE partition = ? AND id = ?`).get(partition, id));
      return row && readDocument(definition, toStored(name, row));
    },

    async create(partition, id, body) {
      checkKey(name, partition, id);
      const json = bodyToJson(name, body);
      const etag = nextEtag();
      return writing(() => {
        keeping?.letGo();
        const { changes } = prepare(insert).run(...stamp(), partition, id, etag, json);
        return changes === 1 ? saved({ partition, id, etag, body }) : conflict;
      });
    },

    async replace({ partition, id, etag: seen }, body) {
      checkKey(name, partition, id);
      const json = bodyToJson(name, body);
      const etag = nextEtag();
      return writing(() => {
        keeping?.letGo();
        const { changes } = prepare(update).run(...stamp(), json, etag, partition, id, seen);
        return changes === 1 ? saved({ partition, id, etag, body }) : conflict;
      });
    },

    async remove({ partition, id, etag }) {
      checkKey(name, partition, id);
      const { changes } = await writing(() => prepare(`DELETE FROM "${name}" WHERE partition = ? AND id = ? AND etag = ?`).run(partition, id, etag));
      return changes === 1 ? { kind: 'removed' } : conflict;
    },

    async query(query) {
      const plan = planQuery(definition, query);
      const { sql, values } = querySql(name, plan);
      const rows = (await reading(() => prepare(sql).all(...values))).map((row) => toStored(name, row));
      const page = rows.slice(0, plan.limit);
      const last = page.at(-1);
      const documents = page.map((stored) => readDocument(definition, stored));
      return last && rows.length > page.length ? { documents, next: pageTokenAfter(last, plan.ordered.at(-1)) } : { documents };
    },
  };
}

/** The moment of writing goes first, where it is kept. */
const writesSql = (name: string, stamped: boolean): readonly [insert: string, update: string] => [
  `INSERT INTO "${name}" (${stamped ? 'written, ' : ''}partition, id, etag, body) VALUES (${stamped ? '?, ' : ''}?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  `UPDATE "${name}" SET ${stamped ? 'written = ?, ' : ''}body = ?, etag = ? WHERE partition = ? AND id = ? AND etag = ?`,
];

function toStored(collection: string, { partition, id, etag, body }: Row): StoredDocument {
  if (typeof partition !== 'string' || typeof id !== 'string' || typeof etag !== 'string' || typeof body !== 'string') {
    throw new StorageError('unexpected', `${collection}: the table has another shape`);
  }
  try {
    return { partition, id, etag, body: JSON.parse(body) };
  } catch {
    throw unreadable(collection, partition, id); // the cause would quote the text
  }
}
