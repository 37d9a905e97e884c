import { refused } from '../../domain/decision';
import { nameIn } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type Paper, type PaperKind } from '../../domain/papers/paper';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { pairAt } from '../collections';
import { readAt } from '../documents';
import { type PaperRef, readPaper } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** What an author has sent to the programme: whose it is and what kind, none of its words. Notes cannot be sent. */
export interface SentPaper {
  readonly kind: Exclude<PaperKind, 'note'>;
  readonly pair: string;
  readonly author: PersonId;
  readonly name: string;
  /** A log: the session's. */
  readonly number: number;
  readonly sentAt: Instant;
}

export interface SentPage {
  readonly items: readonly SentPaper[];
  readonly page: number;
  readonly hasOlder: boolean;
}

const perPage = 8;
/** Whoever leafs further looks for something that the list is no help with. */
const mostPages = 100;

/** One page of what was sent, the newest first; the last page to whoever asks for more. Reads no further than that page. */
export async function sentPage(ports: Ports, programme: ProgrammeId, pairs: readonly Pair[], wanted: number): Promise<SentPage> {
  const asked = Math.min(Math.max(0, wanted), mostPages - 1);
  const papers = await newestSent(ports, programme, (asked + 1) * perPage + 1);
  const page = Math.min(asked, Math.max(0, Math.ceil(papers.length / perPage) - 1));
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const items = papers.slice(page * perPage, (page + 1) * perPage).flatMap((paper) => sentPaper(paper, byId.get(paper.pair)));
  return { items, page, hasOlder: papers.length > (page + 1) * perPage && page < mostPages - 1 };
}

async function newestSent({ documents }: Ports, programme: ProgrammeId, count: number): Promise<Paper[]> {
  const found: Paper[] = [];
  let after: string | undefined;
  do {
    const page = await documents.papers.query({
      where: [{ field: 'programme', is: 'equal', value: programme }, { field: 'sentAt', is: 'atLeast', value: 0 }], orderBy: { field: 'sentAt', direction: 'descending' },
      limit: Math.min(200, count - found.length), ...(after && { after }),
    });
    found.push(...page.documents.map(({ body }) => body));
    after = page.next;
  } while (after && found.length < count);
  return found;
}

export function sentPaper({ kind, pair: id, author, number, sentAt }: Paper, pair: Pair | undefined): SentPaper[] {
  return kind === 'note' || sentAt === undefined ? [] : [{ kind, pair: id, author, name: pair ? nameIn(pair, author) : '', number, sentAt }];
}

/** What a coordinator is told of when it arrives. */
export type SentPaperView = SentPaper & { readonly programme: Pick<Programme, 'id' | 'name'> };

/** Refuses `notYours` to everybody but the coordinators to whom it was sent. */
export const makeViewSentPaper = (ports: Ports) => async ({ reader, ...ref }: PaperRef & { readonly reader: PersonId }): Promise<Outcome<SentPaperView>> => {
  const [read, pair] = await Promise.all([readPaper(ports, ref, reader), readAt(ports.documents.pairs, pairAt(ref.pair))]);
  if (read.kind === 'refused') return read;
  const programme = await ports.programmes.find(read.value.programme);
  const [paper] = sentPaper(read.value, pair?.body);
  return paper && programme?.coordinators.includes(reader) ? { kind: 'done', value: { ...paper, programme } } : refused('notYours');
};
