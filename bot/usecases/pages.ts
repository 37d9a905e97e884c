import { type Collection, type Document, type Query } from './documents';
import { restBriefly } from './gently';

export type Sought = Omit<Query, 'limit' | 'after'>;

/** How much is asked of storage at a time, and what is waited for after each page, so that others have their turn. */
export interface Pace {
  readonly size: number;
  readonly rest?: () => Promise<unknown>;
}

/** A page takes a millisecond or two in the background; where a coordinator waits, few questions are worth more. */
export const paces = { background: { size: 25, rest: restBriefly }, foreground: { size: 100, rest: restBriefly } } as const satisfies Readonly<Record<string, Pace>>;

/** Where somebody waits for a few pages at most, nobody else waits long for them. */
const atOnce: Pace = { size: 200 };

/** What the query finds, page by page, resting in between. Who keeps only what is needed of each page spares everybody the pauses in which memory is tidied up. */
export async function* pagesOf<Body>(collection: Collection<Body>, sought: Sought, { size, rest }: Pace = paces.background): AsyncGenerator<readonly Document<Body>[]> {
  let after: string | undefined;
  do {
    const page = await collection.query({ ...sought, limit: size, ...(after !== undefined && { after }) });
    yield page.documents;
    after = page.next;
    await rest?.();
  } while (after !== undefined);
}

/** The bodies of all that the query finds, for what is needed whole. */
export async function allOf<Body>(collection: Collection<Body>, sought: Sought, pace: Pace = atOnce): Promise<Body[]> {
  const found: Body[] = [];
  for await (const page of pagesOf(collection, sought, pace)) found.push(...page.map(({ body }) => body));
  return found;
}
