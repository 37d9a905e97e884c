import { useMemo, useSyncExternalStore } from 'react';
import { useTab } from '../app/tabContext';
import { livePage, type LivePage, type LiveState } from './livePage';

/** A page of the API, live while the view is on screen. `refresh` is for after something was done. */
export function useLivePage<Body>(path: string): LiveState<Body> & Pick<LivePage<Body>, 'refresh'> {
  const { client } = useTab();
  const page = useMemo(() => livePage<Body>(client, path), [client, path]);
  return { ...useSyncExternalStore(page.subscribe, page.state), refresh: page.refresh };
}
