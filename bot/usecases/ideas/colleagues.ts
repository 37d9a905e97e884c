import { isOffered } from '../../domain/enrolments/enrolment';
import { type Member } from '../../domain/pairs/members';
import { type Pair } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { managersIfKnown } from '../find/reportingLine';
import { type Ports } from '../ports';
import { type Colleague } from '../requests/suggestColleagues';

/** As many as one would look through. */
const colleaguesShown = 20;
/** A name is looked for among at most so many mentors of the programme, a page of a hundred at a time. */
const pagesAtMost = 10;
const pageSize = 100;

/** Mentors of the programme who have room and fit the member, best first; nobody of the pair, and nobody above the member. */
export async function suggestedFor(ports: Ports, pair: Pair, whom: Member): Promise<readonly Colleague[]> {
  const [row, hidden] = await Promise.all([readAt(ports.documents.enrolments, enrolmentAt(pair.programme, whom.role, whom.person)), notShown(ports, pair, whom)]);
  if (!row) return [];
  const hits = await ports.mentors.bestFor({ programme: pair.programme, mentee: row.body, exclude: hidden, limit: colleaguesShown });
  const rows = await Promise.all(hits.map((person) => readAt(ports.documents.enrolments, enrolmentAt(pair.programme, 'mentor', person))));
  return rows.filter((one) => one !== undefined).map(({ body: { person, profile: { name, title, dutyStation } } }) => ({ person, name, title, dutyStation }));
}

/** Mentors of the programme who have room and whose name contains every word, whatever the accents; by name. */
export async function namedLike(ports: Ports, pair: Pair, whom: Member, search: string): Promise<readonly Colleague[]> {
  const hidden = await notShown(ports, pair, whom);
  const asked = plain(search).split(/\s+/).filter(Boolean);
  const found: Colleague[] = [];
  let after: string | undefined;
  for (let page = 0; page < pagesAtMost && found.length < colleaguesShown; page += 1) {
    const { documents, next } = await ports.documents.enrolments.query({
      partition: pair.programme, where: [{ field: 'role', is: 'equal', value: 'mentor' }], orderBy: { field: 'changedAt', direction: 'descending' }, limit: pageSize, ...(after !== undefined && { after }),
    });
    for (const { body: { person, status, availability, profile: { name, title, dutyStation } } } of documents) {
      const fits = status === 'active' && isOffered(availability) && !hidden.has(person) && asked.every((word) => plain(name).includes(word));
      if (fits) found.push({ person, name, title, dutyStation });
    }
    if (next === undefined) break;
    after = next;
  }
  return found.slice(0, colleaguesShown).toSorted((one, other) => one.name.localeCompare(other.name));
}

async function notShown(ports: Ports, { members }: Pair, whom: Member): Promise<ReadonlySet<PersonId>> {
  const above = await managersIfKnown(ports.directory, whom.person);
  return new Set([...members.map(({ person }) => person), ...above]);
}

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLocaleLowerCase('und');
