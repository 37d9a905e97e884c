import { digestsPerMonth } from '../../domain/contact/goodMoment';
import { moved, refused } from '../../domain/decision';
import { type Person, type PersonId } from '../../domain/people/person';
import { weekdays } from '../../domain/time';
import { changePerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { lookAgain } from './lookAgain';

export interface SaveReminders {
  readonly person: PersonId;
  /** '0' is Sunday. */
  readonly days: readonly string[];
  /** Whole local hours, 0 to 24. */
  readonly from: number;
  readonly until: number;
  /** Digests a month: one of `digestsPerMonth`. */
  readonly perMonth: number;
}

/** The person's working week and how often they want to be reminded. Refuses a week without days, and hours that end before they begin. */
export const makeSaveReminders = (ports: Ports) => async ({ person: id, days, from, until, perMonth }: SaveReminders): Promise<Outcome<Person>> => {
  const worked = weekdays.filter((day) => days.includes(String(day)));
  if (worked.length === 0) return refused('nothingChosen');
  if (!isHour(from) || !isHour(until) || !digestsPerMonth.some((count) => count === perMonth)) return refused('badNumber');
  if (from >= until) return refused('hoursReversed');
  const changed = await changePerson(ports, id, (person) => (person ? moved({ ...person, working: { days: worked, from, until }, remindersPerMonth: perMonth }) : refused('notFound')));
  if (changed.kind === 'refused') return changed;
  await lookAgain(ports, id);
  return { kind: 'done', value: changed.document.body };
};

const isHour = (hour: number): boolean => Number.isInteger(hour) && hour >= 0 && hour <= 24;
