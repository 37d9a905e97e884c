import { refused } from '../../domain/decision';
import { leave } from '../../domain/enrolments/membership';
import { type Programme } from '../../domain/programmes/programme';
import { change } from '../change';
import { enrolmentAt } from '../collections';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type Place } from './membership';

/** Leaves a programme in one role; joining again is possible while enrolment is open. */
export const makeLeaveProgramme = (ports: Ports) => async ({ programme: id, role, person }: Place): Promise<Outcome<Programme>> => {
  const programme = await ports.programmes.find(id);
  if (!programme) return refused('notFound');
  const changed = await change(ports.documents.enrolments, enrolmentAt(id, role, person), (row) => leave(row, ports.clock.now()));
  if (changed.kind === 'refused') return changed;
  if (role === 'mentor') ports.mentors.note(changed.document.body);
  if (changed.kind === 'moved') await ports.perform({ collection: 'enrolments', document: changed.document });
  return { kind: 'done', value: programme };
};
