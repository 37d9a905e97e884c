import { moved } from '../../domain/decision';
import { type Person, type PersonId, type Role } from '../../domain/people/person';
import { present, withParticipation } from '../../domain/people/presence';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { enrolmentAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { changePerson } from './people';

/** Writes into the person's document whether they take part, as the enrolment and the pairs that run say. Somebody who never wrote to the bot gets a document. */
export const makeNoteParticipation = (ports: Ports) => async ({ programme, role, person: id }: { programme: ProgrammeId; role: Role; person: PersonId }): Promise<void> => {
  const enrolment = await readAt(ports.documents.enrolments, enrolmentAt(programme, role, id));
  if (!enrolment) return;
  const { status, profile } = enrolment.body;
  const takesPart = status === 'active' || (await hasPairs(ports, programme, role, id));
  const unknown = (): Person => present(undefined, { id, name: profile.name, ...(profile.timeZone && { timeZone: profile.timeZone }) }, () => true);
  await changePerson(ports, id, (person) => moved(withParticipation(person ?? unknown(), { programme, role }, takesPart)));
};

/** Who leaves a programme still sees the pairs that run on until they end. */
async function hasPairs({ documents }: Ports, programme: ProgrammeId, role: Role, person: PersonId): Promise<boolean> {
  const place = role === 'mentor' ? await readAt(documents.seats, seatAt(programme, person)) : await readAt(documents.wishlists, wishlistAt(programme, person));
  return (place?.body.pairs.length ?? 0) > 0;
}
