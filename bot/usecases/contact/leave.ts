import { type Decision, moved, refused } from '../../domain/decision';
import { type Person, type PersonId } from '../../domain/people/person';
import { dateIn, type Instant, isCalendarDate, shiftDate } from '../../domain/time';
import { changePerson } from '../people/people';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { lookAgain } from './lookAgain';

export interface OwnLeave {
  readonly person: PersonId;
  /** The first and the last day, in the person's own time zone. */
  readonly from: string;
  readonly until: string;
}

const mostLeaves = 8;
const furthestDays = 366;

/** Leave, of which the bot knows only what the person says. Two days in the wrong order are put in the right one; what is over is forgotten. */
export const makeAddLeave = (ports: Ports) => (input: OwnLeave): Promise<Outcome<Person>> => save(ports, input.person, (person) => withLeave(person, input, ports.clock.now()));

/** Once more changes nothing. */
export const makeRemoveLeave = (ports: Ports) => ({ person, from, until }: OwnLeave): Promise<Outcome<Person>> =>
  save(ports, person, (known) => {
    const left = (known.absences ?? []).filter((one) => one.from !== from || one.until !== until);
    return left.length === (known.absences ?? []).length ? { kind: 'alreadyDone', next: known } : moved({ ...known, absences: left });
  });

function withLeave(person: Person, { from: one, until: other }: OwnLeave, now: Instant): Decision<Person> {
  if (!isCalendarDate(one) || !isCalendarDate(other)) return refused('badDate');
  const [from, until] = one <= other ? [one, other] : [other, one];
  const today = dateIn(person.timeZone, now);
  if (until < today) return refused('datePast');
  if (until > shiftDate(today, { days: furthestDays })) return refused('dateTooFar');
  const known = (person.absences ?? []).filter((leave) => leave.until >= today);
  if (known.some((leave) => leave.from === from && leave.until === until)) return { kind: 'alreadyDone', next: person };
  if (known.length >= mostLeaves) return refused('tooManyLeaves');
  return moved({ ...person, absences: [...known, { from, until }].sort((a, b) => (a.from < b.from ? -1 : 1)) });
}

async function save(ports: Ports, id: PersonId, decide: (person: Person) => Decision<Person>): Promise<Outcome<Person>> {
  const changed = await changePerson(ports, id, (person) => (person ? decide(person) : refused('notFound')));
  if (changed.kind === 'refused') return changed;
  if (changed.kind === 'moved') await lookAgain(ports, id);
  return { kind: 'done', value: changed.document.body };
}
