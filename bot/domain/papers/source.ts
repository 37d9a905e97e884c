import { type Instant } from '../time';

/** The message in Teams that a note or an action was made from; stored sealed only, with the words. */
export interface Source {
  /** Opens the message, for whoever may read it there. */
  readonly link: string;
  /** Whoever wrote it, by name. */
  readonly author?: string;
  readonly sentAt?: Instant;
}

/** Teams of the world, under its old and its new name, and of the two clouds of the United States' government. */
const hosts: ReadonlySet<string> = new Set(['teams.microsoft.com', 'teams.cloud.microsoft', 'gov.teams.microsoft.us', 'dod.teams.microsoft.us']);
const paths = /^\/l\/message\/./;

/** Those of Teams have a few hundred characters; a list of eight must fit on a card. */
export const longestLink = 850;

/** The address of a message in Teams; undefined for everything else, so that no button leads anywhere but there. */
export function messageLink(given: string): string | undefined {
  if (given.length > longestLink || !URL.canParse(given)) return undefined;
  const { protocol, host, username, password, pathname, href } = new URL(given);
  const isOfTeams = protocol === 'https:' && hosts.has(host) && username === '' && password === '' && paths.test(pathname);
  return isOfTeams && href.length <= longestLink ? href : undefined;
}
