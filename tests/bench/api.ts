import { type Figure, figure, median, quantile } from './figure';
import { tabsASecond, withOpenTabs } from './openTabs';

const seconds = 20;

/** What opening a tab takes. */
export const measureApi = (): Promise<Figure[]> => withOpenTabs(async ({ whileTabsOpen }) => {
  const times = await whileTabsOpen((opened) => opened < tabsASecond * seconds);
  return [
    figure({ name: 'api.p95', value: quantile(times, 0.95), unit: 'ms', atMost: 15 }),
    figure({ name: 'api.median', value: median(times), unit: 'ms' }),
  ];
});
