import { type Pair } from '../../domain/pairs/pair';
import { type Participation, type PersonId } from '../../domain/people/person';
import { pairAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';

/** Every pair that runs with one of these people in it. A few point reads a person. */
export async function pairsOf(ports: Ports, people: readonly PersonId[]): Promise<readonly Pair[]> {
  const ids = new Set((await Promise.all(people.map((person) => pairIdsOf(ports, person)))).flat());
  const documents = await Promise.all([...ids].map((id) => readAt(ports.documents.pairs, pairAt(id))));
  return documents.flatMap((document) => (document ? [document.body] : []));
}

async function pairIdsOf(ports: Ports, id: PersonId): Promise<readonly string[]> {
  const person = await findPerson(ports, id);
  return (await Promise.all((person?.takesPartIn ?? []).map((part) => idsIn(ports, id, part)))).flat();
}

async function idsIn({ documents }: Ports, person: PersonId, { programme, role }: Participation): Promise<readonly string[]> {
  const place = role === 'mentor' ? await readAt(documents.seats, seatAt(programme, person)) : await readAt(documents.wishlists, wishlistAt(programme, person));
  return place?.body.pairs.map(({ pair }) => pair) ?? [];
}
