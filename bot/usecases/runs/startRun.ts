import { createHash } from 'node:crypto';
import { refused } from '../../domain/decision';
import { cancelMaking, newRun } from '../../domain/runs/making';
import { type MatchRun, runId } from '../../domain/runs/run';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { runAt } from '../collections';
import { type Outcome, performing } from '../requests/outcome';
import { beginPlan, isMatched, workName } from './makePlan';
import { changeRun, runsOf } from './runDocuments';

export interface StartRun extends AtConsole {
  readonly isAutomatic: boolean;
}

/** Begins a matching, and its first plan in the background. Refuses `runOpen` while another is open: of two coordinators who begin at once, one finds the other's. */
export const makeStartRun = (ports: Ports) => async ({ isAutomatic, ...at }: StartRun): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  if (!isMatched(programme)) return refused('notNow');
  const runs = await runsOf(ports, programme.id);
  if (runs.some(({ status }) => status === 'open')) return refused('runOpen');
  const id = runId(runs.length + 1);
  const run = newRun({ id, programme: programme.id, by: at.actor, at: ports.clock.now(), structure: programme.structure, seed: seedOf(programme.id, id), isAutomatic });
  const { partition, id: documentId } = runAt(programme.id, id);
  const saved = await ports.documents.runs.create(partition, documentId, run);
  if (saved.kind === 'conflict') return refused('runOpen');
  beginPlan(ports, { programme: programme.id, run: id });
  return { kind: 'done', value: run };
};

/** Nobody chooses it, and everybody can see where it is from. */
const seedOf = (programme: string, run: string): number => createHash('sha256').update(`${programme} ${run}`).digest().readUInt32BE(0);

interface AtRun extends AtConsole {
  readonly run: string;
}

/** The plan that is being made is not wanted any more; the one before it stands. */
export const makeCancelPlan = (ports: Ports) => async ({ run, ...at }: AtRun): Promise<Outcome<MatchRun>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const where = { programme: at.programme, run };
  const changed = await changeRun(ports, where, (known) => cancelMaking(known, at.actor, ports.clock.now()));
  ports.background.cancel(workName(where));
  return performing(ports, 'runs', changed);
};
