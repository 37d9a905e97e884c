import { type RiskRule } from '../../domain/contact/contact';
import { riskOf } from '../../domain/contact/risk';
import { refused } from '../../domain/decision';
import { type PairStatus, pairStatuses } from '../../domain/pairs/lifecycle';
import { nameIn, presentMembers } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { allOf } from './allOf';

export interface Overview {
  readonly programme: Programme;
  readonly counts: Readonly<Record<PairStatus, number>>;
  readonly atRisk: number;
  /** One page of the pairs at risk, those that have been so longest first. */
  readonly risks: readonly PairAtRisk[];
  readonly page: number;
  readonly pages: number;
  /** Logs that their authors sent, the newest first. */
  readonly logs: readonly SentLog[];
}

/** Names, the rule that fired and since when: nothing of what a pair says. */
export interface PairAtRisk {
  readonly names: readonly string[];
  readonly rule: RiskRule;
  readonly since: Instant;
}

export interface SentLog {
  readonly pair: string;
  readonly author: PersonId;
  readonly name: string;
  readonly session: number;
  readonly sentAt: Instant;
}

/** What a coordinator finds: the programmes to choose from when they look after several, else where one stands. */
export type OverviewView = { readonly kind: 'choose'; readonly programmes: readonly Programme[] } | { readonly kind: 'one'; readonly overview: Overview; readonly several: boolean };

const perPage = 8;
const logsShown = 8;

/** Refuses `notCoordinator` to everybody else, also for a programme that does not exist. */
export const makeViewOverview = (ports: Ports) => async ({ actor, programme: id, page = 0 }: { actor: PersonId; programme?: ProgrammeId; page?: number }): Promise<Outcome<OverviewView>> => {
  const own = (await ports.programmes.list()).filter(({ coordinators }) => coordinators.includes(actor));
  const programme = id === undefined ? own[0] : own.find((one) => one.id === id);
  if (!programme) return refused('notCoordinator');
  if (id === undefined && own.length > 1) return { kind: 'done', value: { kind: 'choose', programmes: own } };
  return { kind: 'done', value: { kind: 'one', overview: await overviewOf(ports, programme, page), several: own.length > 1 } };
};

/** Reads every pair of the programme: a coordinator looks now and then, and a programme has hundreds of pairs, not millions. */
async function overviewOf(ports: Ports, programme: Programme, wanted: number): Promise<Overview> {
  const now = ports.clock.now();
  const pairs = await allOf(ports.documents.pairs, [{ field: 'programme', is: 'equal', value: programme.id }]);
  const risks = pairs.flatMap((pair) => {
    const risk = riskOf(pair, programme.journey, now);
    return risk ? [{ names: presentMembers(pair).map(({ name }) => name), rule: risk.rule, since: risk.since }] : [];
  }).sort((one, other) => one.since - other.since);
  const pages = Math.max(1, Math.ceil(risks.length / perPage));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { programme, counts: countsOf(pairs), atRisk: risks.length, risks: risks.slice(page * perPage, (page + 1) * perPage), page, pages, logs: await sentLogs(ports, programme.id, pairs) };
}

function countsOf(pairs: readonly Pair[]): Record<PairStatus, number> {
  const counts: Record<PairStatus, number> = { prepare: 0, agree: 0, grow: 0, close: 0, paused: 0, ended: 0 };
  for (const status of pairStatuses) counts[status] = pairs.filter((pair) => pair.status === status).length;
  return counts;
}

async function sentLogs({ documents }: Ports, programme: ProgrammeId, pairs: readonly Pair[]): Promise<SentLog[]> {
  const { documents: papers } = await documents.papers.query({ where: [{ field: 'programme', is: 'equal', value: programme }, { field: 'sentAt', is: 'atLeast', value: 0 }], orderBy: { field: 'sentAt', direction: 'descending' }, limit: logsShown });
  return papers.flatMap(({ body: { kind, pair: id, author, number, sentAt } }) => {
    const pair = pairs.find((one) => one.id === id);
    return kind === 'log' && pair && sentAt !== undefined ? [{ pair: id, author, name: nameIn(pair, author), session: number, sentAt }] : [];
  });
}
