import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { flags } from '../../../bot/optimiser/processes';
import { bundle } from '../bundle';
import { type Figure, figure, median, quantile } from '../figure';
import { againstRival, isCarried, type Size } from './againstRival';
import { writeInstance } from './instanceFile';
import { listedInstance } from './instances';
import { findRival } from './rival';

/** By mentees: the most that solving may take of the rival's time, and of memory, and how often it is measured. */
const sizes = [
  { name: '10k', mentees: 10_000, share: 0.3, megabytes: 100, rounds: 5 },
  { name: '50k', mentees: 50_000, share: 0.15, megabytes: 200, rounds: 2 },
  { name: '100k', mentees: 100_000, share: 0.1, megabytes: 300, rounds: 1 },
] as const satisfies readonly Size[];

const solvedOnce = z.object({ cpu: z.number(), memory: z.number(), points: z.number() });
const times = z.record(z.string(), z.array(z.number()));
const allPairs = z.object({ cpu: z.number(), pass: z.number(), memory: z.number() });

/** Finding the best plan, each time with its proof: against another solver, in shapes that are hard, in small changes, and among all pairs. */
export async function measureSolver(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestar-bench-matching-'));
  try {
    const solver = await solverProcess();
    const rival = findRival(folder);
    const figures: Figure[] = [];
    for (const size of sizes) {
      const file = join(folder, `${size.name}.instance`);
      writeInstance(file, listedInstance(size.mentees));
      if (!isCarried(size, rival)) process.stderr.write(`${rival.name} cannot carry ${size.name}: there the solver is compared with nothing.\n`);
      figures.push(...againstRival(size, { file, rival, solve: (asked) => solvedOnce.parse(solver('once', asked)) }));
      if (size.name === '10k') figures.push(...shapeFigures(solver('shapes', file)), ...liveFigures(solver('live', file)));
    }
    return [...figures, ...allPairsFigures(solver('allPairs', String(sizes[0].mentees)))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Solver = (question: string, about: string) => unknown;

/** Asks a new process each time, of the optimiser's kind, which has one thread: what V8 compiles and collects counts. */
async function solverProcess(): Promise<Solver> {
  const program = await bundle('tests/bench/matching/solverUnderTest.ts', 'solver');
  return (question, about): unknown => JSON.parse(execFileSync(process.execPath, [...flags, program, question, about], { encoding: 'utf8' }));
}

function shapeFigures(answer: unknown): Figure[] {
  const { 'as they are': base = [], 'people first': people = [], ...shapes } = times.parse(answer);
  const slowest = Object.entries(shapes).map(([name, measured]) => ({ name, value: median(measured) })).sort((one, other) => other.value - one.value);
  const ratio = (name: string, value: number, atMost: number): Figure => figure({ name: `matching.10k.${name}`, value: value / median(base), unit: '× as they are', reference: 1, atMost });
  return [
    ratio('people first', median(people), 6),
    ...slowest.map(({ name, value }) => ratio(name, value, name.endsWith('people first') ? 6 : 3)),
  ];
}

function liveFigures(answer: unknown): Figure[] {
  return Object.entries(times.parse(answer)).map(([name, measured]) => figure({ name: `matching.10k.${name}.p95`, value: quantile(measured, 0.95), unit: 'ms', atMost: 2 }));
}

function allPairsFigures(answer: unknown): Figure[] {
  const { cpu, pass, memory } = allPairs.parse(answer);
  return [
    figure({ name: 'matching.10k.all pairs', value: cpu / pass, unit: '× scoring', reference: 1, atMost: 4 }),
    figure({ name: 'matching.10k.all pairs.cpu', value: cpu, unit: 'ms', reference: pass }),
    figure({ name: 'matching.10k.all pairs.memory', value: memory, unit: 'MB' }),
  ];
}
