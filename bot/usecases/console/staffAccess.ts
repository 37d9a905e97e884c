import { refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme, type ProgrammeId } from '../../domain/programmes/programme';
import { type Deed, mayDo, type Standing, standingIn } from '../../domain/programmes/staff';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** Somebody at the console of a programme; the actor is the authenticated one. */
export interface AtConsole {
  readonly programme: ProgrammeId;
  readonly actor: PersonId;
}

export interface OpenedProgramme {
  readonly programme: Programme;
  readonly standing: Standing;
}

/**
 * The door that every use case of the console goes through. Refuses `notCoordinator` to whoever does not run the programme, also for one that does not
 * exist, and `notYourRole` to whoever helps to run it but may not do this.
 */
export async function openProgramme(ports: Pick<Ports, 'programmes'>, { programme: id, actor }: AtConsole, deed: Deed): Promise<Outcome<OpenedProgramme>> {
  const programme = await ports.programmes.find(id);
  const standing = programme && standingIn(programme, actor);
  if (!programme || !standing) return refused('notCoordinator');
  return mayDo(standing, deed) ? { kind: 'done', value: { programme, standing } } : refused('notYourRole');
}
