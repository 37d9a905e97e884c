import { type Collection, type Condition } from '../documents';

const pageSize = 200;

/** Every document that fits, page by page. */
export async function allOf<Body>(collection: Collection<Body>, where: readonly Condition[]): Promise<Body[]> {
  const found: Body[] = [];
  let after: string | undefined;
  do {
    const page = await collection.query({ where, limit: pageSize, ...(after && { after }) });
    found.push(...page.documents.map(({ body }) => body));
    after = page.next;
  } while (after);
  return found;
}
