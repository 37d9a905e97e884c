import { type Decision, refused } from '../../domain/decision';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Proposal } from '../../domain/runs/proposal';
import { type MatchRun } from '../../domain/runs/run';
import { type Changed, change } from '../change';
import { proposalAt, runAt } from '../collections';
import { type Collection, type Document, type Query, readAt } from '../documents';
import { type Ports } from '../ports';
import { restBriefly } from '../gently';

export interface OfRun {
  readonly programme: ProgrammeId;
  readonly run: string;
}
export interface OfProposal extends OfRun {
  readonly proposal: string;
}

/** A page takes a millisecond or two in the background; where a coordinator waits, few questions are worth more. */
const pageSizes = { background: 25, foreground: 100 } as const;

/** What the query finds, page by page, resting in between. Who keeps only what is needed of each page spares everybody the pauses in which memory is tidied up. */
export async function* pagesOf<Body>(collection: Collection<Body>, query: Omit<Query, 'limit' | 'after'>, pageSize: number = pageSizes.background): AsyncGenerator<readonly Document<Body>[]> {
  let after: string | undefined;
  do {
    const page = await collection.query({ ...query, limit: pageSize, ...(after && { after }) });
    yield page.documents;
    after = page.next;
    await restBriefly();
  } while (after);
}

async function everyDocument<Body>(collection: Collection<Body>, query: Omit<Query, 'limit' | 'after'>): Promise<Document<Body>[]> {
  const found: Document<Body>[] = [];
  for await (const page of pagesOf(collection, query, pageSizes.foreground)) found.push(...page);
  return found;
}

/** A programme's runs, the first one first. There are few: one a round. */
export const runsOf = async ({ documents }: Pick<Ports, 'documents'>, programme: ProgrammeId): Promise<readonly MatchRun[]> =>
  (await everyDocument(documents.runs, { partition: programme })).map(({ body }) => body);

export const readRun = async ({ documents }: Pick<Ports, 'documents'>, { programme, run }: OfRun): Promise<MatchRun | undefined> => (await readAt(documents.runs, runAt(programme, run)))?.body;

/** Changes the run and begins what follows from it. `notFound` when there is no such run. */
export async function changeRun(ports: Ports, { programme, run }: OfRun, decide: (run: MatchRun) => Decision<MatchRun>): Promise<Changed<MatchRun>> {
  const changed = await change(ports.documents.runs, runAt(programme, run), (known) => (known ? decide(known) : refused('notFound')));
  if (changed.kind === 'moved') void ports.perform({ collection: 'runs', document: changed.document });
  return changed;
}

/** Every proposal of a run, of earlier plans too as far as they were settled. */
export const proposalsOf = async ({ documents }: Pick<Ports, 'documents'>, { programme, run }: OfRun): Promise<Document<Proposal>[]> =>
  everyDocument(documents.proposals, { partition: proposalAt(programme, run, '').partition });

/** The same, page by page. */
export const proposalPages = ({ documents }: Pick<Ports, 'documents'>, { programme, run }: OfRun): AsyncGenerator<readonly Document<Proposal>[]> =>
  pagesOf(documents.proposals, { partition: proposalAt(programme, run, '').partition });

/** Whether the proposal counts: it stands in the newest plan, or was settled in an earlier one. */
export const isCurrent = ({ plan, status }: Proposal, run: MatchRun): boolean => status !== 'proposed' || plan === run.plan?.number;

/** Changes one proposal; what it owes is performed at once, unless the caller sees to it. */
export async function changeProposal(ports: Ports, { programme, run, proposal }: OfProposal, decide: (proposal: Proposal) => Decision<Proposal>, known?: Document<Proposal>): Promise<Changed<Proposal>> {
  return change(ports.documents.proposals, proposalAt(programme, run, proposal), (body) => (body ? decide(body) : refused('notFound')), known);
}

export const followProposal = (ports: Ports, changed: Changed<Proposal>): void => {
  if (changed.kind === 'moved') void ports.perform({ collection: 'proposals', document: changed.document });
};
