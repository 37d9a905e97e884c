import { type PairOf } from '../matching/planning/planTypes';
import { type Sitting, twosOf } from '../matching/planning/swap';
import { seatGuests } from '../panels/seating';
import { type PersonId } from '../people/person';
import { isOfTwo, type Proposal, proposedPair } from './proposal';
import { isSamePair } from './run';

type Proposed = Pick<Proposal, 'structure' | 'members'>;

/**
 * What keeps a whole proposal together: its two, everybody of a group with its mentor, everybody of a circle with the next. None of an evening, whose people sit with others in every round.
 */
export function pairsOf({ structure, members }: Proposed): readonly PairOf[] {
  const pair = proposedPair({ structure, members });
  if (isOfTwo(structure)) return pair ? [pair] : [];
  return structure === 'panel' ? [] : keptTwos(sittingOf({ members }));
}

export const sittingOf = ({ members }: Pick<Proposal, 'members'>): Sitting => ({ mentor: members.find(({ role }) => role === 'mentor')?.person, mentees: members.filter(({ role }) => role === 'mentee').map(({ person }) => person) });

/** Everybody with their mentor, or peers in one order, each with the next. */
export const keptTwos = (sitting: Sitting): readonly PairOf[] => (sitting.mentor === undefined ? twosOf(sitting).map(inOrder) : twosOf(sitting));

/** Two peers are the same two whichever is named first. */
export const inOrder = ({ mentee, mentor }: PairOf): PairOf => (mentee < mentor ? { mentee, mentor } : { mentee: mentor, mentor: mentee });

/** Says of two people whether a proposal brings them together: as its two, in its group or circle, or at one of the tables where its guests sit for so many rounds. */
export function bringingTogether(proposal: Proposed, rounds: number): (pair: PairOf) => boolean {
  const { structure, members } = proposal;
  const own = proposedPair(proposal);
  if (own) return (pair) => isSamePair(own, pair);
  const people = new Set(members.map(({ person }) => person));
  if (structure !== 'panel') return ({ mentee, mentor }) => people.has(mentee) && people.has(mentor);
  const tables = tablesOf(proposal, rounds);
  return ({ mentee, mentor }) => [...(tables.get(mentee) ?? [])].some((table) => tables.get(mentor)?.has(table));
}

/** Where everybody is: 'round table'. A host is at their own table in every round. */
function tablesOf({ members }: Proposed, rounds: number): ReadonlyMap<PersonId, ReadonlySet<string>> {
  const [hosts, guests] = (['mentor', 'mentee'] as const).map((role) => members.filter((member) => member.role === role).map(({ person }) => person));
  const seats = seatGuests({ guests: guests ?? [], tables: hosts?.length ?? 0, rounds }) ?? [];
  const at = new Map<PersonId, Set<string>>();
  const sit = (person: PersonId, round: number, table: number): void => void at.set(person, (at.get(person) ?? new Set()).add(`${round} ${table}`));
  hosts?.forEach((person, table) => {
    for (let round = 0; round < rounds; round += 1) sit(person, round, table + 1);
  });
  for (const { person, tables } of seats) for (const [round, table] of tables.entries()) sit(person, round, table);
  return at;
}
