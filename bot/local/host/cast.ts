import { type App } from '../../app';
import { presentMembers } from '../../domain/pairs/members';
import { type Role } from '../../domain/people/person';
import { pairAt, personAt } from '../../usecases/collections';
import { readAt } from '../../usecases/documents';

export interface HostPerson {
  readonly objectId: string;
  readonly name: string;
  readonly role: Role;
}

export interface HostPair {
  readonly id: string;
  /** 'Theo and Mona' */
  readonly label: string;
}

/** Whom one can be on the host page, and which pairs they have. */
export interface Cast {
  readonly tenant: string;
  readonly people: readonly HostPerson[];
  pairsOf(objectId: string): Promise<readonly HostPair[]>;
}

/** Nobody: for tests that give the frame its person themselves. */
export const emptyCast: Cast = { tenant: '', people: [], pairsOf: async () => [] };

/** More names than these make no label. */
const namesShown = 3;
const andList = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The pairs come from the same use case as “my mentoring”. */
export function makeCast({ useCases, ports: { documents } }: Pick<App, 'useCases' | 'ports'>, { tenant, people }: Omit<Cast, 'pairsOf'>): Cast {
  const labelOf = async (id: string): Promise<string> => {
    const pair = await readAt(documents.pairs, pairAt(id));
    return pair ? namesOf(presentMembers(pair.body).toSorted((one, other) => rank[one.role] - rank[other.role]).map(({ name }) => name)) : id;
  };
  return {
    tenant, people,
    pairsOf: async (objectId) => {
      const person = await readAt(documents.people, personAt(`${tenant}:${objectId}`));
      const parts = person ? await useCases.listRequests(person.body) : [];
      const found = new Map(parts.flatMap(({ programme, pairs }) => pairs.map(({ pair }) => [pair, programme.name] as const)));
      const pairs = await Promise.all([...found].map(async ([id, programme]) => ({ id, programme, label: await labelOf(id) })));
      // Two people can be a pair in two programmes.
      return pairs.map(({ id, programme, label }) => ({ id, label: pairs.some((other) => other.id !== id && other.label === label) ? `${label} (${programme})` : label }));
    },
  };
}

const rank: Readonly<Record<Role, number>> = { mentee: 0, mentor: 1 };

function namesOf(names: readonly string[]): string {
  const first = names.map((name) => name.split(' ', 1)[0] ?? name);
  const more = first.length - namesShown;
  return andList.format(more > 0 ? [...first.slice(0, namesShown), `${more} more`] : first);
}
