import { parseArgs } from 'node:util';
import { examine } from './checks';
import { liveHalfYear } from './halfYear';

/** `npm run simulate [-- --pairs 200 --seed 7]`: a programme's whole life through the bot's own protocol, and whether what must hold did. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { pairs: { type: 'string', default: '200' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } } });
  const [pairs, seed] = [Number(values.pairs), Number(values.seed)];
  if (!Number.isInteger(pairs) || pairs < 1 || !Number.isInteger(seed)) throw new Error('Give whole numbers: --pairs 200 --seed 7');
  say(`seed ${seed}`);
  const lived = await liveHalfYear({ seed, pairs, report: say });
  try {
    const { problems, figures } = await examine(lived);
    for (const [name, value] of Object.entries(figures)) say(`${name.padEnd(12)} ${value}`);
    say([...lived.taps].sort(([, one], [, other]) => other - one).map(([verb, count]) => `${verb} ${count}`).join(', '));
    say(problems.length === 0 ? 'Everything that must hold did.' : `${problems.length} problems:\n${problems.slice(0, 40).join('\n')}`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await lived.killable.stop();
  }
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(2);
});
