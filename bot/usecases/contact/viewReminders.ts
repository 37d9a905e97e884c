import { budgetOf, digestsThisMonth } from '../../domain/contact/goodMoment';
import { type Snooze } from '../../domain/contact/nudges';
import { refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { calendarOf } from '../../domain/people/personCalendar';
import { isAllQuiet, reminderCalendarOf } from '../../domain/people/reminderHours';
import { type Absence, type WorkingTime } from '../../domain/people/workingTime';
import { dateIn } from '../../domain/time';
import { nudgesAt } from '../collections';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** When and how often a person is reminded. */
export interface RemindersView {
  readonly timeZone: string;
  readonly working: WorkingTime;
  /** The local hour from which on reminders come instead, where quiet hours cover all the working ones. */
  readonly insteadFrom?: number;
  /** Leave that is not over, earliest first. */
  readonly absences: readonly Absence[];
  readonly perMonth: number;
  readonly sentThisMonth: number;
  readonly snoozed?: Snooze;
}

export const makeViewReminders = (ports: Ports) => async ({ person: id }: { person: PersonId }): Promise<Outcome<RemindersView>> => {
  const [person, nudges] = await Promise.all([findPerson(ports, id), readAt(ports.documents.nudges, nudgesAt(id))]);
  if (!person) return refused('notFound');
  const now = ports.clock.now();
  const { working, absences } = calendarOf(person);
  const today = dateIn(person.timeZone, now);
  const snoozed = nudges?.body.snoozed;
  return { kind: 'done', value: {
    timeZone: person.timeZone, working, absences: absences.filter(({ until }) => until >= today), perMonth: budgetOf(person), sentThisMonth: digestsThisMonth(person, nudges?.body.sentAt ?? [], now),
    ...(isAllQuiet(person, working) && { insteadFrom: reminderCalendarOf(person).working.from }), ...(snoozed && snoozed.until > now && { snoozed }),
  } };
};
