import { createHash } from 'node:crypto';
import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type PersonId, type Role } from '../../domain/people/person';
import { hasFallen, isLive, pairOfProposal, type Proposal, proposedPair } from '../../domain/runs/proposal';
import { pairsOf } from '../../domain/runs/together';
import { type Ports } from '../ports';
import { isCurrent, type OfRun, proposalPages, readRun } from './runDocuments';

/** What no further plan of the run touches. */
export interface Settled {
  /** Places that are promised but not taken yet; `pairs` are those that stand in the person's seat or wish list already. */
  readonly takenBy: (person: PersonId, role: Role, pairs: readonly string[]) => number;
  /** 'mentee mentor' of everybody who is promised to somebody. */
  readonly pairs: ReadonlySet<string>;
  /** Two who did not come about are not proposed again. */
  readonly fallen: readonly PairOf[];
  /** What the plan that stands proposes and nobody has decided. */
  readonly proposed: readonly PairOf[];
  /** Changes when any of this does, but for what is merely proposed. */
  readonly mark: string;
}

export async function settledIn(ports: Pick<Ports, 'documents'>, where: OfRun): Promise<Settled> {
  const run = await readRun(ports, where);
  const promised = new Map<string, string[]>();
  const pairs = new Set<string>();
  const [fallen, proposed, marks]: [PairOf[], PairOf[], string[]] = [[], [], []];
  const note = (proposal: Proposal): void => {
    const pair = proposedPair(proposal);
    const isPromised = isLive(proposal);
    if (isPromised) for (const [key, places] of placesOf(proposal)) promised.set(key, [...(promised.get(key) ?? []), ...places]);
    if (pair && isPromised) pairs.add(`${pair.mentee} ${pair.mentor}`);
    if (pair && hasFallen(proposal)) fallen.push(pair);
    if (proposal.status !== 'proposed') marks.push(`${proposal.id}:${isPromised || proposal.status === 'formed' ? 'kept' : 'gone'}`);
    else proposed.push(...pairsOf(proposal));
  };
  for await (const page of proposalPages(ports, where)) for (const { body } of page) if (!run || isCurrent(body, run)) note(body);
  return {
    takenBy: (person, role, standing) => (promised.get(`${role}:${person}`) ?? []).filter((pair) => !standing.includes(pair)).length,
    pairs, fallen, proposed, mark: createHash('sha256').update(marks.sort().join()).digest('hex'),
  };
}

/** What each member gives to it: a mentor a place for each mentee, everybody else their room. An evening takes one place of each host. */
function placesOf(proposal: Proposal): [key: string, places: string[]][] {
  const pair = pairOfProposal(proposal);
  const mentees = proposal.structure === 'panel' ? 1 : proposal.members.filter(({ role }) => role === 'mentee').length;
  return proposal.members.map(({ person, role }) => [`${role}:${person}`, Array.from({ length: role === 'mentor' ? mentees : 1 }, () => pair)]);
}
