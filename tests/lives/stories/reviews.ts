import { type ReviewKind } from '../../../bot/domain/reviews/review';
import { tapped } from '../../support/gathered';
import { type Someone } from '../doors/chat';
import { type Living } from '../living';

const questions: Readonly<Record<ReviewKind, readonly string[]>> = {
  fitCheck: ['workWell', 'knowNext'], midTerm: ['rhythm', 'openness', 'progress', 'worthwhile'], final: ['satisfied', 'goalsReached', 'recommend', 'learned', 'supported', 'enoughTime'],
};

/** People who are asked together. */
interface Asked {
  readonly id: string;
  readonly mentee: Someone;
  readonly mentor: Someone;
}

interface Asking {
  readonly codes?: readonly string[];
  readonly takesComment?: boolean;
}

export const answersAll = (living: Living, pairs: readonly Asked[], kind: ReviewKind): Promise<void> => answersOf(living, pairs.map(({ id, mentee, mentor }) => ({ id, people: [mentee, mentor] })), kind);

/** Each of them was asked in the chat, and answers: the mentor of the first pair not at first, so that there is somebody who never did. */
export async function answersOf(living: Living, groups: readonly { readonly id: string; readonly people: readonly Someone[] }[], kind: ReviewKind, { codes = questions[kind], takesComment = true }: Asking = {}): Promise<void> {
  const { ledger } = living;
  await living.later(0);
  for (const { id, people } of groups) {
    for (const { key, person } of people) {
      const isAsked = person.inbox().some((activity) => [`"kind":"${kind}"`, 'review.save', id].every((part) => JSON.stringify(activity).includes(part)));
      if (!isAsked) throw new Error(`${person.name} was not asked for ${kind}, only: ${person.inbox().map(({ summary }) => summary).join(', ')}`);
      ledger.asked(kind, id, key);
      const place = ledger.reviews.length;
      // Nobody answers alike, and nobody is unhappy: who is would be offered help.
      const given = Object.fromEntries(codes.map((code, index) => [code, 3 + ((place + index) % 3)]));
      const comment = kind === 'final' && takesComment ? { comment: `A comment, number ${place}` } : {};
      if ('comment' in comment) ledger.commentsTaken += 1;
      await tapped(person, 'review.save', { pair: id, kind }, { ...Object.fromEntries(Object.entries(given).map(([code, value]) => [code, String(value)])), ...comment });
      ledger.answered(kind, id, key, given);
    }
  }
}
