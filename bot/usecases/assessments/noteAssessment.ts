import { noteAssessment } from '../../domain/assessments/assessment';
import { type PersonId } from '../../domain/people/person';
import { changePairBySystem } from '../pairs/pairAccess';
import { type Ports } from '../ports';

/** The pair learns that a finished self-assessment exists. Harmless when repeated, and for a pair that has ended or is not there. */
export const makeNoteAssessment = (ports: Ports) => ({ pair, person, number }: { readonly pair: string; readonly person: PersonId; readonly number: string }): Promise<void> =>
  changePairBySystem(ports, pair, (known, _programme, now) => noteAssessment(known, person, Number(number), now));
