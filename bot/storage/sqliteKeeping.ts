import { type DatabaseSync } from 'node:sqlite';

/** What a collection with `keepsDays` does besides: it stamps what it writes, and lets go of what is too old. */
export interface Keeping {
  /** The moment of writing, in milliseconds. */
  readonly stamp: () => number;
  /** To be called before each write, which may be run again when this fails: at most once a day it removes what is too old. */
  readonly letGo: () => void;
}

const dayMs = 86_400_000;
/** So few at a time that no tap waits for it; while there is more, the next write goes on. */
const atOnce = 500;

/**
 * To be run while the table is being opened, in the same transaction. What an older version wrote has no time of writing: its days begin now.
 * Once a day the whole table is looked through, a few rows with each write. An index by time would spare that and cost every write more.
 */
export function openKeeping(database: DatabaseSync, table: string, keepsDays: number, now: () => number): Keeping {
  const known = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, 'written');
  if (!known) database.exec(`ALTER TABLE "${table}" ADD COLUMN written INTEGER;`);
  database.exec(`DROP INDEX IF EXISTS "${table}_written";`);
  database.prepare(`UPDATE "${table}" SET written = ? WHERE written IS NULL`).run(now());
  const next = database.prepare(`SELECT max(rowid) AS last, count(*) AS rows FROM (SELECT rowid FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${atOnce})`);
  const remove = database.prepare(`DELETE FROM "${table}" WHERE rowid > ? AND rowid <= ? AND written < ?`);
  let lookedAt = -Infinity;
  let seenUntil = 0;
  const letGo = (): void => {
    const moment = now();
    if (moment - lookedAt < dayMs) return;
    const found = next.get(seenUntil);
    const last = Number(found?.last ?? seenUntil);
    remove.run(seenUntil, last, moment - keepsDays * dayMs);
    const isThrough = Number(found?.rows ?? 0) < atOnce;
    seenUntil = isThrough ? 0 : last;
    if (isThrough) lookedAt = moment;
  };
  letGo();
  return { stamp: now, letGo };
}
