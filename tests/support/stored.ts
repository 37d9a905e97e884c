import { type Due } from '../../bot/domain/effects/effect';
import { type Documents } from '../../bot/usecases/collections';
import { type Collection, type Document } from '../../bot/usecases/documents';

/** Etag and body of every document, by `collection/partition/id`: two that are equal mean that nothing was written between them. */
export type Snapshot = Readonly<Record<string, { readonly etag: string; readonly body: unknown }>>;

const marksOf = (snapshot: Snapshot): string => JSON.stringify(Object.entries(snapshot).map(([place, { etag }]) => [place, etag]));

/** Fails, with the difference, when anything was written between the two. Etags tell; bodies, which take longer to compare, explain. */
export function expectUntouched(now: Snapshot, before: Snapshot): void {
  if (marksOf(now) !== marksOf(before)) expect(now).toEqual(before);
}

export async function snapshotOf(documents: Documents): Promise<Snapshot> {
  const entries: [string, Snapshot[string]][] = [];
  const collections: readonly Collection<unknown>[] = Object.values(documents);
  for (const collection of collections) {
    for (const { partition, id, etag, body } of await everythingIn(collection)) entries.push([`${collection.name}/${partition}/${id}`, { etag, body }]);
  }
  return Object.fromEntries(entries);
}

/** How many effects wait to be performed. */
export async function owing({ enrolments, seats, wishlists, pairs, papers, nudges, slots, watches, known, listings, mailings, runs, proposals }: Documents): Promise<number> {
  const count = async <Body extends Due>(collection: Collection<Body>): Promise<number> => (await everythingIn(collection)).reduce((sum, { body }) => sum + (body.effects?.length ?? 0), 0);
  return (await count(enrolments)) + (await count(seats)) + (await count(wishlists)) + (await count(pairs)) + (await count(papers)) + (await count(nudges)) + (await count(slots)) + (await count(watches)) + (await count(known)) + (await count(listings)) + (await count(mailings)) + (await count(runs)) + (await count(proposals));
}

export async function everythingIn<Body>(collection: Collection<Body>): Promise<Document<Body>[]> {
  const found: Document<Body>[] = [];
  let after: string | undefined;
  do {
    const page = await collection.query({ limit: 200, ...(after && { after }) });
    found.push(...page.documents);
    after = page.next;
  } while (after);
  return found;
}
