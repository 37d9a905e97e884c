import { type DirectoryEntry, type PersonId } from '../domain/people/person';

/**
 * Who people are, as the organisation knows them. `undefined` means that the directory answered and does not know the person
 * (left, a guest, another tenant). No answer at all throws `DirectoryError`; a stale answer is never passed off as a fresh one.
 */
export interface Directory {
  find(person: PersonId): Promise<DirectoryEntry | undefined>;
  /** Of a directory that is all in memory: everybody in it. */
  everybody?(): Iterable<DirectoryEntry>;
}

/**
 * The directory could not answer. `busy` and `unavailable` pass by themselves (`retryAfterMs` when it said when);
 * `refused` needs an administrator (consent, expired secret); `unreadable` means that its answer lacks what an entry must have.
 * The original error is the cause.
 */
export class DirectoryError extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly code: 'busy' | 'unavailable' | 'refused' | 'unreadable',
    message: string,
    options: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'DirectoryError';
    this.retryAfterMs = options.retryAfterMs;
  }
}
