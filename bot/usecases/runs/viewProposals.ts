import { refused } from '../../domain/decision';
import { type MatchRun } from '../../domain/runs/run';
import { type Proposal, type ProposalStatus, proposalStatuses } from '../../domain/runs/proposal';
import { type Programme } from '../../domain/programmes/programme';
import { bringingTogether } from '../../domain/runs/together';
import { matches } from '../../domain/searchText';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { isCurrent, proposalsOf, readRun } from './runDocuments';

export const proposalFilters = [...proposalStatuses, 'pinned', 'ruledOut'] as const;
export type ProposalFilter = (typeof proposalFilters)[number];
/** In the order of the plan, or whoever fits least first. */
export const proposalOrders = ['plan', 'weakest'] as const;

export interface ViewProposals extends AtConsole {
  readonly run: string;
  readonly name?: string;
  readonly dutyStation?: string;
  readonly only?: ProposalFilter;
  readonly order?: (typeof proposalOrders)[number];
  /** From 0. */
  readonly page?: number;
}

export interface ProposalRow {
  readonly proposal: Proposal;
  /** It brings two together who are kept so, or who are ruled out. */
  readonly isPinned: boolean;
  readonly isRuledOut: boolean;
}

export interface ProposalsView {
  readonly programme: Programme;
  readonly run: MatchRun;
  readonly rows: readonly ProposalRow[];
  /** How many the filter leaves, and the pages that they take. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Of everybody in the run. */
  readonly dutyStations: readonly string[];
}

export const proposalsAPage = 20;

/** The proposals that count, filtered and page by page. Refuses `notFound` for a run that is none. */
export const makeViewProposals = (ports: Ports) => async ({ run: id, name = '', dutyStation = '', only, order = 'plan', page = 0, ...at }: ViewProposals): Promise<Outcome<ProposalsView>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const run = await readRun(ports, { programme: at.programme, run: id });
  if (!run) return refused('notFound');
  const all = (await proposalsOf(ports, { programme: at.programme, run: id })).map(({ body }) => body).filter((proposal) => isCurrent(proposal, run));
  const rows = all.map((proposal) => rowOf(proposal, run, opened.value.programme.journey.rounds.count)).filter((row) => isMeant(row, { name, dutyStation, only })).sort(order === 'weakest' ? byScore : byPlace);
  const pages = Math.max(1, Math.ceil(rows.length / proposalsAPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const dutyStations = [...new Set(all.flatMap(({ members }) => members.map((member) => member.dutyStation)))].filter((one) => one !== '').sort();
  return { kind: 'done', value: { programme: opened.value.programme, run, rows: rows.slice(shown * proposalsAPage, (shown + 1) * proposalsAPage), total: rows.length, page: shown, pages, dutyStations } };
};

export function rowOf(proposal: Proposal, { pins, forbidden }: MatchRun, rounds: number): ProposalRow {
  const brings = bringingTogether(proposal, rounds);
  return { proposal, isPinned: pins.some(brings), isRuledOut: forbidden.some(brings) };
}

interface Filter {
  readonly name: string;
  readonly dutyStation: string;
  readonly only: ProposalFilter | undefined;
}

function isMeant({ proposal, isPinned, isRuledOut }: ProposalRow, { name, dutyStation, only }: Filter): boolean {
  if (name.trim() !== '' && !proposal.members.some((member) => matches(member.name, name))) return false;
  if (dutyStation !== '' && !proposal.members.some((member) => member.dutyStation === dutyStation)) return false;
  if (only === 'pinned') return isPinned;
  if (only === 'ruledOut') return isRuledOut;
  return only === undefined || (proposal.status === (only satisfies ProposalStatus) && !isRuledOut);
}

/** The newest plan last decided comes first; within one, as it was made. */
const placeOf = ({ id }: Proposal): number => Number(id.split('-')[1] ?? 0);
const byPlace = ({ proposal: one }: ProposalRow, { proposal: other }: ProposalRow): number => other.plan - one.plan || placeOf(one) - placeOf(other);
const byScore = ({ proposal: one }: ProposalRow, { proposal: other }: ProposalRow): number => one.score - other.score || placeOf(one) - placeOf(other);
