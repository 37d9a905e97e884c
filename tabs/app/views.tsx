import { fetched } from '../kit/fetched';
import { Waiting } from '../kit/Waiting';
import { type View } from './routes';

/** Each is a file of its own: whoever opens the pair's page waits for no other. */
const scripts = {
  home: fetched(() => import('../home/Home'), Waiting),
  pair: fetched(() => import('../pair/Pair'), Waiting),
  meeting: fetched(() => import('../meeting/Meeting'), Waiting),
  stage: fetched(() => import('../stage/Stage'), Waiting),
  settings: fetched(() => import('../settings/Settings'), Waiting),
  console: fetched(() => import('../console/Console'), Waiting),
};

export const { home: Home, pair: Pair, meeting: Meeting, stage: Stage, settings: Settings, console: Console } = scripts;

export const fetchScript = ({ name }: View): Promise<void> => scripts[name].fetch();

/** What this view asks of the server first. */
export function firstCallOf(shown: View): string | undefined {
  if (shown.name === 'home') return '/api/home';
  if (shown.name === 'settings') return undefined;
  if (shown.name === 'console') return '/api/console';
  const pair = `/api/pairs/${encodeURIComponent(shown.pair)}`;
  return shown.name === 'meeting' ? `${pair}/meeting` : pair;
}
