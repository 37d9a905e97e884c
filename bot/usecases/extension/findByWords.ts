import { refused } from '../../domain/decision';
import { type Person, type PersonId } from '../../domain/people/person';
import { isByChoice, type ProgrammeId } from '../../domain/programmes/programme';
import { searchFor } from '../find/findMentors';
import { readSeeker } from '../find/mentee';
import { managersIfKnown } from '../find/reportingLine';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type FoundByWords, type Place, searchMentors, type TypedSearch } from './searchMentors';

/**
 * Mentors whom typed words fit, in every programme where the person may look for one: the same people whom `findMentors` shows there. Refuses
 * `notEnrolled` for whoever is no mentee, `notByChoice` where nobody is asked, and `textMissing` for what has no word in it.
 */
export const makeFindByWords = (ports: Ports) => async ({ person, ...typed }: TypedSearch & { readonly person: Person }): Promise<Outcome<FoundByWords>> => {
  const above = await managersIfKnown(ports.directory, person.id);
  const ids = person.takesPartIn.filter(({ role }) => role === 'mentee').map(({ programme }) => programme);
  const places = await Promise.all(ids.map((id) => placeOf(ports, id, { person: person.id, above })));
  return searchMentors(ports, places, { ...typed, viewer: person.id });
};

async function placeOf(ports: Ports, id: ProgrammeId, { person, above }: { readonly person: PersonId; readonly above: ReadonlySet<PersonId> }): Promise<Place | ReturnType<typeof refused>> {
  const [seeker, index] = await Promise.all([readSeeker(ports, id, person), ports.mentors.of(id)]);
  if (seeker.kind === 'refused') return seeker;
  if (!isByChoice(seeker.programme.pairing)) return refused('notByChoice');
  if (!index) return refused('notFound');
  const { name } = seeker.programme;
  return { programme: { id, name }, index, search: searchFor(seeker, {}, above, ports.clock.now()) };
}
