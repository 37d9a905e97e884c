import { refused } from '../../domain/decision';
import { type PairStatus, pairStatuses } from '../../domain/pairs/lifecycle';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type PairAtRisk, pairsAtRisk } from './risks';
import { type SentPage, sentPage } from './sentPapers';

export interface Overview {
  readonly programme: Programme;
  readonly counts: Readonly<Record<PairStatus, number>>;
  readonly atRisk: number;
  /** One page of the pairs at risk, those that have been so longest first. */
  readonly risks: readonly PairAtRisk[];
  readonly page: number;
  readonly pages: number;
  /** What authors sent on purpose. */
  readonly sent: SentPage;
}

/** What a coordinator finds: the programmes to choose from when they look after several, else where one stands. */
export type OverviewView = { readonly kind: 'choose'; readonly programmes: readonly Programme[] } | { readonly kind: 'one'; readonly overview: Overview; readonly several: boolean };

const perPage = 8;

const programmesOf = async (ports: Ports, actor: PersonId): Promise<Programme[]> => (await ports.programmes.list()).filter(({ coordinators }) => coordinators.includes(actor));

/** Whether somebody looks after any programme; from memory. */
export const makeIsCoordinator = (ports: Ports) => async (actor: PersonId): Promise<boolean> => (await programmesOf(ports, actor)).length > 0;

interface ViewOverview {
  readonly actor: PersonId;
  readonly programme?: ProgrammeId;
  /** Of the pairs at risk, from 0. */
  readonly page?: number;
  /** Of what was sent, from 0. */
  readonly sent?: number;
}

/** Refuses `notCoordinator` to everybody else, also for a programme that does not exist. */
export const makeViewOverview = (ports: Ports) => async ({ actor, programme: id, page = 0, sent = 0 }: ViewOverview): Promise<Outcome<OverviewView>> => {
  const own = await programmesOf(ports, actor);
  const programme = id === undefined ? own[0] : own.find((one) => one.id === id);
  if (!programme) return refused('notCoordinator');
  if (id === undefined && own.length > 1) return { kind: 'done', value: { kind: 'choose', programmes: own } };
  return { kind: 'done', value: { kind: 'one', overview: await overviewOf(ports, programme, { page, sent }), several: own.length > 1 } };
};

/** Reads every pair of the programme: a coordinator looks now and then, and a programme has hundreds of pairs, not millions. */
async function overviewOf(ports: Ports, programme: Programme, wanted: { readonly page: number; readonly sent: number }): Promise<Overview> {
  const pairs = await allOf(ports.documents.pairs, { where: [{ field: 'programme', is: 'equal', value: programme.id }] });
  const risks = pairsAtRisk(pairs, programme, ports.clock.now());
  const pages = Math.max(1, Math.ceil(risks.length / perPage));
  const page = Math.min(Math.max(0, wanted.page), pages - 1);
  return { programme, counts: countsOf(pairs), atRisk: risks.length, risks: risks.slice(page * perPage, (page + 1) * perPage), page, pages, sent: await sentPage(ports, programme.id, pairs, wanted.sent) };
}

function countsOf(pairs: readonly Pair[]): Record<PairStatus, number> {
  const counts: Record<PairStatus, number> = { prepare: 0, agree: 0, grow: 0, close: 0, paused: 0, ended: 0 };
  for (const status of pairStatuses) counts[status] = pairs.filter((pair) => pair.status === status).length;
  return counts;
}
