import { admit, type Admission, enrolmentWindow } from '../../domain/enrolments/admission';
import { type PersonId, type Role } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { dateIn } from '../../domain/time';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { isNominated } from './membership';

export interface ProgrammeOffer {
  readonly programme: Programme;
  readonly roles: Readonly<Record<Role, Admission>>;
}

export interface Offers {
  /** Open for enrolment today. */
  readonly open: readonly ProgrammeOffer[];
  /** The programme whose enrolment opens next, if any. */
  readonly next?: Programme;
}

/** The programmes that one can join today, and for each role whether this person can, or exactly why not. */
export const makeListProgrammes = (ports: Ports) => async ({ person: id, timeZone }: { person: PersonId; timeZone: string }): Promise<Offers> => {
  const [programmes, entry, person] = await Promise.all([ports.programmes.list(), ports.directory.find(id), findPerson(ports, id)]);
  const today = dateIn(timeZone, ports.clock.now());
  const offer = async (programme: Programme): Promise<ProgrammeOffer> => {
    const held = (person?.takesPartIn ?? []).filter((one) => one.programme === programme.id).map(({ role }) => role);
    const as = async (role: Role): Promise<Admission> => admit(programme, role, { entry, roles: held, today, isNominated: await isNominated(ports, programme, { programme: programme.id, role, person: id }) });
    return { programme, roles: { mentor: await as('mentor'), mentee: await as('mentee') } };
  };
  const open = await Promise.all(programmes.filter((programme) => enrolmentWindow(programme, today) === 'open').map(offer));
  const [next] = programmes.filter((programme) => enrolmentWindow(programme, today) === 'notYet').sort((a, b) => (a.enrolment.opens < b.enrolment.opens ? -1 : 1));
  return { open, ...(next && { next }) };
};
