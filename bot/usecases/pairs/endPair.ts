import { refused } from '../../domain/decision';
import { endPair } from '../../domain/pairs/ending';
import { failedTrial } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { freeMentor } from '../../domain/requests/outcome';
import { freePair } from '../../domain/requests/queue';
import { change } from '../change';
import { pairAt, seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { makeNoteParticipation } from '../people/noteParticipation';
import { type Ports } from '../ports';
import { type Outcome, performing } from '../requests/outcome';
import { changePair, type OwnPair, type PairContext } from './pairAccess';

/** Either side ends the pair, without giving a reason; in a group, one leaves. */
export const makeEndPair = (ports: Ports) => (input: OwnPair): Promise<Outcome<PairContext>> => changePair(ports, input, ({ pair }, now) => endPair(pair, input.actor, now));

/** The ended pair's place in the mentor's seat is free again. */
export const makeFreeSeat = (ports: Ports) => async (input: { programme: ProgrammeId; pair: string; mentor: PersonId }): Promise<void> => {
  const programme = await ports.programmes.find(input.programme);
  if (!programme) return;
  const changed = await change(ports.documents.seats, seatAt(input.programme, input.mentor), (seat) =>
    seat ? { kind: 'moved', next: freePair(seat, input.pair, programme.limits, ports.clock.now()) } : refused('notFound'),
  );
  performing(ports, 'seats', changed);
  if (changed.kind !== 'refused' && changed.document.body.status === 'closed') await makeNoteParticipation(ports)({ programme: input.programme, role: 'mentor', person: input.mentor });
};

/** The mentee of the ended pair has room again; within the trial time the other requests come back. */
export const makeFreeMentee = (ports: Ports) => async (input: { programme: ProgrammeId; pair: string; mentee: PersonId }): Promise<void> => {
  const [programme, pair] = await Promise.all([ports.programmes.find(input.programme), readAt(ports.documents.pairs, pairAt(input.pair))]);
  if (!programme || !pair) return;
  const failed = failedTrial(pair.body, programme.limits.trialDays);
  const changed = await change(ports.documents.wishlists, wishlistAt(input.programme, input.mentee), (list) =>
    list ? { kind: 'moved', next: freeMentor(list, input.pair, failed, programme, ports.clock.now()) } : refused('notFound'),
  );
  performing(ports, 'wishlists', changed);
  if (changed.kind !== 'refused' && changed.document.body.status === 'closed') await makeNoteParticipation(ports)({ programme: input.programme, role: 'mentee', person: input.mentee });
};
