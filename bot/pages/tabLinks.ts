import { type Links, type PastedPage, type TabPage } from '../usecases/links';

interface TabLinkParts {
  /** `https://host`, without a slash at the end. */
  readonly publicUrl?: string;
  readonly teamsAppId: string;
}

/** The personal tab's, as the manifest calls it. */
const entityId = 'home';
/** What Teams shows while the tab is on its way; the product's name is the same in every language. */
const label = 'Lodestar';
/** Longer than any address of ours: what is longer is not worth reading. */
const longestAddress = 2_000;
/** What an id consists of, as everywhere at our edges. */
const anId = /^[!-~]{1,200}$/;

/** Links into the tab inside Teams, and the way back from an address to the page it is of. */
export function makeTabLinks({ publicUrl, teamsAppId }: TabLinkParts): Pick<Links, 'tab' | 'pageAt'> {
  return {
    tab: (page) => {
      if (publicUrl === undefined) return undefined;
      const subPage = subPageOf(page);
      // Clients that cannot show the tab open `webUrl` in a browser instead.
      const query = new URLSearchParams({ webUrl: `${publicUrl}/tabs/${subPage}`, label, ...(subPage !== '' && { context: JSON.stringify({ subEntityId: subPage }) }) });
      return `https://teams.microsoft.com/l/entity/${teamsAppId}/${entityId}?${query}`;
    },
    pageAt: (address) => {
      if (publicUrl === undefined || address.length > longestAddress || !URL.canParse(address)) return undefined;
      const { origin, pathname: base } = new URL(`${publicUrl}/tabs`);
      const { origin: theirs, username, password, pathname } = new URL(address);
      if (theirs !== origin || username !== '' || password !== '') return undefined;
      return pathname === base || pathname.startsWith(`${base}/`) ? pageOf(pathname.slice(base.length + 1)) : undefined;
    },
  };
}

/** As the tab's own routes read it. */
function subPageOf(page: TabPage): string {
  if (page.kind === 'home') return '';
  if (page.kind === 'console') return page.programme === undefined ? 'console' : `console/${encodeURIComponent(page.programme)}`;
  const address = `${page.kind}/${encodeURIComponent(page.pair)}`;
  return page.kind === 'stage' ? `${address}/${page.shows}` : address;
}

function pageOf(subPage: string): PastedPage | undefined {
  const [kind = '', id = '', part, ...more] = subPage.replace(/\/$/, '').split('/');
  if (kind === '' && id === '') return { kind: 'home' };
  const pair = decoded(id);
  if (!anId.test(pair) || more.length > 0) return undefined;
  if (kind === 'stage') return { kind, pair, shows: part === 'agreement' ? 'agreement' : 'goals' };
  return (kind === 'pair' || kind === 'meeting') && part === undefined ? { kind, pair } : undefined;
}

/** What is damaged names nobody. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
