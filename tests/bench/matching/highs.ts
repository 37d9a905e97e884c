import loadHighs, { type ModelData } from 'highs';
import { type Problem } from '../../../bot/domain/matching/solving/problem';
import { readInstance } from './instanceFile';

// The same problem for HiGHS, as a linear programme: a column for every pair, a row for everybody's seats. Its corners are whole pairs, so none is
// asked to be whole. A process of its own, so that its memory is its own. Reads the file that instanceFile.ts writes; prints the milliseconds of CPU
// that solving took, and what the plan is worth.

/** The interior point, ending in a corner. On ten thousand mentees the simplex takes six times as long, and presolving costs more time and memory than it saves. */
const options = { solver: 'ipm', run_crossover: 'on', presolve: 'off', output_flag: false } as const;

/** What a pair is worth, nobody being worth nothing. */
const worth = (score: number): number => score + 1;

function linearProgramme({ mentees, mentors, starts, mentorOf, score, mentorSeats, menteeSeats }: Problem): ModelData {
  const [numCols, numRows] = [mentorOf.length, mentees + mentors];
  const indices = new Int32Array(2 * numCols);
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    for (let place = starts[mentee]!; place < starts[mentee + 1]!; place += 1) indices.set([mentee, mentees + mentorOf[place]!], 2 * place);
  }
  return {
    numCols, numRows,
    colCost: Float64Array.from(score, (points) => -worth(points)),
    colLower: new Float64Array(numCols), colUpper: new Float64Array(numCols).fill(Infinity),
    rowLower: new Float64Array(numRows).fill(-Infinity), rowUpper: Float64Array.from([...menteeSeats, ...mentorSeats]),
    matrix: { format: 'csc', numRows, numCols, starts: Int32Array.from({ length: numCols + 1 }, (_, pair) => 2 * pair), indices, values: new Float64Array(2 * numCols).fill(1) },
  };
}

/** What the chosen pairs are worth. */
function pointsOf(chosen: Float64Array, score: Int16Array): number {
  return chosen.reduce((points, share, pair) => {
    if (Math.abs(share - Math.round(share)) > 1e-6) throw new Error(`HiGHS takes ${share} of a pair`);
    return points + Math.round(share) * worth(score[pair]!);
  }, 0);
}

async function main(): Promise<void> {
  const problem = readInstance(process.argv[2] ?? '');
  const highs = await loadHighs();
  const model = highs.createModel(linearProgramme(problem));
  model.options.set(options);
  const before = process.cpuUsage();
  const { modelStatus } = model.run();
  const { user, system } = process.cpuUsage(before);
  if (modelStatus !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS finds no best plan, and says ${modelStatus}`);
  process.stdout.write(`${(user + system) / 1000} ${pointsOf(model.getSolution().colValue, problem.score)}\n`);
}

main().catch((error: unknown) => {
  // Its stack would show the whole of its code, which is one line.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
