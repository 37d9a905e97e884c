import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Another solver that can be had here, to compare with. */
export interface Rival {
  readonly name: string;
  /** The largest organisation that it can carry, by mentees. */
  readonly mostMentees: number;
  /** How often it is worth waiting for. */
  readonly mostRounds: number;
  /** Solves an instance file; milliseconds of CPU for solving alone, and what its plan is worth. */
  solve(file: string): { readonly cpu: number; readonly points: number };
}

const unlimited = { mostMentees: Infinity, mostRounds: Infinity };

/** Whether a program is here and ends well when it is given this. */
type Succeeds = (program: string, given: readonly string[]) => boolean;

/** LEMON's network simplex where there are a C++ compiler and its headers, else scipy's sparse matching, else HiGHS, which npm brings. Builds in the given folder. */
export function findRival(folder: string, succeeds: Succeeds = runs): Rival {
  return lemon(folder, succeeds) ?? scipy(succeeds) ?? highs;
}

function lemon(folder: string, succeeds: Succeeds): Rival | undefined {
  const program = join(folder, 'lemon');
  return succeeds('g++', ['-O2', '-o', program, join(__dirname, 'lemon.cpp')]) ? { name: 'LEMON', ...unlimited, solve: (file) => answerOf(program, [file]) } : undefined;
}

function scipy(succeeds: Succeeds): Rival | undefined {
  return succeeds('python3', ['-c', 'import scipy.sparse.csgraph']) ? { name: 'scipy', ...unlimited, solve: (file) => answerOf('python3', [join(__dirname, 'scipy_matching.py'), file]) } : undefined;
}

/** A general solver, and slow at this: ten thousand mentees take it a quarter of a minute and fifty thousand three minutes, so once must do. At a hundred thousand it needs more than the 2 GB that it can have. */
const highs: Rival = {
  name: 'HiGHS',
  mostMentees: 50_000,
  mostRounds: 1,
  solve: (file) => answerOf(process.execPath, ['--import', 'tsx', join(__dirname, 'highs.ts'), file]),
};

export const runs: Succeeds = (program, given) => {
  try {
    execFileSync(program, given, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

function answerOf(program: string, given: readonly string[]): { readonly cpu: number; readonly points: number } {
  const [cpu = NaN, points = NaN] = execFileSync(program, given, { encoding: 'utf8' }).trim().split(' ').map(Number);
  return { cpu, points };
}
