import { refused } from '../../domain/decision';
import { type WeeklyWord } from '../../domain/overview/watch';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type CalendarDate } from '../../domain/time';
import { watchAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface WeeklyView {
  readonly programme: Pick<Programme, 'id' | 'name'>;
  readonly word: WeeklyWord;
}

/** What the look of that day found. Refuses `notCoordinator`, and `notFound` once a later look has taken its place. */
export const makeViewWeekly = (ports: Ports) => async ({ actor, programme: id, on }: { actor: PersonId; programme: ProgrammeId; on: CalendarDate }): Promise<Outcome<WeeklyView>> => {
  const programme = await ports.programmes.find(id);
  if (!programme?.coordinators.includes(actor)) return refused('notCoordinator');
  const word = (await readAt(ports.documents.watches, watchAt(id, actor)))?.body.word;
  return word?.on === on ? { kind: 'done', value: { programme, word } } : refused('notFound');
};
