import { type Enrolment, type Profile } from '../../bot/domain/enrolments/enrolment';
import { type Pair } from '../../bot/domain/pairs/pair';
import { settlePair } from '../../bot/domain/pairs/tick';
import { type PersonId, type Role } from '../../bot/domain/people/person';
import { type Programme } from '../../bot/domain/programmes/programme';
import { type Review } from '../../bot/domain/reviews/review';
import { days } from '../../bot/domain/time';
import { type Documents, enrolmentAt, pairAt, personAt, reviewAt } from '../../bot/usecases/collections';
import { aPair } from './builders';
import { aPerson } from './ports';

export interface Storing {
  readonly documents: Documents;
  readonly programme: Programme;
  readonly now: number;
}

const aProfile = (name: string, overrides: Partial<Profile>): Profile => ({
  name, email: `${name.replaceAll(' ', '.')}@example.org`, title: 'Officer', agency: 'UNDP', unit: 'Policy', dutyStation: 'Nairobi', timeZone: 'Africa/Nairobi', grade: 'P2', speaks: ['en'], practiceAreas: ['health'],
  skills: ['writing'], wantsToLearn: [], contact: ['chat'], objective: 'To grow', expectations: 'An open ear', joinedOn: '2020-01-01', background: [], sensitive: { gender: 'programme', nationality: 'nobody' }, ...overrides,
});

/** Somebody takes part since `since` days before now. */
export async function storeEnrolment({ documents, programme, now }: Storing, person: PersonId, role: Role, { since = 100, profile = {}, ...overrides }: { readonly since?: number; readonly profile?: Partial<Profile> } & Partial<Pick<Enrolment, 'status'>> = {}): Promise<void> {
  const at = enrolmentAt(programme.id, role, person);
  const enrolledAt = now - days(since);
  await documents.enrolments.create(at.partition, at.id, { programme: programme.id, person, role, status: 'active', profile: aProfile(`Person ${person}`, profile), codeAcceptedAt: enrolledAt, enrolledAt, changedAt: enrolledAt, ...overrides });
}

/** A pair of `<id>:mentor` and `<id>:mentee`, called Mentor and Mentee with the id, made 90 days before now unless it says otherwise. */
export async function storePair({ documents, programme, now }: Storing, id: string, overrides: Partial<Pair> = {}): Promise<void> {
  const members = (['mentor', 'mentee'] as const).map((role) => ({ person: `${id}:${role}`, name: `${role === 'mentor' ? 'Mentor' : 'Mentee'} ${id}`, role }));
  const createdAt = now - days(90);
  const pair = aPair({ id, programme: programme.id, structure: programme.structure, members, createdAt, since: createdAt, endsAt: now + days(90), ...overrides });
  const at = pairAt(id);
  await documents.pairs.create(at.partition, at.id, settlePair(pair, programme.journey, now));
}

/** Both of a pair take part, with profiles of their own. */
export async function storeBoth(storing: Storing, id: string, profiles: { readonly mentor?: Partial<Profile>; readonly mentee?: Partial<Profile> } = {}): Promise<void> {
  for (const role of ['mentor', 'mentee'] as const) await storeEnrolment(storing, `${id}:${role}`, role, { profile: profiles[role] ?? {} });
}

/** They can be written to. */
export async function storePeople({ documents }: Pick<Storing, 'documents'>, people: readonly PersonId[]): Promise<void> {
  for (const person of people) await documents.people.create(personAt(person).partition, personAt(person).id, aPerson(person));
}

export async function storeReview({ documents, programme }: Pick<Storing, 'documents' | 'programme'>, pseudonym: string, review: Partial<Review> & Pick<Review, 'answers'>): Promise<void> {
  const at = reviewAt(programme.id, pseudonym);
  await documents.reviews.create(at.partition, at.id, { programme: programme.id, kind: 'final', role: 'mentee', month: '2026-03', ...review });
}
