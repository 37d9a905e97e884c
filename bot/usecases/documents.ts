/**
 * The document port: what the use cases ask of storage, and all they may rely on.
 *
 * A document lives in a collection under a partition and an id. Compare-and-swap on one document is the only
 * concurrency primitive (it is what Cosmos DB gives), so whoever loses a race is told `conflict`, reloads and decides again.
 * Failures that are not a race throw `StorageError`.
 */
export interface DocumentStore {
  open<Body>(definition: CollectionDefinition<Body>): Collection<Body>;
  close(): Promise<void>;
}

export interface CollectionDefinition<Body> {
  /** Lower-case letters only; the SQLite table and the Cosmos container carry this name. */
  readonly name: string;
  /** Reads what is stored, also what an older version stored. Throws when it is not readable. */
  readonly parse: (stored: unknown) => Body;
  /** Top-level body fields that `query` may filter or sort by; each query's fields must be covered by one of these lists, in order. */
  readonly indexes: readonly (readonly string[])[];
  /**
   * The first field of those of `indexes` that only sweeps use: they answer queries across all partitions, and one within a partition is refused.
   * A store need not keep them by partition then, which every write would pay for.
   */
  readonly sweptBy?: string;
  /**
   * Left out: kept until somebody removes it. Else a document may be gone this many days after it was last written, by the store's own clock;
   * never earlier, and perhaps somewhat later.
   */
  readonly keepsDays?: number;
}

export interface Collection<Body> {
  readonly name: string;
  /** One point read. */
  read(partition: string, id: string): Promise<Document<Body> | undefined>;
  /** `conflict` when the id is taken. */
  create(partition: string, id: string, body: Body): Promise<Saved<Body>>;
  /** `conflict` when the document changed or went away since it was read. */
  replace(document: Document<Body>, body: Body): Promise<Saved<Body>>;
  /** `conflict` when the document changed or went away since it was read. */
  remove(written: Written): Promise<Removed>;
  /** One page, in the order asked for (ties by partition and id); pass `next` back as `after` for the following page. */
  query(query: Query): Promise<Page<Body>>;
}

/** Which document, and which state of it. */
export interface Written {
  readonly partition: string;
  readonly id: string;
  readonly etag: string;
}

export interface Document<Body> extends Written {
  readonly body: Body;
}

export type Saved<Body> = { readonly kind: 'saved'; readonly document: Document<Body> } | { readonly kind: 'conflict' };
export type Removed = { readonly kind: 'removed' } | { readonly kind: 'conflict' };

export interface Query {
  /** Left out: across all partitions, for sweeps and for what one person wrote in all their pairs. */
  readonly partition?: string;
  /** All must hold. A document that lacks the field never matches. */
  readonly where?: readonly Condition[];
  /** Left out: by id. */
  readonly orderBy?: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  readonly limit: number;
  readonly after?: string;
}

export interface Condition {
  readonly field: string;
  readonly is: 'equal' | 'atMost' | 'atLeast' | 'moreThan' | 'startsWith';
  readonly value: string | number | boolean;
}

export interface Page<Body> {
  readonly documents: readonly Document<Body>[];
  readonly next?: string;
}

/** Storage could not answer. `retryAfterMs` is set when it said when to come back (429, 503). The original error is the cause. */
export class StorageError extends Error {
  constructor(
    readonly code: 'busy' | 'unavailable' | 'tooLarge' | 'unreadable' | 'unexpected',
    message: string,
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'StorageError';
    this.retryAfterMs = options.retryAfterMs;
  }
  readonly retryAfterMs: number | undefined;
}

/** One point read at an address made by `collections.ts`. */
export const readAt = <Body>(collection: Collection<Body>, { partition, id }: { readonly partition: string; readonly id: string }): Promise<Document<Body> | undefined> => collection.read(partition, id);
