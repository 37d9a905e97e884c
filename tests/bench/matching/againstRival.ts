import { type Figure, figure, median } from '../figure';
import { type Rival } from './rival';

export interface Size {
  readonly name: string;
  readonly mentees: number;
  /** The most that solving may take of the rival's time. */
  readonly share: number;
  readonly megabytes: number;
  /** How often it is measured. */
  readonly rounds: number;
}

/** Milliseconds of CPU, megabytes, and what the plan is worth. */
export interface Solved {
  readonly cpu: number;
  readonly memory: number;
  readonly points: number;
}

interface Contest {
  readonly file: string;
  readonly solve: (file: string) => Solved;
  readonly rival: Rival;
}

export const isCarried = ({ mentees }: Size, { mostMentees }: Rival): boolean => mentees <= mostMentees;

/** Ours as often as its size says, the rival as often as it is worth waiting for; ours alone where the rival cannot carry so many. Both plans are worth the same, or it throws. */
export function againstRival(size: Size, { file, solve, rival }: Contest): Figure[] {
  const own: Solved[] = [];
  const others: number[] = [];
  for (let round = 0; round < size.rounds; round += 1) {
    const solved = solve(file);
    own.push(solved);
    if (!isCarried(size, rival) || round >= rival.mostRounds) continue;
    const { cpu, points } = rival.solve(file);
    if (points !== solved.points) throw new Error(`${rival.name} finds a plan worth ${points}, and we ${solved.points}`);
    others.push(cpu);
  }
  const name = `matching.${size.name}`;
  const cpu = median(own.map((solved) => solved.cpu));
  const theirs = others.length > 0 ? { reference: median(others) } : undefined;
  return [
    ...(theirs ? [figure({ name: `${name}.solve`, value: cpu / theirs.reference, unit: `× ${rival.name}`, reference: 1, atMost: size.share })] : []),
    figure({ name: `${name}.solve.cpu`, value: cpu, unit: 'ms', ...theirs }),
    figure({ name: `${name}.memory`, value: Math.max(...own.map(({ memory }) => memory)), unit: 'MB', atMost: size.megabytes }),
  ];
}
