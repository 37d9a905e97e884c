import { collectNudges, type Collecting, type NudgeItem } from '../../domain/contact/nudges';
import { type Decision, moved, refused } from '../../domain/decision';
import { type Nudges } from '../../domain/contact/nudges';
import { type PersonId } from '../../domain/people/person';
import { change } from '../change';
import { nudgesAt, personAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { performing } from '../requests/outcome';
import { holdsIn, truthOf } from './itemTruth';

/** Puts one person's waiting reminders into a digest, or finds out when it may be sent. What is moot by now falls away. */
export const makeTickNudges = (ports: Ports) => async (person: PersonId): Promise<void> => {
  const [nudges, known] = await Promise.all([readAt(ports.documents.nudges, nudgesAt(person)), readAt(ports.documents.people, personAt(person))]);
  if (!nudges || !known) return;
  const looked = nudges.body.waiting;
  const truth = await truthOf(ports, looked);
  const now = ports.clock.now();
  const isLooked = (item: NudgeItem): boolean => looked.some(({ pair, key }) => pair === item.pair && key === item.key);
  const collecting: Collecting = {
    person: known.body,
    holidays: [...truth.values()].flatMap(({ programme }) => programme.holidays),
    holds: (item) => (isLooked(item) ? holdsIn(truth, person, item, now) : undefined),
  };
  const changed = await change(ports.documents.nudges, nudgesAt(person), (before): Decision<Nudges> => (before ? moved(collectNudges(before, collecting, now)) : refused('notFound')));
  performing(ports, 'nudges', changed);
};
