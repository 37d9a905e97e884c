import { choosePairCard } from '../cards/pairs/choosePairCard';
import { pairsCard } from '../cards/pairs/pairsCard';
import { type UseCases } from '../usecases';
import { type Answer, show, type Turn } from './verb';

/** Goes on with the pair that a button names; without one, with the only pair somebody has, or asks which. */
export async function whichPair(pair: string | undefined, target: string, turn: Turn, app: UseCases, goOn: (pair: string) => Promise<Answer>): Promise<Answer> {
  if (pair !== undefined) return goOn(pair);
  const parts = await app.listRequests(turn.person);
  const pairs = [...new Map(parts.flatMap((part) => part.pairs).map((one) => [one.pair, one])).values()];
  const [only] = pairs;
  if (!only) return show(pairsCard(parts, turn.reader));
  return pairs.length > 1 ? show(choosePairCard(pairs, target, turn.reader)) : goOn(only.pair);
}
