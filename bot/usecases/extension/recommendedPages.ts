import { type Person } from '../../domain/people/person';
import { type Resource } from '../../domain/programmes/programme';
import { type Ports } from '../ports';

export interface RecommendedPage extends Resource {
  /** Which programme recommends it. */
  readonly programme: string;
}

/** The pages that the person's programmes recommend, each address once. */
export const makeRecommendedPages = ({ programmes }: Ports) => async ({ takesPartIn }: Person): Promise<readonly RecommendedPage[]> => {
  const found = await Promise.all([...new Set(takesPartIn.map(({ programme }) => programme))].map((id) => programmes.find(id)));
  const pages = found.flatMap((programme) => (programme?.resources ?? []).map((resource) => ({ ...resource, programme: programme?.name ?? '' })));
  return [...new Map(pages.toReversed().map((page) => [page.url, page])).values()].toReversed();
};
