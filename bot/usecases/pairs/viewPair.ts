import { refused } from '../../domain/decision';
import { type Profile } from '../../domain/enrolments/enrolment';
import { isMember, type Pair, partnerOf } from '../../domain/pairs/pair';
import { type PersonId } from '../../domain/people/person';
import { enrolmentAt, pairAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { forPartner } from '../requests/viewRequest';

/** A pair as one of its two sees it. */
export interface PairView {
  readonly side: 'mentor' | 'mentee';
  readonly programmeName: string;
  readonly pair: Pair;
  readonly partnerName: string;
  readonly partner?: Profile;
}

export const makeViewPair = (ports: Ports) => async ({ pair: id, actor }: { pair: string; actor: PersonId }): Promise<Outcome<PairView>> => {
  const document = await readAt(ports.documents.pairs, pairAt(id));
  const pair = document?.body;
  if (!pair || !isMember(pair, actor)) return refused('notYours');
  const side = actor === pair.mentor ? 'mentor' : 'mentee';
  const [programme, row] = await Promise.all([
    ports.programmes.find(pair.programme),
    readAt(ports.documents.enrolments, enrolmentAt(pair.programme, side === 'mentor' ? 'mentee' : 'mentor', partnerOf(pair, actor))),
  ]);
  const partnerName = side === 'mentor' ? pair.menteeName : pair.mentorName;
  return { kind: 'done', value: { side, programmeName: programme?.name ?? '', pair, partnerName, ...(row && { partner: forPartner(row.body.profile) }) } };
};
