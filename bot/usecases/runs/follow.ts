import { alreadyDone } from '../../domain/decision';
import { announceProposal, approveProposal, lapseProposal } from '../../domain/runs/answering';
import { noteGap } from '../../domain/runs/making';
import { type Document } from '../documents';
import { type Proposal } from '../../domain/runs/proposal';
import { type Ports } from '../ports';
import { announcing } from './decide';
import { someAtATime } from '../gently';
import { beginPlan } from './makePlan';
import { changeProposal, changeRun, followProposal, type OfProposal, type OfRun, proposalsOf, readRun } from './runDocuments';

/** The time to answer is over, or not yet. */
export const makeTickProposal = (ports: Ports) => async (where: OfProposal): Promise<void> => {
  followProposal(ports, await changeProposal(ports, where, (proposal) => lapseProposal(proposal, ports.clock.now())));
};

/** A plan is wanted, and whoever was making it has said nothing for long: this process goes on with it. */
export const makeTickRun = (ports: Ports) => async (where: OfRun): Promise<void> => {
  const run = await readRun(ports, where);
  if (run?.making && (run.making.claim?.until ?? 0) <= ports.clock.now()) beginPlan(ports, where);
};

/** Something that was announced fell through. Where the coordinator has switched that on, a plan that fills the gap is made at once. */
export const makeNoteGap = (ports: Ports) => async (where: OfRun): Promise<void> => {
  const changed = await changeRun(ports, where, (run) => noteGap(run, ports.clock.now()));
  if (changed.kind === 'moved' && changed.document.body.making) beginPlan(ports, where);
};

const together = 4;

/** Offers what a repair has added, where nobody wants to be asked first. Harmless when repeated. */
export const makeOfferRepair = (ports: Ports) => async ({ plan, ...where }: OfRun & { readonly plan: number }): Promise<void> => {
  const [run, programme] = await Promise.all([readRun(ports, where), ports.programmes.find(where.programme)]);
  if (!run || !programme || run.plan?.number !== plan || !run.isAutomatic) return;
  const fills = (await proposalsOf(ports, where)).filter(({ body }) => body.plan === plan && body.fillsGap && (body.status === 'proposed' || body.status === 'approved'));
  await someAtATime(fills, together, (document) => offer(ports, where, document, announcing(ports, programme, 'system')));
};

async function offer(ports: Ports, where: OfRun, { id: proposal }: Document<Proposal>, how: Parameters<typeof announceProposal>[1]): Promise<void> {
  const approved = await changeProposal(ports, { ...where, proposal }, (known) => (known.status === 'proposed' ? approveProposal(known, 'system', ports.clock.now()) : alreadyDone(known)));
  if (approved.kind === 'refused') return;
  followProposal(ports, await changeProposal(ports, { ...where, proposal }, (known) => announceProposal(known, how, ports.clock.now())));
}
