import { type Figure } from '../figure';
import { measureProof } from './proof';
import { measureScoring } from './scoring';
import { measureSolver } from './solver';

/** Everything about matching: scoring pairs, finding the best plan, and both together. */
export async function measureMatching(): Promise<Figure[]> {
  return [...(await measureScoring()), ...(await measureSolver()), ...(await measureProof())];
}
