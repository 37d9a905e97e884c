import { type Figure, figure, quantile } from './figure';
import { fillRound } from './matchRound';
import { tabsASecond, withOpenTabs } from './openTabs';

/** People to be matched: a plan takes seconds. */
const mentees = 4_000;
const rounds = 5;
const secondsAlone = 6;

/** How long people wait for their tabs while a coordinator's run is made from gathering to the last proposal, beside how long they wait otherwise; in turn, in one process. */
export async function measureOptimiser(): Promise<Figure[]> {
  return withOpenTabs(async ({ server, whileTabsOpen }) => {
    // Warm, as the tabs are.
    await server.ask({ plan: true });
    const [alone, beside]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      alone.push(...(await whileTabsOpen((opened) => opened < tabsASecond * secondsAlone)));
      let isMade = false;
      const made = server.ask({ plan: true }).finally(() => (isMade = true));
      beside.push(...(await whileTabsOpen(() => !isMade)));
      await made;
    }
    const reference = quantile(alone, 0.95);
    return [
      figure({ name: 'optimiser.p95', value: quantile(beside, 0.95) / reference, unit: '× without', reference: 1, atMost: 1.3 }),
      figure({ name: 'optimiser.p95.time', value: quantile(beside, 0.95), unit: 'ms', reference }),
      figure({ name: 'optimiser.tabs', value: beside.length, unit: 'tabs opened meanwhile' }),
    ];
  }, (databaseFile) => fillRound(databaseFile, mentees));
}
