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

/** To be run while the table is being opened, in the same transaction. What an older version wrote has no time of writing: its days begin now. */
export function openKeeping(database: DatabaseSync, table: string, keepsDays: number, now: () => number): Keeping {
  const known = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, 'written');
  if (!known) database.exec(`ALTER TABLE "${table}" ADD COLUMN written INTEGER;`);
  database.exec(`CREATE INDEX IF NOT EXISTS "${table}_written" ON "${table}" (written);`);
  database.prepare(`UPDATE "${table}" SET written = ? WHERE written IS NULL`).run(now());
  const remove = database.prepare(`DELETE FROM "${table}" WHERE rowid IN (SELECT rowid FROM "${table}" WHERE written < ? LIMIT ${atOnce})`);
  let lookedAt = -Infinity;
  const letGo = (): void => {
    const moment = now();
    if (moment - lookedAt < dayMs) return;
    const { changes } = remove.run(moment - keepsDays * dayMs);
    if (changes < atOnce) lookedAt = moment;
  };
  letGo();
  return { stamp: now, letGo };
}
