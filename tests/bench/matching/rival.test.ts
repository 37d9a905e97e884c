import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCertificate } from '../../../bot/domain/matching/solving/certificate';
import { solve } from '../../../bot/domain/matching/solving/solve';
import { writeInstance } from './instanceFile';
import { listedInstance } from './instances';
import { findRival, runs } from './rival';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestar-rival-'));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['LEMON', ['g++', 'python3']],
  ['LEMON', ['g++']],
  ['scipy', ['python3']],
  ['HiGHS', []],
])('is %s where %j can be used', (name, usable) => {
  expect(findRival(folder, (program) => usable.includes(program)).name).toBe(name);
});

it.each([
  ['a compiler', ['g++']],
  ['Python', ['python3']],
  ['npm alone', []],
])('finds with %s, as far as that is here, a plan worth as much as ours', (_, usable) => {
  const problem = listedInstance(200);
  const file = join(folder, 'small.instance');
  writeInstance(file, problem);
  const { cpu, points } = findRival(folder, (program, given) => usable.includes(program) && runs(program, given)).solve(file);
  expect(checkCertificate(problem, solve(problem, { isPeopleFirst: false, seed: 1 }))).toMatchObject({ isProven: true, points });
  expect(cpu).toBeGreaterThan(0);
});
