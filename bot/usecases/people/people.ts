import { type Decision } from '../../domain/decision';
import { type Person, type PersonId } from '../../domain/people/person';
import { type Instant } from '../../domain/time';
import { change, type Changed } from '../change';
import { personAt } from '../collections';
import { type Collection, readAt } from '../documents';
import { type Ports } from '../ports';

/** Another instance may have written meanwhile: what is kept is at most this old. */
const freshMs = 60_000;
const keptPeople = 5_000;

interface Kept {
  readonly person: Person;
  readonly since: Instant;
}
type PeoplePorts = Pick<Ports, 'documents' | 'clock'>;

// One memory a store, shared by every use case that was built on it.
const memories = new WeakMap<Collection<Person>, Map<PersonId, Kept>>();

function memoryOf({ documents }: PeoplePorts): Map<PersonId, Kept> {
  const memory = memories.get(documents.people) ?? new Map<PersonId, Kept>();
  memories.set(documents.people, memory);
  return memory;
}

/** The person's document, from memory when it was read or written within the last minute: every turn needs it. */
export async function findPerson(ports: PeoplePorts, id: PersonId): Promise<Person | undefined> {
  const memory = memoryOf(ports);
  const kept = memory.get(id);
  if (kept && Math.abs(ports.clock.now() - kept.since) < freshMs) return kept.person;
  memory.delete(id);
  const document = await readAt(ports.documents.people, personAt(id));
  // Whoever wrote while we read knows better.
  if (document && !memory.has(id)) keep(ports, document.body);
  return document?.body;
}

/** Changes the person's document under compare-and-swap; the memory follows. */
export async function changePerson(ports: PeoplePorts, id: PersonId, decide: (person: Person | undefined) => Decision<Person>): Promise<Changed<Person>> {
  const changed = await change(ports.documents.people, personAt(id), decide);
  if (changed.kind === 'refused') memoryOf(ports).delete(id);
  else keep(ports, changed.document.body);
  return changed;
}

function keep(ports: PeoplePorts, person: Person): void {
  const memory = memoryOf(ports);
  memory.delete(person.id);
  memory.set(person.id, { person, since: ports.clock.now() });
  const [oldest] = memory.keys();
  if (oldest !== undefined && memory.size > keptPeople) memory.delete(oldest);
}
