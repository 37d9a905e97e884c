import { type Host } from '../teams/host';

/** Where in the coordinator's console one is: the programmes, a part of one of them (and what is open in it), or one in the making. */
export type ConsolePlace =
  | { readonly name: 'programmes' }
  | { readonly name: 'programme'; readonly programme: string; readonly area: string; readonly part: string }
  | { readonly name: 'draft'; readonly draft: string };

/** What is shown. Teams opens the address that the tab was pinned with; links inside Teams bring a sub-page. */
export type View =
  | { readonly name: 'home' }
  | { readonly name: 'settings' }
  | { readonly name: 'console'; readonly place: ConsolePlace }
  | { readonly name: 'pair'; readonly pair: string }
  | { readonly name: 'meeting'; readonly pair: string }
  | { readonly name: 'stage'; readonly pair: string; readonly shows: 'goals' | 'agreement' };

/** '/tabs/' · '/tabs/settings' · '/tabs/console' · '/tabs/console/<programme>/people' · '/tabs/draft/<id>' · '/tabs/pair/<id>' · '/tabs/stage/<id>/goals'. In the side panel of a meeting the pair's address shows the meeting. */
export function viewAt(path: string, { frame, subPage }: Pick<Host, 'frame' | 'subPage'>): View {
  const [name, id, part, detail] = (subPage ?? path.replace(/^\/tabs\/?/, '')).split('/').map(decoded);
  if (frame === 'settings' || name === 'settings') return { name: 'settings' };
  if (name === 'console') return { name: 'console', place: id ? { name: 'programme', programme: id, area: part ?? '', part: detail ?? '' } : { name: 'programmes' } };
  if (!id) return { name: 'home' };
  if (name === 'draft') return { name: 'console', place: { name: 'draft', draft: id } };
  if (name === 'stage' || frame === 'stage') return { name: 'stage', pair: id, shows: part === 'agreement' ? 'agreement' : 'goals' };
  if (name === 'meeting' || (name === 'pair' && frame === 'sidePanel')) return { name: 'meeting', pair: id };
  return name === 'pair' ? { name: 'pair', pair: id } : { name: 'home' };
}

/** An address that somebody has damaged leads home, not into an error. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export const addressOf = {
  home: '/tabs/',
  console: '/tabs/console',
  programme: (programme: string, area = 'overview', part?: string): string => `/tabs/console/${encodeURIComponent(programme)}/${area}${part === undefined ? '' : `/${encodeURIComponent(part)}`}`,
  draft: (draft: string): string => `/tabs/draft/${encodeURIComponent(draft)}`,
  pair: (pair: string): string => `/tabs/pair/${encodeURIComponent(pair)}`,
  meeting: (pair: string): string => `/tabs/meeting/${encodeURIComponent(pair)}`,
  stage: (pair: string, shows: 'goals' | 'agreement'): string => `/tabs/stage/${encodeURIComponent(pair)}/${shows}`,
} as const;
