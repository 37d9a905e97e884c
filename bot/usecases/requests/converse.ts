import { type Decision, refused } from '../../domain/decision';
import { type PersonId } from '../../domain/people/person';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { answerRequest } from '../../domain/requests/answer';
import { findWish } from '../../domain/requests/wishlist';
import { type Seat } from '../../domain/requests/seat';
import { change } from '../change';
import { seatAt, wishlistAt } from '../collections';
import { readAt } from '../documents';
import { type Ports } from '../ports';
import { cleanText } from '../text';
import { longestMessage } from './askMentor';
import { performing, type SeatOutcome } from './outcome';

export interface Converse {
  readonly programme: ProgrammeId;
  readonly request: string;
  readonly actor: PersonId;
  readonly text: string;
}

/** Before answering, the mentor asks something. */
export const makeAskQuestion = (ports: Ports) => (input: Converse): Promise<SeatOutcome> => say(ports, input, input.actor, 'ask');

/** The mentee writes back. */
export const makeReplyToQuestion = (ports: Ports) => async (input: Converse): Promise<SeatOutcome> => {
  const list = await readAt(ports.documents.wishlists, wishlistAt(input.programme, input.actor));
  const wish = list && findWish(list.body, input.request);
  return wish ? say(ports, input, wish.mentor, 'reply') : refused('notYours');
};

async function say(ports: Ports, input: Converse, mentor: PersonId, action: 'ask' | 'reply'): Promise<SeatOutcome> {
  const text = cleanText(input.text, { longest: longestMessage });
  if (text.kind === 'refused') return text;
  const programme = await ports.programmes.find(input.programme);
  if (!programme) return refused('notFound');
  const sealed = await ports.vault.seal(input.request, text.value);
  const changed = await change(ports.documents.seats, seatAt(input.programme, mentor), (seat): Decision<Seat> =>
    seat ? answerRequest(seat, input.request, { action, text: sealed }, input.actor, programme.limits, ports.clock.now()) : refused('notYours'),
  );
  return performing(ports, 'seats', changed);
}
