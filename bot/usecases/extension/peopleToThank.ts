import { type Person, type PersonId } from '../../domain/people/person';
import { runningPairs } from '../pairs/runningPairs';
import { type Ports } from '../ports';

/** Somebody whom one meets in mentoring. */
export interface Partner {
  readonly person: PersonId;
  readonly name: string;
}

/** As many as one would look through; everybody else can be named by hand. */
const partnersShown = 50;

/** Everybody in one's running pairs, groups and circles, once each, by name. */
export const makePeopleToThank = (ports: Ports) => async (person: Person): Promise<readonly Partner[]> => {
  const others = (await runningPairs(ports, person)).flatMap((context) => context.others);
  const known = new Map(others.map(({ person: id, name }) => [id, { person: id, name }]));
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name)).slice(0, partnersShown);
};
