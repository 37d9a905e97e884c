import { type SQLInputValue } from 'node:sqlite';
import { type CollectionDefinition, type Condition } from '../usecases/documents';
import { type QueryPlan } from './plan';

/** SQL text made of declared names only, and the values that go with it. The same kind of query gives the same text, so it is prepared once. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/**
 * Two indexes a list: a search stays in its partition, a sweep crosses all; either is one ordered scan that ends at the limit. What is only swept
 * by needs the second alone; a file of an earlier version loses the first.
 * Text is compared byte by byte (SQLite's default), which is the order of Unicode code points.
 */
export function tableSql({ name: table, indexes, sweptBy }: Pick<CollectionDefinition<unknown>, 'name' | 'indexes' | 'sweptBy'>): string {
  const create = `CREATE TABLE IF NOT EXISTS "${table}" (partition TEXT NOT NULL, id TEXT NOT NULL, etag TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (partition, id)) STRICT;`;
  const indexed = indexes.flatMap((fields) => {
    const name = `${table}_${fields.join('_')}`;
    const values = fields.map(fieldSql).join(', ');
    return [
      fields[0] === sweptBy ? `DROP INDEX IF EXISTS "${name}_within";` : `CREATE INDEX IF NOT EXISTS "${name}_within" ON "${table}" (partition, ${values}, id);`,
      `CREATE INDEX IF NOT EXISTS "${name}_across" ON "${table}" (${values}, partition, id);`,
    ];
  });
  return [create, ...indexed].join('\n');
}

/** Asks for one row more than the limit: it tells whether there is a next page. */
export function querySql(table: string, plan: QueryPlan): Statement {
  const orderField = plan.ordered.at(-1);
  const terms = [...(orderField === undefined ? [] : [fieldSql(orderField)]), 'partition', 'id'];
  const direction = plan.descending ? ' DESC' : '';
  const wheres: Statement[] = plan.conditions.map(conditionSql);
  if (plan.partition !== undefined) wheres.unshift({ sql: 'partition = ?', values: [plan.partition] });
  if (plan.guardsOrder && orderField !== undefined) wheres.push({ sql: `${typeSql(orderField)} IN ('integer', 'real', 'text')`, values: [] });
  if (plan.after) wheres.push(afterSql(terms, plan, plan.after));
  const where = wheres.length > 0 ? ` WHERE ${wheres.map(({ sql }) => sql).join(' AND ')}` : '';
  return {
    sql: `SELECT partition, id, etag, body FROM "${table}"${where} ORDER BY ${terms.map((term) => term + direction).join(', ')} LIMIT ?`,
    values: [...wheres.flatMap(({ values }) => values), plan.limit + 1],
  };
}

function afterSql(terms: readonly string[], plan: QueryPlan, { value, partition, id }: NonNullable<QueryPlan['after']>): Statement {
  const values = [...(value === undefined ? [] : [toSqlite(value)]), partition, id];
  return { sql: `(${terms.join(', ')}) ${plan.descending ? '<' : '>'} (${values.map(() => '?').join(', ')})`, values };
}

/** SQLite would compare a number with text, and has no booleans: the type is asked for as well, as Cosmos does by itself. */
function conditionSql({ field, is, value }: Condition): Statement {
  const type = `${typeSql(field)} IN (${jsonTypes(value)})`;
  if (is === 'startsWith') {
    // 0xFF is above every byte of UTF-8 text, so this is the end of all that starts so, and the index can be used.
    return { sql: `${fieldSql(field)} >= ? AND ${fieldSql(field)} < (? || CAST(x'FF' AS TEXT)) AND ${type}`, values: [toSqlite(value), toSqlite(value)] };
  }
  return { sql: `${fieldSql(field)} ${operators[is]} ? AND ${type}`, values: [toSqlite(value)] };
}

const operators = { equal: '=', atMost: '<=', atLeast: '>=', moreThan: '>' } as const;
const fieldSql = (field: string) => `json_extract(body, '$.${field}')`;
const typeSql = (field: string) => `json_type(body, '$.${field}')`;
const toSqlite = (value: string | number | boolean) => (typeof value === 'boolean' ? Number(value) : value);

function jsonTypes(value: string | number | boolean): string {
  if (typeof value === 'string') return "'text'";
  return typeof value === 'number' ? "'integer', 'real'" : "'true', 'false'";
}
