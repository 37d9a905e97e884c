import { StorageError, type CollectionDefinition, type Condition, type Query } from '../usecases/documents';
import { readPageToken, type PageKey } from './pageToken';

/** A query that was checked against the declared indexes: every field name in it comes from the definition. */
export interface QueryPlan {
  readonly partition: string | undefined;
  readonly conditions: readonly Condition[];
  /** The leading fields of the index that serves the order, the ordering one last; empty when ordered by partition and id. */
  readonly ordered: readonly string[];
  /** Documents whose order field is neither text nor number are left out, unless a condition already sees to it. */
  readonly guardsOrder: boolean;
  readonly descending: boolean;
  readonly limit: number;
  readonly after: PageKey | undefined;
}

const largestLimit = 1_000;

/** Throws `StorageError` when no declared index covers the query: an uncovered query works on ten documents and fails on a million. */
export function planQuery(definition: CollectionDefinition<unknown>, query: Query): QueryPlan {
  const conditions = query.where ?? [];
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > largestLimit) throw refused(definition, `limit must be 1 to ${largestLimit}`);
  if (conditions.some(({ value }) => typeof value === 'number' && !Number.isFinite(value))) throw refused(definition, 'a value is not a finite number');

  const equal = new Set(conditions.filter(({ is }) => is === 'equal').map(({ field }) => field));
  const ranges = new Set(conditions.map(({ field }) => field).filter((field) => !equal.has(field)));
  const orderField = query.orderBy && !equal.has(query.orderBy.field) ? query.orderBy.field : undefined; // equal values have no order of their own
  const last = new Set(orderField === undefined ? ranges : [...ranges, orderField]);
  const covering = definition.indexes.find((index) => covers(index, equal, last) && (query.partition === undefined || index[0] !== definition.sweptBy));
  if (!covering && (query.orderBy || conditions.length > 0)) throw refused(definition, `no declared index covers ${[...equal, ...last, query.orderBy?.field].join(', ')}`);

  return {
    partition: query.partition,
    conditions,
    ordered: orderField === undefined ? [] : (covering ?? []).slice(0, equal.size + 1),
    guardsOrder: orderField !== undefined && !ranges.has(orderField),
    descending: orderField !== undefined && query.orderBy?.direction === 'descending',
    limit: query.limit,
    after: query.after === undefined ? undefined : readPageToken(query.after, orderField !== undefined),
  };
}

/** Fields compared for equality come first, in any order, then the one field that is a range, the order, or both. */
function covers(index: readonly string[], equal: ReadonlySet<string>, last: ReadonlySet<string>): boolean {
  const used = index.slice(0, equal.size + last.size);
  return last.size <= 1 && used.length === equal.size + last.size && used.every((field, at) => (at < equal.size ? equal.has(field) : last.has(field)));
}

const refused = (definition: CollectionDefinition<unknown>, why: string) => new StorageError('unexpected', `${definition.name}: ${why}`);
