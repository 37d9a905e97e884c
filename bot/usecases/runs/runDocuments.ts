import { type Decision, refused } from '../../domain/decision';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Proposal } from '../../domain/runs/proposal';
import { type MatchRun } from '../../domain/runs/run';
import { type Changed, change } from '../change';
import { proposalAt, runAt } from '../collections';
import { type Document, readAt } from '../documents';
import { allOf, type Pace, paces, pagesOf } from '../pages';
import { type Ports } from '../ports';

export interface OfRun {
  readonly programme: ProgrammeId;
  readonly run: string;
}
export interface OfProposal extends OfRun {
  readonly proposal: string;
}

/** A programme's runs, the first one first. There are few: one a round. */
export const runsOf = async ({ documents }: Pick<Ports, 'documents'>, programme: ProgrammeId): Promise<readonly MatchRun[]> =>
  allOf(documents.runs, { partition: programme }, paces.foreground);

export const readRun = async ({ documents }: Pick<Ports, 'documents'>, { programme, run }: OfRun): Promise<MatchRun | undefined> => (await readAt(documents.runs, runAt(programme, run)))?.body;

/** Changes the run and begins what follows from it. `notFound` when there is no such run. */
export async function changeRun(ports: Ports, { programme, run }: OfRun, decide: (run: MatchRun) => Decision<MatchRun>): Promise<Changed<MatchRun>> {
  const changed = await change(ports.documents.runs, runAt(programme, run), (known) => (known ? decide(known) : refused('notFound')));
  if (changed.kind === 'moved') void ports.perform({ collection: 'runs', document: changed.document });
  return changed;
}

/** Every proposal of a run, of earlier plans too as far as they were settled. */
export async function proposalsOf(ports: Pick<Ports, 'documents'>, where: OfRun): Promise<Document<Proposal>[]> {
  const found: Document<Proposal>[] = [];
  for await (const page of proposalPages(ports, where, paces.foreground)) found.push(...page);
  return found;
}

/** The same, page by page. */
export const proposalPages = ({ documents }: Pick<Ports, 'documents'>, { programme, run }: OfRun, pace?: Pace): AsyncGenerator<readonly Document<Proposal>[]> =>
  pagesOf(documents.proposals, { partition: proposalAt(programme, run, '').partition }, pace);

/** Whether the proposal counts: it stands in the newest plan, or was settled in an earlier one. */
export const isCurrent = ({ plan, status }: Proposal, run: MatchRun): boolean => status !== 'proposed' || plan === run.plan?.number;

/** Changes one proposal; what it owes is performed at once, unless the caller sees to it. */
export async function changeProposal(ports: Ports, { programme, run, proposal }: OfProposal, decide: (proposal: Proposal) => Decision<Proposal>, known?: Document<Proposal>): Promise<Changed<Proposal>> {
  return change(ports.documents.proposals, proposalAt(programme, run, proposal), (body) => (body ? decide(body) : refused('notFound')), known);
}

export const followProposal = (ports: Ports, changed: Changed<Proposal>): void => {
  if (changed.kind === 'moved') void ports.perform({ collection: 'proposals', document: changed.document });
};
