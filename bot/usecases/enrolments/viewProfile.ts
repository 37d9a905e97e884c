import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type Participation, type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Place, readMembership } from './membership';

export interface OwnProfile {
  /** The one asked for, else the first; absent when the person takes part nowhere. */
  readonly shown?: { readonly programme: Programme; readonly enrolment: Enrolment };
  readonly others: readonly (Omit<Participation, 'programme'> & { readonly programme: Programme })[];
}

/** The person's own profile in one programme, and where else they have one. */
export const makeViewProfile = (ports: Ports) => async ({ person: id, ...asked }: { person: PersonId } & Partial<Omit<Place, 'person'>>): Promise<OwnProfile> => {
  const person = await findPerson(ports, id);
  const places = await Promise.all((person?.takesPartIn ?? []).map(async ({ programme, role }) => ({ role, programme: await ports.programmes.find(programme) })));
  const known = places.flatMap(({ role, programme }) => (programme ? [{ role, programme }] : []));
  const chosen = known.find(({ role, programme }) => programme.id === asked.programme && role === asked.role) ?? known[0];
  const row = chosen && (await readMembership(ports, { programme: chosen.programme.id, role: chosen.role, person: id }));
  const others = known.filter((one) => one !== chosen);
  return chosen && row?.status === 'active' ? { shown: { programme: chosen.programme, enrolment: row }, others } : { others };
};
