import { noNudges, type Nudges, type Snooze, snoozeNudges, takeBack } from '../../domain/contact/nudges';
import { type Decision, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { dateIn, shiftDate, startOfDay } from '../../domain/time';
import { change } from '../change';
import { nudgesAt } from '../collections';
import { readFutureDate } from '../dates';
import { readAt } from '../documents';
import { findPerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { unheardBatches } from './lookAgain';

export const snoozes = ['week', 'month', 'date'] as const;

export interface SnoozeReminders {
  readonly person: PersonId;
  readonly how: (typeof snoozes)[number];
  /** The day on which it ends, for `date`. */
  readonly until: string;
}

/**
 * No digests for a week, a month, or until a day; one that was made and could not be sent yet is said afterwards, as far as it still holds. What a
 * person does for another is told all the same.
 */
export const makeSnoozeReminders = (ports: Ports) => async ({ person: id, how, until }: SnoozeReminders): Promise<Outcome<Snooze>> => {
  const person = await findPerson(ports, id);
  if (!person) return refused('notFound');
  const now = ports.clock.now();
  const { timeZone } = person;
  const today = dateIn(timeZone, now);
  const date = how === 'date' ? until : shiftDate(today, how === 'week' ? { days: 7 } : { months: 1 });
  const day = readFutureDate(date, { timeZone, now });
  if (day.kind === 'refused') return day;
  if (day.date === undefined) return refused('badDate');
  const snooze: Snooze = { untilDate: day.date, until: startOfDay(day.date, timeZone) };
  const known = await readAt(ports.documents.nudges, nudgesAt(id));
  // One that is drawn at this very moment may find the snooze and say nothing: saying it again afterwards is better than never.
  const unheard = known ? await unheardBatches(ports, known.body, ['sent']) : [];
  const changed = await change(ports.documents.nudges, nudgesAt(id), (before = noNudges(id)) => snoozeNudges(takeBack(before, unheard), snooze, now));
  return changed.kind === 'refused' ? changed : { kind: 'done', value: snooze };
};

/** Reminders come again. Nothing to do for who never snoozed. */
export const makeWakeReminders = (ports: Ports) => async ({ person }: { person: PersonId }): Promise<Outcome<undefined>> => {
  if (await readAt(ports.documents.nudges, nudgesAt(person))) {
    await change(ports.documents.nudges, nudgesAt(person), (before): Decision<Nudges> => (before ? snoozeNudges(before, undefined, ports.clock.now()) : refused('notFound')));
  }
  return { kind: 'done', value: undefined };
};
