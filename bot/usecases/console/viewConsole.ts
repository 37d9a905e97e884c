import { refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { type Standing, standingIn } from '../../domain/programmes/staff';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

export interface RunProgramme {
  readonly programme: Programme;
  readonly standing: Standing;
}

export interface ConsoleView {
  /** By name. */
  readonly programmes: readonly RunProgramme[];
  /** Whoever coordinates a programme may make another. */
  readonly mayMake: boolean;
}

/** The programmes that somebody helps to run. Refuses `notCoordinator` to everybody else. */
export const makeViewConsole = (ports: Ports) => async ({ actor }: { readonly actor: PersonId }): Promise<Outcome<ConsoleView>> => {
  const programmes = (await ports.programmes.list()).flatMap((programme): RunProgramme[] => {
    const standing = standingIn(programme, actor);
    return standing ? [{ programme, standing }] : [];
  });
  if (programmes.length === 0) return refused('notCoordinator');
  return { kind: 'done', value: { programmes, mayMake: programmes.some(({ standing }) => standing.role === 'coordinator') } };
};
