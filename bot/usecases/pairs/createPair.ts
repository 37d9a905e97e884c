import { type PersonId } from '../../domain/people/person';
import { newPair } from '../../domain/pairs/newPair';
import { settlePair } from '../../domain/pairs/tick';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { findWish } from '../../domain/requests/wishlist';
import { pairAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** Makes the pair of an accepted request. It is named after the request, so a repeat finds it there. */
export const makeCreatePair = ({ documents, programmes, clock }: Ports) => async (input: { programme: ProgrammeId; request: string; mentee: PersonId }): Promise<void> => {
  const [list, programme] = await Promise.all([readAt(documents.wishlists, wishlistAt(input.programme, input.mentee)), programmes.find(input.programme)]);
  const wish = list && findWish(list.body, input.request);
  if (wish?.status !== 'accepted' || !programme) return;
  const { mentor, mentee, mentorName, menteeName } = wish;
  const startsOn = wish.answer?.startsOn;
  const members = [{ person: mentor, name: mentorName, role: 'mentor' }, { person: mentee, name: menteeName, role: 'mentee' }] as const;
  const pair = newPair({ id: wish.id, members, createdAt: wish.lastChange.at, ...(startsOn && { startsOn }) }, programme);
  const { partition, id } = pairAt(pair.id);
  await documents.pairs.create(partition, id, settlePair(pair, programme.journey, clock.now()));
};
