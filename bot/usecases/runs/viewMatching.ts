import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type PersonId, type Role } from '../../domain/people/person';
import { type MatchingRules } from '../../domain/programmes/matchingRules';
import { type Programme } from '../../domain/programmes/programme';
import { type Proposal, type ProposalStatus, proposalStatuses } from '../../domain/runs/proposal';
import { type MatchRun } from '../../domain/runs/run';
import { enrolmentAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { isMatched } from './makePlan';
import { isCurrent, proposalsOf, runsOf } from './runDocuments';
import { rulesOf, rulesVersion } from './saveRules';

/** Matching as a coordinator finds it: the rules, and the newest run. */
export interface MatchingView {
  readonly programme: Programme;
  readonly rules: MatchingRules;
  readonly rulesVersion: string;
  /** Who switched on that sensitive fields are looked at, by id. */
  readonly sensitiveBy: Readonly<Record<PersonId, string>>;
  readonly isMatched: boolean;
  readonly run?: RunView;
  /** Runs before it, the newest first. */
  readonly earlier: readonly MatchRun[];
}

export interface RunView {
  readonly run: MatchRun;
  /** All 0 while a plan is being made. */
  readonly counts: Readonly<Record<ProposalStatus, number>>;
  /** Who changed it last; absent when Lodestar did. */
  readonly changedBy?: string;
  /** Named, as far as they are kept together or ruled out; the newest first, no more than are looked at. */
  readonly pins: readonly NamedPair[];
  readonly forbidden: readonly NamedPair[];
  /** Who stands in the way of a plan that was refused. */
  readonly inTheWay: (person: PersonId) => string;
  /** An evening of tables that is approved: whose tables they are. */
  readonly hosts: readonly string[];
}

export interface NamedPair extends PairOf {
  readonly menteeName: string;
  readonly mentorName: string;
}

const listedAtMost = 30;

export const makeViewMatching = (ports: Ports) => async (at: AtConsole): Promise<Outcome<MatchingView>> => {
  const opened = await openProgramme(ports, at, 'match');
  if (opened.kind === 'refused') return opened;
  const { programme } = opened.value;
  const runs = [...(await runsOf(ports, programme.id))].reverse();
  const [run, ...earlier] = runs;
  const rules = rulesOf(programme);
  return { kind: 'done', value: { programme, rules, rulesVersion: rulesVersion(rules), sensitiveBy: await namesOf(ports, rules.sensitive.map(({ by }) => by)), isMatched: isMatched(programme), earlier, ...(run && { run: await runView(ports, run) }) } };
};

async function namesOf(ports: Ports, people: readonly PersonId[]): Promise<Record<PersonId, string>> {
  return Object.fromEntries(await Promise.all([...new Set(people)].map(async (person) => [person, (await findPerson(ports, person))?.name ?? ''] as const)));
}

async function runView(ports: Ports, run: MatchRun): Promise<RunView> {
  // While a plan is made the page is asked for every moment, and there is nothing to decide.
  const proposals = run.making ? [] : (await proposalsOf(ports, { programme: run.programme, run: run.id })).map(({ body }) => body).filter((proposal) => isCurrent(proposal, run));
  const nameOf = namesIn(ports, run.programme);
  const named = (pairs: readonly PairOf[]): Promise<NamedPair[]> =>
    Promise.all(pairs.slice(-listedAtMost).reverse().map(async (pair) => ({ ...pair, menteeName: await nameOf(pair.mentee, 'mentee'), mentorName: (await nameOf(pair.mentor, 'mentor')) || (await nameOf(pair.mentor, 'mentee')) })));
  const by = run.lastChange.by === 'system' ? undefined : await findPerson(ports, run.lastChange.by);
  const evening = proposals.find(({ structure, status }) => structure === 'panel' && status === 'approved');
  return {
    run, counts: countsOf(proposals), ...(by && { changedBy: by.name }), pins: await named(run.pins), forbidden: await named(run.forbidden), inTheWay: await inTheWay(run, nameOf),
    hosts: evening?.members.filter(({ role }) => role === 'mentor').map(({ name }) => name) ?? [],
  };
}

export function countsOf(proposals: readonly Proposal[]): Record<ProposalStatus, number> {
  const count = (status: ProposalStatus): number => proposals.filter((one) => one.status === status).length;
  const [proposed = 0, approved = 0, announced = 0, agreed = 0, formed = 0, declined = 0, overtaken = 0, withdrawn = 0] = proposalStatuses.map(count);
  return { proposed, approved, announced, agreed, formed, declined, overtaken, withdrawn };
}

export type NameOf = (person: PersonId, role: Role) => Promise<string>;

/** Names as people are enrolled, each read once; empty for who is not. */
export function namesIn({ documents }: Pick<Ports, 'documents'>, programme: string): NameOf {
  const asked = new Map<string, Promise<Enrolment | undefined>>();
  return async (person, role) => {
    const key = `${role}:${person}`;
    const row = asked.get(key) ?? readAt(documents.enrolments, enrolmentAt(programme, role, person)).then((document) => document?.body);
    asked.set(key, row);
    return (await row)?.profile.name ?? '';
  };
}

/** Names of whoever a refused plan speaks of, looked up beforehand: a page is drawn without waiting. */
async function inTheWay({ failed }: MatchRun, nameOf: NameOf): Promise<(person: PersonId) => string> {
  const refusal = failed?.refusal;
  const people = !refusal ? [] : refusal.reason === 'pinBreaksRules' ? refusal.pins.flatMap(({ mentee, mentor }) => [mentee, mentor]) : 'people' in refusal ? refusal.people : [];
  const shown = [...new Set(people)].slice(0, listedAtMost);
  const names = new Map(await Promise.all(shown.map(async (person) => [person, (await nameOf(person, 'mentee')) || (await nameOf(person, 'mentor'))] as const)));
  return (person) => names.get(person) || '–';
}
