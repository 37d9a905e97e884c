import { type PairOf } from '../../domain/matching/planning/planTypes';
import { type Member } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId, type Role } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Instant } from '../../domain/time';
import { type Ports } from '../ports';
import { pagesOf } from '../pages';

/** What a programme's pairs so far say of its people. */
export interface History {
  readonly of: (person: PersonId, role: Role) => Past;
  /** Whoever is together now is not brought together once more. */
  readonly running: readonly PairOf[];
}

interface Past {
  readonly partners: readonly PersonId[];
  /** When their last pair ended. */
  readonly freeSince?: Instant;
}

const nobodyYet: Past = { partners: [] };

export async function historyOf({ documents }: Ports, programme: ProgrammeId): Promise<History> {
  const past = new Map<string, Past>();
  const running: PairOf[] = [];
  const note = (pair: Pair): void => {
    for (const member of pair.members) {
      const key = `${member.role}:${member.person}`;
      past.set(key, withPair(past.get(key) ?? nobodyYet, pair, member));
    }
    if (pair.status !== 'ended') running.push(...pairsIn(pair));
  };
  for await (const page of pagesOf(documents.pairs, { where: [{ field: 'programme', is: 'equal', value: programme }] })) page.forEach(({ body }) => note(body));
  return { running, of: (person, role) => past.get(`${role}:${person}`) ?? nobodyYet };
}

function withPair({ partners, freeSince = 0 }: Past, { structure, members, ended }: Pair, member: Member): Past {
  const isTheirs = (other: Member): boolean => other.person !== member.person && (structure === 'circle' || other.role !== member.role);
  const others = structure === 'panel' ? [] : members.filter(isTheirs).map(({ person }) => person);
  return { partners: [...new Set([...partners, ...others])], freeSince: Math.max(freeSince, ended?.at ?? 0) };
}

function pairsIn({ structure, members }: Pair): PairOf[] {
  if (structure === 'circle' || structure === 'panel') return [];
  const mentors = members.filter(({ role }) => role === 'mentor');
  return members.filter(({ role }) => role === 'mentee').flatMap((mentee) => mentors.map((mentor) => ({ mentee: mentee.person, mentor: mentor.person })));
}
