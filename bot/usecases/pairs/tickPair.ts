import { moved } from '../../domain/decision';
import { tickPair } from '../../domain/pairs/tick';
import { type Ports } from '../ports';
import { changePairBySystem } from './pairAccess';

/** Reminders, the end of a pause, and the end of the time, for one pair whose moment has come. */
export const makeTickPair = (ports: Ports) => (pair: string): Promise<void> => changePairBySystem(ports, pair, (known, { journey }, now) => moved(tickPair(known, journey, now)));
