import { type Refusal, refused } from '../../domain/decision';
import { refusalOf } from '../../domain/enrolments/admission';
import { type Enrolment } from '../../domain/enrolments/enrolment';
import { type Application, join } from '../../domain/enrolments/membership';
import { type Person, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { change } from '../change';
import { enrolmentAt, seatAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { freePlaces, isTooMany, putInLine, stepBack } from '../roster/places';
import { type FormView, type TypedForm } from './form';
import { knownIdentity, type Place, standingOf } from './membership';
import { readForm } from './readForm';

export interface SubmitForm extends Omit<Place, 'person'> {
  readonly person: Person;
  readonly form: TypedForm;
}

/** Saved; or in line for a place; or the form again, with everything that is wrong in it; or a refusal that no other answer would mend. */
export type Submitted =
  | { readonly kind: 'done'; readonly programme: Programme; readonly enrolment: Enrolment }
  /** Every place is taken: `position` is where they stand in the line, from 1. */
  | { readonly kind: 'waits'; readonly programme: Programme; readonly role: Role; readonly position: number }
  | { readonly kind: 'mend'; readonly view: FormView }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * Joins a programme in one role. Seat or wish list are open when this returns, so that the person can go on at once. Two devices that
 * join in different roles in the same second could both succeed where one role is allowed: each role is a document of its own.
 */
export const makeEnrol = (ports: Ports) => async ({ programme: id, role, person, form }: SubmitForm): Promise<Submitted> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const place = { programme: id, role, person: person.id };
  const { admission, entry, today } = await standingOf(ports, programme, { ...place, timeZone: person.timeZone });
  const refusal = refusalOf(admission);
  if (refusal && refusal !== 'alreadyEnrolled') return refused(refusal); // a second tap must be told apart from a second form
  const known = knownIdentity(entry);
  const asked = { programme, role, purpose: 'join' } as const;
  const read = readForm(form, { ...asked, known: known?.known, person, today });
  if (read.problems.length > 0) return refusal ? refused(refusal) : { kind: 'mend', view: { ...asked, ...known, values: read.kept, problems: read.problems } };

  const places = read.capacity === undefined ? undefined : await placesFor(ports, place, read.capacity);
  const application: Application = { ...place, profile: { ...read.identity, ...read.answers }, ...(places && { places }) };
  if (!refusal && (await freePlaces(ports, programme, role)) === 0) return waits(ports, programme, application);
  const changed = await change(ports.documents.enrolments, enrolmentAt(id, role, person.id), (row) => join(row, application, ports.clock.now()));
  if (changed.kind === 'refused') return changed;
  if (changed.kind === 'moved' && (await isTooMany(ports, programme, place))) {
    await stepBack(ports, place);
    return waits(ports, programme, application);
  }
  if (role === 'mentor') ports.mentors.note(changed.document.body);
  if (changed.kind === 'moved') await ports.perform({ collection: 'enrolments', document: changed.document });
  return { kind: 'done', programme, enrolment: changed.document.body };
};

async function waits(ports: Ports, programme: Programme, application: Application): Promise<Submitted> {
  return { kind: 'waits', programme, role: application.role, position: await putInLine(ports, application) };
}

/** Somebody who joins again may still mentor people of an earlier time; their places are taken. */
async function placesFor({ documents }: Ports, { programme, person }: Place, capacity: number): Promise<NonNullable<Application['places']>> {
  const seat = await readAt(documents.seats, seatAt(programme, person));
  return { capacity, freeSeats: Math.max(0, capacity - (seat?.body.pairs.length ?? 0)) };
}
