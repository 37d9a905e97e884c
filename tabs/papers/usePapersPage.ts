import { useSyncExternalStore } from 'react';
import { type PapersPage } from '../../bot/contracts/papersPage';
import { type Client } from '../api/client';
import { livePage, type LivePage, type LiveState } from '../api/livePage';
import { useTab } from '../app/tabContext';

/** Logs and self-assessments stand in the same partition: both parts of the page follow one waiting connection, since a browser has few. */
const followed = new WeakMap<Client, Map<string, LivePage<PapersPage>>>();

export function usePapersPage(pair: string): LiveState<PapersPage> & Pick<LivePage<PapersPage>, 'refresh'> {
  const { client } = useTab();
  const page = pageOf(client, pair);
  return { ...useSyncExternalStore(page.subscribe, page.state), refresh: page.refresh };
}

function pageOf(client: Client, pair: string): LivePage<PapersPage> {
  const pages = followed.get(client) ?? new Map<string, LivePage<PapersPage>>();
  followed.set(client, pages);
  const page = pages.get(pair) ?? livePage<PapersPage>(client, `/api/pairs/${encodeURIComponent(pair)}/papers`);
  pages.set(pair, page);
  return page;
}
