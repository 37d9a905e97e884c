import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Ports } from '../ports';
import { insightSchema } from './insight';
import { insightShelf, takeOut, unpacked } from './keeping';
import { runsOf } from './runDocuments';

/** Whom the round before this one left with nobody: they come first among equals. */
export async function leftByLastRun(ports: Ports, programme: ProgrammeId, current: string): Promise<ReadonlySet<PersonId>> {
  const earlier = (await runsOf(ports, programme)).filter(({ id, status, plan }) => id < current && status === 'closed' && plan !== undefined).at(-1);
  if (!earlier?.plan) return new Set();
  const bytes = await takeOut(ports, insightShelf({ programme, run: earlier.id }), earlier.plan.insight);
  const read = bytes && insightSchema.safeParse(JSON.parse(await unpacked(bytes)));
  return new Set(read?.success ? read.data.unmatched.map(({ person }) => person) : []);
}
