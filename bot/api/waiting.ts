import { createHash } from 'node:crypto';
import { type Bell } from '../usecases/bell';

/** What a live page needs to wait for its own next version. */
export interface Waiting {
  readonly bell: Bell;
  /** A text that changes with the documents of the partition, also when another process changed them. */
  readonly look: (partition: string) => Promise<string>;
}

/** Readers in another process learn of a change after this long and the time for which a look is shared; two seconds is what people are promised. */
const lookEveryMs = 1_200;
/** Proxies cut what is silent for longer. */
export const longestWaitMs = 25_000;

/** The version of a page: the same page has the same, whoever made it. As HTTP's entity tags are written. */
export const versionOf = (body: string): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

interface Wait {
  readonly partition: string;
  readonly known: string;
  readonly waitMs: number;
  readonly signal: AbortSignal;
}

/**
 * Makes the page, again and again, until it is not the one that the reader knows; gives that one back when the time is over. The page is
 * made again only when something in its partition changed.
 */
export async function nextVersion<Page extends { readonly version?: string }>({ bell, look }: Waiting, { partition, known, waitMs, signal }: Wait, make: () => Promise<Page>): Promise<Page> {
  const until = Date.now() + Math.min(waitMs, longestWaitMs);
  for (;;) {
    const seen = await look(partition);
    const page = await make();
    if (page.version !== known || !(await changes({ bell, look }, partition, seen, until, signal))) return page;
  }
}

async function changes({ bell, look }: Waiting, partition: string, seen: string, until: number, signal: AbortSignal): Promise<boolean> {
  while (Date.now() < until && !signal.aborted) {
    const rang = await bell.heard(partition, Math.max(1, Math.min(lookEveryMs, until - Date.now())), signal);
    if (rang || (!signal.aborted && (await look(partition)) !== seen)) return true;
  }
  return false;
}
