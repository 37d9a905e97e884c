import { createHash } from 'node:crypto';
import { refused } from '../../domain/decision';
import { type MadePlan, type MatchRun } from '../../domain/runs/run';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { inputShelf, proofShelf, takeOut, unpacked } from './keeping';
import { type OfRun, readRun } from './runDocuments';

interface AtRun extends AtConsole {
  readonly run: string;
}

/** What making a plan once more came to. `input`: the people that were kept are those that the plan was made from. */
export interface Replayed {
  readonly input: boolean;
  readonly plan: boolean;
  readonly proof: boolean;
}

/** Makes the plan that stands again, from the people and rules that were kept with it, and compares. Refuses `notFound` without a plan. Changes nothing. */
export const makeReplayRun = (ports: Ports) => async ({ run: id, ...at }: AtRun): Promise<Outcome<Replayed>> => {
  const found = await plannedRun(ports, { ...at, run: id });
  if (found.kind === 'refused') return found;
  const { plan } = found.value;
  const job = await takeOut(ports, inputShelf({ programme: at.programme, run: id }), plan.input);
  if (!job) return { kind: 'done', value: { input: false, plan: false, proof: false } };
  const input = createHash('sha256').update(await unpacked(job)).digest('hex') === plan.input.digest;
  const made = await ports.optimiser.make(job, { signal: new AbortController().signal, progress: () => undefined });
  if (made.kind === 'refused') return { kind: 'done', value: { input, plan: false, proof: false } };
  return { kind: 'done', value: { input, plan: made.digest === plan.digest, proof: made.proof?.digest === plan.proof?.digest } };
};

interface PlannedRun {
  readonly run: MatchRun;
  readonly plan: MadePlan;
}

async function plannedRun(ports: Ports, { run: id, ...at }: AtRun): Promise<Outcome<PlannedRun>> {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const run = await readRun(ports, { programme: at.programme, run: id });
  return run?.plan ? { kind: 'done', value: { run, plan: run.plan } } : refused('notFound');
}

/** What a coordinator keeps of a plan: enough to prove that none is better, and to recognise the people it was made from by their digest. */
export interface PlanCertificate extends PlannedRun {
  /** `PlanProof`, as JSON; absent where the programme's aim is not a total. */
  readonly proof?: unknown;
}

export const makeViewCertificate = (ports: Ports) => async (at: AtRun): Promise<Outcome<PlanCertificate>> => {
  const found = await plannedRun(ports, at);
  if (found.kind === 'refused') return found;
  const { proof } = found.value.plan;
  const where: OfRun = { programme: at.programme, run: at.run };
  const bytes = proof && (await takeOut(ports, proofShelf(where), proof));
  return { kind: 'done', value: { ...found.value, ...(bytes && { proof: JSON.parse(await unpacked(bytes)) }) } };
};
