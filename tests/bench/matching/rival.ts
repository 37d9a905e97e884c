import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Another solver that can be had here, to compare with. */
export interface Rival {
  readonly name: string;
  /** Solves an instance file; milliseconds of CPU for solving alone, and what its plan is worth. */
  solve(file: string): { readonly cpu: number; readonly points: number };
}

/** LEMON's network simplex where there are a C++ compiler and its headers, else scipy, else none. Builds in the given folder. */
export function findRival(folder: string): Rival | undefined {
  return lemon(folder) ?? scipy();
}

function lemon(folder: string): Rival | undefined {
  const program = join(folder, 'lemon');
  return succeeds('g++', ['-O2', '-o', program, join(__dirname, 'lemon.cpp')]) ? { name: 'LEMON', solve: (file) => answerOf(program, [file]) } : undefined;
}

function scipy(): Rival | undefined {
  return succeeds('python3', ['-c', 'import scipy.sparse.csgraph']) ? { name: 'scipy', solve: (file) => answerOf('python3', [join(__dirname, 'scipy_matching.py'), file]) } : undefined;
}

function succeeds(program: string, given: readonly string[]): boolean {
  try {
    execFileSync(program, given, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function answerOf(program: string, given: readonly string[]): { readonly cpu: number; readonly points: number } {
  const [cpu = NaN, points = NaN] = execFileSync(program, given, { encoding: 'utf8' }).trim().split(' ').map(Number);
  return { cpu, points };
}
