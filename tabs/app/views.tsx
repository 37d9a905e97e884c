import { type ComponentType, lazy, useState } from 'react';
import { type View } from './routes';

interface ViewScript<Props> {
  readonly Shown: ComponentType<Props>;
  /** Resolves when the script is there, or has failed to come: then the view meets the failure itself. */
  readonly fetch: () => Promise<void>;
}

/**
 * A view whose script is fetched when it is needed. One that is there already is drawn at once: React would show its waiting sign first, and
 * then for a third of a second at least.
 */
function view<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): ViewScript<Props> {
  const Fetched = lazy(load);
  let ready: ComponentType<Props> | undefined;
  return {
    Shown: (props) => {
      // The same one as long as it stands: another would forget what was typed.
      const [Drawn] = useState<ComponentType<Props>>(() => ready ?? Fetched);
      return <Drawn {...props} />;
    },
    fetch: () => load().then(({ default: component }) => void (ready = component), () => undefined),
  };
}

/** Each is a file of its own: whoever opens the pair's page waits for no other. */
const scripts = {
  home: view(() => import('../home/Home')),
  pair: view(() => import('../pair/Pair')),
  meeting: view(() => import('../meeting/Meeting')),
  stage: view(() => import('../stage/Stage')),
  settings: view(() => import('../settings/Settings')),
  console: view(() => import('../console/Console')),
};

export const Home = scripts.home.Shown;
export const Pair = scripts.pair.Shown;
export const Meeting = scripts.meeting.Shown;
export const Stage = scripts.stage.Shown;
export const Settings = scripts.settings.Shown;
export const Console = scripts.console.Shown;

export const fetchScript = ({ name }: View): Promise<void> => scripts[name].fetch();

/** What this view asks of the server first. */
export function firstCallOf(shown: View): string | undefined {
  if (shown.name === 'home') return '/api/home';
  if (shown.name === 'settings') return undefined;
  if (shown.name === 'console') return '/api/console';
  const pair = `/api/pairs/${encodeURIComponent(shown.pair)}`;
  return shown.name === 'meeting' ? `${pair}/meeting` : pair;
}
