import { refused } from '../../domain/decision';
import { type Person, type PersonId } from '../../domain/people/person';
import { isByChoice, type ProgrammeId } from '../../domain/programmes/programme';
import { enrolmentAt } from '../collections';
import { readAt } from '../documents';
import { todayOf } from '../find/mentorDirectory';
import { managersIfKnown } from '../find/reportingLine';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type FoundByWords, type Place, searchMentors, type TypedSearch } from './searchMentors';

/**
 * Mentors with room whom somebody can point a colleague to, in every programme where they take part in whatever role: also those whom they
 * have asked themselves, and their own mentor. Never themselves or their own reporting line, as in every list of mentors. For whom it is nobody
 * knows here, so who is most like the person comes first.
 */
export const makeRecommendable = (ports: Ports) => async ({ person, ...typed }: TypedSearch & { readonly person: Person }): Promise<Outcome<FoundByWords>> => {
  const above = await managersIfKnown(ports.directory, person.id);
  const ids = [...new Set(person.takesPartIn.map(({ programme }) => programme))];
  const places = await Promise.all(ids.map((id) => placeOf(ports, id, { person: person.id, above })));
  return searchMentors(ports, places, { ...typed, viewer: person.id });
};

async function placeOf({ programmes, documents, mentors, clock }: Ports, id: ProgrammeId, { person, above }: { readonly person: PersonId; readonly above: ReadonlySet<PersonId> }): Promise<Place | ReturnType<typeof refused>> {
  const [programme, index, ...rows] = await Promise.all([programmes.find(id), mentors.of(id), ...(['mentee', 'mentor'] as const).map((role) => readAt(documents.enrolments, enrolmentAt(id, role, person)))]);
  const own = rows.find((row) => row?.body.status === 'active')?.body;
  if (!programme || !index || !own) return refused('notEnrolled');
  if (!isByChoice(programme.pairing)) return refused('notByChoice');
  const now = clock.now();
  const search = { seeker: { ...own.profile, person }, weights: programme.criteria, filters: {}, exclude: above, today: todayOf(own.profile, now), now };
  return { programme: { id, name: programme.name }, index, search };
}
