import { presentMembers } from '../../domain/pairs/members';
import { type PairStatus } from '../../domain/pairs/lifecycle';
import { kindWordsApart } from '../../domain/contact/kindWord';
import { type Programme } from '../../domain/programmes/programme';
import { mayDo } from '../../domain/programmes/staff';
import { type Standing } from '../../domain/report/standing';
import { type Instant } from '../../domain/time';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { theirs } from './access';
import { type Gather } from './gather';

/** Which pairs: those at risk, or those that stand there. */
export type MatchFilter = 'atRisk' | PairStatus;

export interface ViewMatches extends AtConsole {
  readonly show: MatchFilter;
  /** From 0. */
  readonly page: number;
}

/** One pair as a coordinator sees it in a list: who, where they stand, and why they may need a kind word. */
export interface MatchItem extends Pick<Standing, 'id' | 'status' | 'since' | 'risk'> {
  readonly names: readonly string[];
  readonly saidAt?: Instant;
  readonly maySay: boolean;
}

export interface MatchesView {
  readonly programme: Programme;
  readonly show: MatchFilter;
  readonly items: readonly MatchItem[];
  readonly page: number;
  readonly pages: number;
  /** Of each kind, among those that the reader may see. */
  readonly counts: Readonly<Record<MatchFilter, number>>;
}

const perPage = 20;

/** One page of the pairs that the reader looks after; those at risk longest first, else those longest in their phase. */
export const makeViewMatches = (ports: Ports, gather: Gather) => async ({ show, page: wanted, ...at }: ViewMatches): Promise<Outcome<MatchesView>> => {
  const opened = await openProgramme(ports, at, 'seePeople');
  if (opened.kind === 'refused') return opened;
  const { programme, standing } = opened.value;
  const { courses, standings } = await gather(programme);
  const own = theirs(standings, courses, standing);
  const shown = own.filter((one) => fits(one, show)).sort((one, other) => sinceOf(one) - sinceOf(other) || (one.id < other.id ? -1 : 1));
  const pages = Math.max(1, Math.ceil(shown.length / perPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const mayCare = mayDo(standing, 'carePeople');
  const items = shown.slice(page * perPage, (page + 1) * perPage).map((one) => itemOf(one, mayCare, ports.clock.now()));
  return { kind: 'done', value: { programme, show, items, page, pages, counts: countsOf(own) } };
};

const fits = ({ risk, status }: Standing, show: MatchFilter): boolean => (show === 'atRisk' ? risk !== undefined : status === show);
const sinceOf = ({ risk, since }: Standing): Instant => risk?.since ?? since;

function itemOf({ id, status, since, risk, members, kindWords }: Standing, mayCare: boolean, now: Instant): MatchItem {
  const saidAt = kindWords.at(-1)?.at;
  return {
    id, status, since, names: presentMembers({ members }).map(({ name }) => name), ...(risk && { risk }), ...(saidAt !== undefined && { saidAt }),
    maySay: mayCare && risk !== undefined && (saidAt === undefined || saidAt <= now - kindWordsApart),
  };
}

function countsOf(standings: readonly Standing[]): Record<MatchFilter, number> {
  const count = (show: MatchFilter): number => standings.filter((one) => fits(one, show)).length;
  return { atRisk: count('atRisk'), prepare: count('prepare'), agree: count('agree'), grow: count('grow'), close: count('close'), paused: count('paused'), ended: count('ended') };
}
