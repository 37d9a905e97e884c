import { alreadyDone, type Decision, moved, refused } from '../../domain/decision';
import { enrolmentWindow } from '../../domain/enrolments/admission';
import { type Programme } from '../../domain/programmes/programme';
import { noted } from '../../domain/programmes/setup/history';
import { type CalendarDate, dateIn } from '../../domain/time';
import { change } from '../change';
import { programmeAt } from '../collections';
import { type AtConsole, openProgramme } from '../console/staffAccess';
import { readFutureDate } from '../dates';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

interface ChangeEnrolment extends AtConsole {
  readonly timeZone: string;
  /** The new last day, as typed; left out: today is the last day. */
  readonly until?: string;
}

/** Makes today the last day to sign up, or lets people sign up until a later day. */
export const makeChangeEnrolment = (ports: Ports) => async ({ programme: id, actor, timeZone, until }: ChangeEnrolment): Promise<Outcome<Programme>> => {
  const opened = await openProgramme(ports, { programme: id, actor }, 'changeProgramme');
  if (opened.kind === 'refused') return opened;
  const now = ports.clock.now();
  const read = readFutureDate(until, { timeZone, now });
  if (read.kind === 'refused') return read;
  if (until !== undefined && read.date === undefined) return refused('badDate');
  const today = dateIn(timeZone, now);
  const changed = await change(ports.documents.programmes, programmeAt(id), (programme) => {
    if (!programme?.coordinators.includes(actor)) return refused('notCoordinator');
    const next = read.date === undefined ? lastDayIsToday(programme, today) : openUntil(programme, read.date);
    return next.kind === 'moved' ? moved(noted(next.next, { at: now, by: actor, step: 'calendar' })) : next;
  });
  if (changed.kind === 'refused') return changed;
  ports.programmes.note(changed.document.body);
  return { kind: 'done', value: changed.document.body };
};

function lastDayIsToday(programme: Programme, today: CalendarDate): Decision<Programme> {
  const { opens, closes } = programme.enrolment;
  if (enrolmentWindow(programme, today) === 'notYet') return refused('tooLate');
  return closes <= today ? alreadyDone(programme) : moved({ ...programme, enrolment: { opens, closes: today } });
}

/** Not beyond the programme itself. */
function openUntil(programme: Programme, closes: CalendarDate): Decision<Programme> {
  const { enrolment, runs } = programme;
  if (runs.until !== undefined && closes > runs.until) return refused('afterProgrammeEnd');
  return closes === enrolment.closes ? alreadyDone(programme) : moved({ ...programme, enrolment: { ...enrolment, closes } });
}
