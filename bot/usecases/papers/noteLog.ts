import { noteLog } from '../../domain/papers/noteLog';
import { type PersonId } from '../../domain/people/person';
import { changePairBySystem } from '../pairs/pairAccess';
import { type Ports } from '../ports';

/** The pair notes that a log was written; harmless when repeated. */
export const makeNoteLog = (ports: Ports) => ({ pair: id, person, session }: { readonly pair: string; readonly person: PersonId; readonly session: number }): Promise<void> =>
  changePairBySystem(ports, id, (pair, _programme, now) => noteLog(pair, person, session, now));
