import { type NudgeKind } from '../../domain/contact/nudgeKinds';
import { noNudges, offerNudge } from '../../domain/contact/nudges';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { change } from '../change';
import { nudgesAt, personAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** A reminder became due: it waits with the person's others. Who has no document of their own cannot be reached, so nothing waits for them. */
export const makeOfferNudge = (ports: Ports) => async ({ person, ...item }: { person: PersonId; programme: ProgrammeId; pair: string; nudge: NudgeKind; key: string }): Promise<void> => {
  const [known, nudges] = await Promise.all([readAt(ports.documents.people, personAt(person)), readAt(ports.documents.nudges, nudgesAt(person))]);
  if (!known && !nudges) return;
  const now = ports.clock.now();
  await change(ports.documents.nudges, nudgesAt(person), (before = noNudges(person)) => offerNudge(before, { ...item, since: now }, now));
};
