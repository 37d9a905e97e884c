import { type PersonId } from '../../domain/people/person';
import { type Pair } from '../../domain/pairs/pair';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { findWish } from '../../domain/requests/wishlist';
import { pairAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';

/** Makes the pair of an accepted request. It is named after the request, so a repeat finds it there. */
export const makeCreatePair = ({ documents }: Ports) => async (input: { programme: ProgrammeId; request: string; mentee: PersonId }): Promise<void> => {
  const list = await readAt(documents.wishlists, wishlistAt(input.programme, input.mentee));
  const wish = list && findWish(list.body, input.request);
  if (wish?.status !== 'accepted') return;
  const { programme, mentor, mentee, mentorName, menteeName } = wish;
  const startsOn = wish.answer?.startsOn;
  const pair: Pair = { id: wish.id, programme, mentor, mentee, mentorName, menteeName, status: 'prepare', createdAt: wish.lastChange.at, ...(startsOn && { startsOn }) };
  const { partition, id } = pairAt(pair.id);
  await documents.pairs.create(partition, id, pair);
};
