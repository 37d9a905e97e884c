import { refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { standingIn } from '../../domain/programmes/staff';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/**
 * The programmes that somebody coordinates; whoever coordinates one may make another. Refuses `notYourRole` to those who help to run one in another
 * role, and `notCoordinator` to everybody else.
 */
export async function coordinatedBy(ports: Pick<Ports, 'programmes'>, actor: PersonId): Promise<Outcome<readonly Programme[]>> {
  const programmes = await ports.programmes.list();
  const own = programmes.filter(({ coordinators }) => coordinators.includes(actor));
  if (own.length > 0) return { kind: 'done', value: own };
  return refused(programmes.some((programme) => standingIn(programme, actor) !== undefined) ? 'notYourRole' : 'notCoordinator');
}
