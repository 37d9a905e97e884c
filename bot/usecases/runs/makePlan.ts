import { type Refusal } from '../../domain/decision';
import { type Programme } from '../../domain/programmes/programme';
import { failMaking, finishMaking, gatherAgain, noteMaking } from '../../domain/runs/making';
import { type GatheredInput, type Making, type MadePlan, type MakingFailure, type MatchRun } from '../../domain/runs/run';
import { DirectoryError } from '../directory';
import { type Ports } from '../ports';
import { changeRun, type OfRun, readRun } from './runDocuments';
import { gatherInput } from './gatherInput';
import { insightShelf, inputShelf, keep, packed, proofShelf, takeOut } from './keeping';
import { OptimiserStopped, type PlanMade } from './optimiser';
import { removeOutdated, saveProposals } from './saveProposals';
import { settledIn } from './settled';

/** How often it is said how far the work is: also what keeps the claim. */
const noteEveryMs = 1_500;
/** So often people are gathered anew because something was settled meanwhile; then the plan is given up, and the coordinator may try again. */
const gatherings = 5;

export const workName = ({ programme, run }: OfRun): string => `plan ${programme} ${run}`;

/**
 * Makes the plan that the run waits for, in the background. Harmless when repeated, by whichever process: one holds the claim, people who were
 * gathered stay as they were, and proposals are named after their place in the plan.
 */
export const beginPlan = (ports: Ports, where: OfRun): void => ports.background.begin(workName(where), (signal) => makePlan(ports, where, signal));

async function makePlan(ports: Ports, where: OfRun, signal: AbortSignal): Promise<void> {
  const run = await readRun(ports, where);
  if (!run?.making) return;
  const maker = makerOf(ports, where, run.making.number, signal);
  if (!(await maker.note({}))) return;
  try {
    await attempt(ports, run.making, maker);
  } catch (error) {
    if (signal.aborted || maker.isOver() || error instanceof OptimiserStopped) return;
    await maker.fail(error instanceof DirectoryError ? { why: 'directory' } : { why: 'unexpected' });
    if (!(error instanceof DirectoryError)) throw error;
  }
}

interface Maker {
  readonly where: OfRun;
  readonly number: number;
  readonly holder: string;
  /** Given when the work is cancelled, here or by another process. */
  readonly signal: AbortSignal;
  readonly isOver: () => boolean;
  /** Says how far it is; false when the work is somebody else's, or nobody's any more. */
  readonly note: (note: Parameters<typeof noteMaking>[3]) => Promise<MatchRun | false>;
  /** The same, but no more often than needed, and without waiting. */
  readonly progress: (stage: Making['stage'], done: number) => void;
  readonly fail: (failure: Omit<MakingFailure, 'number' | 'at'>) => Promise<void>;
}

function makerOf(ports: Ports, where: OfRun, number: number, given: AbortSignal): Maker {
  const holder = ports.newId();
  const over = new AbortController();
  const signal = AbortSignal.any([given, over.signal]);
  let notedAt = 0;
  const note: Maker['note'] = async (what) => {
    const changed = await changeRun(ports, where, (run) => noteMaking(run, number, holder, what, ports.clock.now()));
    if (changed.kind === 'refused') over.abort();
    return changed.kind === 'refused' ? false : changed.document.body;
  };
  return {
    where, number, holder, signal, note, isOver: () => over.signal.aborted,
    progress: (stage, done) => {
      // Real time: how often storage is written to has nothing to do with the product's clock.
      if (performance.now() - notedAt < noteEveryMs) return;
      notedAt = performance.now();
      note({ stage, done }).catch(() => undefined);
    },
    fail: async (failure) => void (await changeRun(ports, where, (run) => failMaking(run, number, failure, ports.clock.now()))),
  };
}

async function attempt(ports: Ports, making: Making, maker: Maker): Promise<void> {
  let input = making.input;
  for (let time = 0; time < gatherings; time += 1) {
    const gathered: GatheredInput | Refusal = input ?? (await gather(ports, maker));
    if (typeof gathered === 'string') return maker.fail({ why: 'nobody' });
    const job = await takeOut(ports, inputShelf(maker.where), gathered);
    if (!job) throw new Error('The people who were gathered cannot be read any more');
    if (!(await maker.note({ stage: 'planning', done: 0, input: gathered }))) return;
    const made = await ports.optimiser.make(job, { signal: maker.signal, progress: (done) => maker.progress('planning', done) });
    if (made.kind === 'refused') return maker.fail({ why: 'planRefused', refusal: made.refusal });
    const plan = await save(ports, maker, making, gathered, made);
    if (!plan) return;
    // Whatever was settled while the plan was made, by people who answered or by a coordinator, must be in it.
    if ((await settledIn(ports, maker.where)).mark === gathered.settled) return finish(ports, maker, plan);
    const again = await changeRun(ports, maker.where, (run) => gatherAgain(run, maker.number, maker.holder, ports.clock.now()));
    if (again.kind === 'refused') return;
    await removeOutdated(ports, maker.where, { only: maker.number });
    input = undefined;
  }
  await maker.fail({ why: 'unexpected' });
}

async function gather(ports: Ports, maker: Maker): Promise<GatheredInput | Refusal> {
  const [programme, run] = await Promise.all([ports.programmes.find(maker.where.programme), readRun(ports, maker.where)]);
  if (!programme || !run) return 'notFound';
  const found = await gatherInput(ports, programme, run, maker.signal);
  if (found.kind === 'refused') return found.reason;
  const { job, settled } = found.value;
  const kept = await keep(ports, inputShelf(maker.where), await packed(job));
  return { ...kept, people: { mentees: job.mentees.length, mentors: job.mentors.length }, rules: job.rules, settled: settled.mark };
}

async function save(ports: Ports, maker: Maker, { kind, by, since }: Making, { people, rules, settled: _settled, ...input }: GatheredInput, made: PlanMade): Promise<MadePlan | undefined> {
  if (!(await maker.note({ stage: 'saving', done: 0 }))) return undefined;
  await saveProposals(ports, { ...maker.where, plan: maker.number, kind }, made, { signal: maker.signal, progress: (done) => maker.progress('saving', done) });
  const insight = await keep(ports, insightShelf(maker.where), made.insight);
  const proof = made.proof && (await keep(ports, proofShelf(maker.where), made.proof));
  const now = ports.clock.now();
  return {
    number: maker.number, by, at: now, tookMs: Math.max(0, now - since), rules, kind, input: { digest: input.digest, parts: input.parts }, people, digest: made.digest, ...(proof && { proof }), figures: made.figures, insight, proposals: made.proposals,
  };
}

async function finish(ports: Ports, { where, holder }: Maker, plan: MadePlan): Promise<void> {
  const changed = await changeRun(ports, where, (run) => finishMaking(run, holder, plan, ports.clock.now()));
  if (changed.kind === 'refused') return;
  await removeOutdated(ports, where, { before: plan.number });
}

/** What a programme must be for its people to be matched. */
export const isMatched = ({ pairing }: Pick<Programme, 'pairing'>): boolean => pairing !== 'openBooking';
