import { countryName } from '../../content/countries';
import { refused } from '../../domain/decision';
import { identityOf } from '../../domain/enrolments/answers';
import { type Profile } from '../../domain/enrolments/enrolment';
import { editProfile } from '../../domain/enrolments/membership';
import { dateIn } from '../../domain/time';
import { change } from '../change';
import { enrolmentAt } from '../collections';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type SubmitForm, type Submitted } from './enrol';
import { formFrom, type FormView } from './form';
import { type Place, readMembership } from './membership';
import { readForm } from './readForm';
import { type Language } from '../../domain/people/person';

/** The person's own profile in one programme, as a form. */
export const makeStartEdit = (ports: Ports) => async (place: Place & { readonly language: Language }): Promise<Outcome<FormView>> => {
  const [programme, row] = await Promise.all([ports.programmes.find(place.programme), readMembership(ports, place)]);
  if (!programme) return refused('notFound');
  if (row?.status !== 'active') return refused('notEnrolled');
  const entry = await ports.directory.find(place.person);
  const values = formFrom(row.profile, row.profile.nationality ? countryName(row.profile.nationality, place.language) : '');
  return { kind: 'done', value: { programme, role: place.role, purpose: 'edit', values, problems: [], ...(entry && { known: identityOf(entry) }) } };
};

/** Saves the profile, with what the directory says today. What was typed comes back when something is wrong with it. */
export const makeEditProfile = (ports: Ports) => async ({ programme: id, role, person, form }: SubmitForm): Promise<Submitted> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const row = await readMembership(ports, { programme: id, role, person: person.id });
  if (row?.status !== 'active') return refused('notEnrolled');
  const entry = await ports.directory.find(person.id);
  const known = entry && { known: identityOf(entry) };
  const asked = { programme, role, purpose: 'edit' } as const;
  const read = readForm(form, { ...asked, known: known?.known, person, today: dateIn(person.timeZone, ports.clock.now()) });
  if (read.problems.length > 0) return { kind: 'mend', view: { ...asked, ...known, values: read.kept, problems: read.problems } };
  const profile: Profile = { ...read.identity, ...read.answers };
  const changed = await change(ports.documents.enrolments, enrolmentAt(id, role, person.id), (current) => editProfile(current, profile, ports.clock.now()));
  if (changed.kind === 'refused') return changed;
  if (role === 'mentor') ports.mentors.note(changed.document.body);
  return { kind: 'done', programme, enrolment: changed.document.body };
};
