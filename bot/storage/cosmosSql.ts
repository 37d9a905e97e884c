import { type JSONValue, type SqlParameter, type SqlQuerySpec } from '@azure/cosmos';
import { type Condition } from '../usecases/documents';
import { type QueryPlan } from './plan';

/** Gives a value a name and remembers it; field names come from the checked definition, values never become SQL text. */
type Bind = (value: JSONValue) => string;

/**
 * The order always ends in partition and key, so that it is total and a page can start right after a document: no offsets, no
 * continuation tokens (which an order across partitions does not have everywhere). Cosmos compares a value with its own type only.
 */
export function querySql(plan: QueryPlan): SqlQuerySpec {
  const parameters: SqlParameter[] = [];
  const bind: Bind = (value) => {
    const name = `@p${parameters.length}`;
    parameters.push({ name, value });
    return name;
  };
  const direction = plan.descending ? 'DESC' : 'ASC';
  const order = [...plan.ordered.map(fieldSql), 'c.partition', 'c.key'].map((term) => `${term} ${direction}`).join(', ');
  const wheres = wheresSql(plan, bind);
  const where = wheres.length > 0 ? ` WHERE ${wheres.join(' AND ')}` : '';
  return { query: `SELECT * FROM c${where} ORDER BY ${order}`, parameters };
}

function wheresSql(plan: QueryPlan, bind: Bind): string[] {
  const orderField = plan.ordered.at(-1);
  const field = orderField === undefined ? undefined : fieldSql(orderField);
  return [
    // Said here although the SDK's partitionKey option says it too: not every server for this API looks at that option.
    ...(plan.partition === undefined ? [] : [`c.partition = ${bind(plan.partition)}`]),
    ...plan.conditions.map((condition) => conditionSql(condition, bind)),
    ...(plan.guardsOrder && field ? [`(IS_NUMBER(${field}) OR IS_STRING(${field}))`] : []),
    ...afterSql(plan, field, bind),
  ];
}

function afterSql({ after, partition, descending }: QueryPlan, field: string | undefined, bind: Bind): string[] {
  if (!after) return [];
  const terms: [term: string, value: string | number | boolean][] = [
    ['c.partition', after.partition],
    ['c.key', after.id],
  ];
  if (partition !== undefined) terms.shift();
  if (field !== undefined && after.value !== undefined) terms.unshift([field, after.value]);
  const beyond = descending ? '<' : '>';
  const later = terms.reduceRight((rest, [term, value]) => {
    const name = bind(value);
    return rest ? `(${term} ${beyond} ${name} OR (${term} = ${name} AND ${rest}))` : `${term} ${beyond} ${name}`;
  }, '');
  const [first] = terms;
  // The first half is implied by the second; it lets the index seek instead of reading everything from the start.
  return first ? [`${first[0]} ${beyond}= ${bind(first[1])}`, later] : [];
}

function conditionSql({ field, is, value }: Condition, bind: Bind): string {
  if (is === 'startsWith') return `STARTSWITH(${fieldSql(field)}, ${bind(value)})`;
  return `${fieldSql(field)} ${operators[is]} ${bind(value)}`;
}

const operators = { equal: '=', atMost: '<=', atLeast: '>=', moreThan: '>' } as const;
const fieldSql = (field: string) => `c.body["${field}"]`; // brackets: a field may be called like a keyword
