import { parseArgs } from 'node:util';
import { measureApi } from './api';
import { type Figure, isMissed } from './figure';
import { measureMatching } from './matching';
import { measureOperations } from './operations';
import { measureOptimiser } from './optimiser';
import { asJsonLines, asTable } from './print';
import { measureSearch } from './search';
import { measureStartup } from './startup';
import { measureSweeps } from './sweeps';
import { measureTab } from './tab';
import { measureLogs, measureTurns } from './turns';

const parts: Readonly<Record<string, () => Promise<Figure[]>>> = {
  accept: measureTurns,
  log: measureLogs,
  start: measureStartup,
  search: measureSearch,
  operations: measureOperations,
  sweep: measureSweeps,
  api: measureApi,
  tab: measureTab,
  optimiser: measureOptimiser,
  matching: measureMatching,
};

async function main(): Promise<void> {
  const { values: { json = false, only = '' } } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
  const chosen = Object.entries(parts).filter(([name]) => name.includes(only));
  if (chosen.length === 0) throw new Error(`No part is called ${only}; there are ${Object.keys(parts).join(', ')}`);
  const figures: Figure[] = [];
  for (const [name, measure] of chosen) {
    if (!json) process.stderr.write(`${name} …\n`);
    figures.push(...(await measure()));
  }
  process.stdout.write(json ? asJsonLines(figures) : asTable(figures));
  if (figures.some(isMissed)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
});
