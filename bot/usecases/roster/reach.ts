import { type Person } from '../../domain/people/person';
import { isReachable } from '../../domain/people/presence';

/** Whether the bot can write to somebody: `never` has not met it, `away` has removed or blocked it. */
export type Reach = 'reachable' | 'never' | 'away';

export const reachOf = (person: Person | undefined): Reach => (person?.conversation === undefined ? 'never' : isReachable(person) ? 'reachable' : 'away');
