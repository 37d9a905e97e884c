import { lazy } from 'react';
import { type View } from './routes';

/** Each view is a script of its own: whoever opens the pair's page waits for no other. */
const scripts = {
  home: () => import('../home/Home'),
  pair: () => import('../pair/Pair'),
  meeting: () => import('../meeting/Meeting'),
  stage: () => import('../stage/Stage'),
  settings: () => import('../settings/Settings'),
} as const satisfies Readonly<Record<View['name'], () => Promise<unknown>>>;

export const Home = lazy(scripts.home);
export const Pair = lazy(scripts.pair);
export const Meeting = lazy(scripts.meeting);
export const Stage = lazy(scripts.stage);
export const Settings = lazy(scripts.settings);

/** Begins to fetch what this view needs, so that nothing waits for it later. A failure is the view's own to meet. */
export const fetchScript = ({ name }: View): void => void scripts[name]().catch(() => undefined);

/** What this view asks of the server first. */
export function firstCallOf(view: View): string | undefined {
  if (view.name === 'home') return '/api/home';
  if (view.name === 'settings') return undefined;
  const pair = `/api/pairs/${encodeURIComponent(view.pair)}`;
  return view.name === 'meeting' ? `${pair}/meeting` : pair;
}
