import { existsSync, readFileSync } from 'node:fs';
import { checkCertificate } from '../../../bot/domain/matching/solving/certificate';
import { checkCompleteCertificate } from '../../../bot/domain/matching/solving/completeCertificate';
import { LiveMatching } from '../../../bot/domain/matching/solving/incremental';
import { solveComplete } from '../../../bot/domain/matching/solving/pricing';
import { type Aim, type Problem } from '../../../bot/domain/matching/solving/problem';
import { solve } from '../../../bot/domain/matching/solving/solve';
import { randomFrom } from '../../support/mentors';
import { readInstance } from './instanceFile';
import { completeInstance, shapes } from './instances';

// A process of its own for one question, so that its memory and its warming up are its own. Prints one line of JSON.

const byScore: Aim = { isPeopleFirst: false, seed: 1 };
const byPeople: Aim = { isPeopleFirst: true, seed: 1 };

/** Milliseconds that this process worked, compiling and collecting too: a busy machine does not count. */
function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const status = '/proc/self/status';

/** The most that this process took. Linux counts in `maxRSS` what its parent took when it began, so its own peak is read where it is told. */
function megabytes(): number {
  const peak = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (Number(peak ?? process.resourceUsage().maxRSS) * 1024) / 1_000_000;
}

function proven(check: ReturnType<typeof checkCertificate>): number {
  if (!check.isProven) throw new Error(`The plan is not proven: ${check.reason}`);
  return check.points;
}

/** One solution from a cold start. */
function solveOnce(file: string): object {
  const problem = readInstance(file);
  let solution = solve({ ...problem, mentees: 0, starts: Int32Array.of(0), mentorOf: new Int32Array(0), score: new Int16Array(0), menteeSeats: new Uint16Array(0) }, byScore);
  const cpu = cpuOf(() => {
    solution = solve(problem, byScore);
  });
  const memory = megabytes();
  return { cpu, memory, points: proven(checkCertificate(problem, solution)) };
}

const rounds = 7;

/** Each shape in turn, so that a busy moment hits all of them. */
function solveShapes(file: string): object {
  const base = readInstance(file);
  const problems: Record<string, [Problem, Aim]> = { 'as they are': [base, byScore], 'people first': [base, byPeople] };
  for (const [name, shaped] of Object.entries(shapes)) {
    problems[name] = [shaped(base), byScore];
    problems[`${name}, people first`] = [shaped(base), byPeople];
  }
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, [problem, aim]] of Object.entries(problems)) {
      let solution = solve(base, byScore);
      (times[name] ??= []).push(cpuOf(() => {
        solution = solve(problem, aim);
      }));
      proven(checkCertificate(problem, solution));
    }
  }
  return times;
}

const changes = 1000;

/** A pin that is set and taken back, a person who comes and goes: each one change, timed by the clock. */
function changeLive(file: string): object {
  const problem = readInstance(file);
  const random = randomFrom(1);
  const live = new LiveMatching(problem, byScore);
  const times: Record<'pin' | 'unpin' | 'arrival' | 'leaving' | 'seats', number[]> = { pin: [], unpin: [], arrival: [], leaving: [], seats: [] };
  const timed = (name: keyof typeof times, change: () => void): void => {
    const start = performance.now();
    change();
    times[name].push(performance.now() - start);
  };
  for (let change = 0; change < changes; change += 1) {
    const mentee = Math.floor(random() * problem.mentees);
    const [from, to] = [problem.starts[mentee]!, problem.starts[mentee + 1]!];
    if (from === to) continue;
    const mentor = problem.mentorOf[from + Math.floor(random() * (to - from))]!;
    const pairs = Array.from(problem.mentorOf.subarray(from, to), (listed, at) => ({ mentor: listed, score: problem.score[from + at]! }));
    timed('pin', () => live.pin(mentee, mentor));
    timed('unpin', () => live.unpin(mentee, mentor));
    let arrived = 0;
    timed('arrival', () => (arrived = live.addMentee({ seats: 1, pairs })));
    timed('leaving', () => live.removeMentee(arrived));
    timed('seats', () => live.setMentorSeats(mentor, problem.mentorSeats[mentor]! + 1));
    timed('seats', () => live.setMentorSeats(mentor, problem.mentorSeats[mentor]!));
  }
  const { problem: now, solution } = live.snapshot();
  proven(checkCertificate(now, solution));
  return times;
}

/** All pairs, against reading all of them once. */
function solveAllPairs(mentees: number): object {
  const complete = completeInstance(mentees);
  const row = new Int16Array(complete.source.mentors);
  const readAll = (): number => cpuOf(() => {
    for (let mentee = 0; mentee < mentees; mentee += 1) complete.source.scoreRow(mentee, row);
  });
  const before = readAll();
  let solution = solveComplete(completeInstance(20), byScore);
  const cpu = cpuOf(() => {
    solution = solveComplete(complete, byScore);
  });
  const memory = megabytes();
  proven(checkCompleteCertificate(complete, solution));
  return { cpu, pass: (before + readAll()) / 2, memory };
}

const [question = '', about = ''] = process.argv.slice(2);
const answers: Readonly<Record<string, () => object>> = {
  once: () => solveOnce(about),
  shapes: () => solveShapes(about),
  live: () => changeLive(about),
  allPairs: () => solveAllPairs(Number(about)),
};
process.stdout.write(`${JSON.stringify(answers[question]?.())}\n`);
