import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { usualMatching } from '../../bot/domain/programmes/matchingRules';
import { type MatchPerson } from '../../bot/domain/matching/scoring/matchPerson';
import { grades } from '../../bot/content/vocabulary';
import { inProcessOptimiser } from '../../bot/optimiser/inProcess';
import { bundleWorker } from '../../bot/optimiser/openOptimiser';
import { processOptimiser } from '../../bot/optimiser/processes';
import { packed } from '../../bot/usecases/runs/keeping';
import { type Optimiser, OptimiserStopped, type PlanJob, type Planned } from '../../bot/usecases/runs/optimiser';
import { bundled } from '../support/bundled';
import { until } from '../support/until';

const aMatchPerson = (number: number, overrides: Partial<MatchPerson> = {}): MatchPerson => ({
  id: `un:${number}`, practiceAreas: ['health'], skills: ['leadership'], goals: [], values: [], style: [], speaks: ['en'], timeZone: 'Africa/Nairobi', dutyStation: 'Nairobi', agency: 'UNDP', unit: `Unit ${number}`, grade: number % 2 ? 'P2' : 'P4',
  seats: 1, superiors: [], earlier: [], avoids: [], wishes: [], isPaused: false, isEligible: true, waitingSince: 0, comesFirst: false, ...overrides,
});
const aJob = (count: number): PlanJob => ({
  mentees: Array.from({ length: count }, (_, place) => aMatchPerson(place * 2 + 1)), mentors: Array.from({ length: count }, (_, place) => aMatchPerson(place * 2, { skills: place % 3 ? ['leadership'] : ['negotiation'] })),
  rules: usualMatching, direction: 'up', grades, now: 0, forbidden: [], structure: 'oneToOne', seed: 1, pins: [], size: { from: 2, to: 2 }, rounds: 0, diverse: [],
});

const watching = (signal = new AbortController().signal, progress: (done: number) => void = () => undefined) => ({ signal, progress });

let file: string;
let apart: Optimiser;
beforeAll(async () => void (file = await bundleWorker()));
beforeEach(() => void (apart = processOptimiser(() => file)));
afterEach(() => apart.stop());
afterAll(() => rm(dirname(file), { recursive: true }));

const planned = (made: Planned) => {
  if (made.kind === 'refused') throw new Error(made.refusal.reason);
  return made;
};

it('makes the same plan in a process of its own and in the server’s, with the same proof, however often', async () => {
  const job = (await packed(aJob(40))).bytes;
  const [one, two, three] = await Promise.all([apart.make(job, watching()), apart.make(job, watching()), inProcessOptimiser().make(job, watching())]);
  expect(planned(one)).toMatchObject({ proposals: 40, figures: { matched: 40 } });
  expect([planned(two).digest, planned(three).digest]).toEqual([planned(one).digest, planned(one).digest]);
  expect([planned(two).proof?.digest, planned(three).proof?.digest]).toEqual([planned(one).proof?.digest, planned(one).proof?.digest]);
  expect(planned(one).proof).toBeDefined();
});

it('keeps the thread of whoever asks free while it plans', async () => {
  const job = (await packed(aJob(600))).bytes;
  const began = performance.now();
  let isDone = false;
  const made = apart.make(job, watching()).finally(() => (isDone = true));
  let longest = 0;
  for (let before = began; !isDone; ) {
    await new Promise((resolve) => setImmediate(resolve));
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }
  expect(planned(await made).proposals).toBe(600);
  // Planned on this thread, one turn would take nearly all of the time.
  expect(longest).toBeLessThan((performance.now() - began) / 3);
});

it('gives up at once what is cancelled, and goes on with the next', async () => {
  const cancel = new AbortController();
  const large = apart.make((await packed(aJob(3_000))).bytes, watching(cancel.signal, () => cancel.abort()));
  const next = apart.make((await packed(aJob(5))).bytes, watching());
  await expect(large).rejects.toThrow(OptimiserStopped);
  expect(planned(await next).proposals).toBe(5);
});

it('ends with the server: what is under way and what waits', async () => {
  const job = (await packed(aJob(3_000))).bytes;
  let began = false;
  const answers = Promise.allSettled([apart.make(job, watching(undefined, () => (began = true))), apart.make(job, watching())]);
  expect(await until(async () => began)).toBe(true);
  await apart.stop();
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('fails for what is no job, quotes nothing of it, and lives on', async () => {
  await expect(apart.make(new Uint8Array([1, 2, 3]), watching())).rejects.toThrow('The optimiser failed: Error');
  await expect(apart.make(gzipSync('Confidential words'), watching())).rejects.toThrow(/^The optimiser failed: SyntaxError$/);
  expect(planned(await apart.make((await packed(aJob(3))).bytes, watching())).proposals).toBe(3);
});

it.each([['process.exit(3)', '3'], ['process.kill(process.pid, "SIGKILL")', 'SIGKILL']])('says that it ended by itself, as with too little memory: %s', async (ends, how) => {
  const script = join(dirname(file), 'ends.js');
  await writeFile(script, `process.once("message", () => ${ends});`);
  const ending = processOptimiser(() => script);
  await expect(ending.make(new Uint8Array(), watching())).rejects.toThrow(`The optimiser ended by itself (${how})`);
  await ending.stop();
});

/** Where nobody buries an orphan, what is left of it is no process any more. */
async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).includes(') Z ');
}

it('leaves no worker behind when the server was killed: it is gone before it could have made its plan', async () => {
  const folder = dirname(file);
  const program = await bundled(join(__dirname, 'killedServer.entry.ts'), folder);
  await writeFile(join(folder, 'job'), (await packed(aJob(4_000))).bytes);
  const half = (await packed(aJob(2_000))).bytes;
  const server = spawn(process.execPath, [program, folder, join(folder, 'job')], { stdio: ['ignore', 'pipe', 'inherit'] });
  const worker = Number(await once(server.stdout, 'data'));
  expect(await isRunning(worker)).toBe(true);
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;

  // Begun only now, and made in a fifth of the time.
  const over = new AbortController();
  let isMade = false;
  const other = apart.make(half, watching(over.signal)).then(() => (isMade = true), () => undefined);
  try {
    expect(await until(async () => isMade || !(await isRunning(worker)))).toBe(true);
    expect({ isMade, isLeft: await isRunning(worker) }).toEqual({ isMade: false, isLeft: false });
  } finally {
    over.abort();
    await other;
    if (await isRunning(worker)) process.kill(worker, 'SIGKILL');
  }
});
