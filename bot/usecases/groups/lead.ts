import { passLead, takeLead } from '../../domain/groups/facilitator';
import { changePair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type OwnSession } from './markAttendance';

/** "I take over", in a circle. */
export const makeTakeLead = (ports: Ports) => ({ session, ...own }: OwnSession): Promise<Outcome<PairContext>> => changePair(ports, own, ({ pair }, now) => takeLead(pair, session, own.actor, now));

/** "I cannot, pass on." */
export const makePassLead = (ports: Ports) => ({ session, ...own }: OwnSession): Promise<Outcome<PairContext>> => changePair(ports, own, ({ pair }, now) => passLead(pair, session, own.actor, now));
