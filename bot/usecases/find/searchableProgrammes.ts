import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { enrolmentAt, personAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

export interface SearchableProgramme {
  readonly id: ProgrammeId;
  readonly name: string;
}

/** The programmes in which the person is a mentee now, by name. */
export const makeSearchableProgrammes = ({ documents, programmes }: Ports) => async (mentee: PersonId): Promise<readonly SearchableProgramme[]> => {
  const person = await readAt(documents.people, personAt(mentee));
  const ids = person?.body.takesPartIn.filter(({ role }) => role === 'mentee').map(({ programme }) => programme) ?? [];
  const found = await Promise.all(ids.map(async (id) => {
    const [programme, row] = await Promise.all([programmes.find(id), readAt(documents.enrolments, enrolmentAt(id, 'mentee', mentee))]);
    return programme && row?.body.status === 'active' ? { id, name: programme.name } : undefined;
  }));
  return found.filter((programme) => programme !== undefined).sort((one, other) => one.name.localeCompare(other.name));
};
