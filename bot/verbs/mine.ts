import * as z from 'zod';
import { refuse, verb, type Verb } from './verb';
import { goalsVerbs } from './goals';
import { sessionsVerbs } from './sessions';
import { whichPair } from './whichPair';

/** A typed word is about the one pair that somebody has; with several they are asked which, with none they are told where to begin. */
const mine = (name: string, target: string, verbs: readonly Verb[]): Verb =>
  verb(name, z.object({}), (_input, turn, app) =>
    whichPair(undefined, target, turn, app, async (pair) => (await verbs.find((one) => one.name === target)?.handle({ pair }, turn, app)) ?? refuse('notFound')));

export const mineVerbs: readonly Verb[] = [mine('meetings.mine', 'meetings.show', sessionsVerbs), mine('goals.mine', 'goals.show', goalsVerbs)];
