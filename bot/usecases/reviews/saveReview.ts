import { type Decision, moved, refused } from '../../domain/decision';
import { markAnswered, mayChangeMatch } from '../../domain/reviews/answering';
import { isLow, questionsOf, readAnswers, takesComment } from '../../domain/reviews/questions';
import { type Review, type ReviewKind } from '../../domain/reviews/review';
import { dateIn } from '../../domain/time';
import { change } from '../change';
import { changePair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { addressOf, commentKey, openReview, type OwnReview } from './viewReview';

/** Code points. */
export const longestComment = 1_000;

export interface SaveReview extends OwnReview {
  /** As chosen on the card, by code of the question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly comment: string;
}

export interface AnsweredReview extends PairContext {
  readonly kind: ReviewKind;
  /** Whoever answered so is offered help. Nobody else learns it. */
  readonly isLow: boolean;
  readonly mayChangeMatch: boolean;
}

/**
 * Keeps one person's answers, apart from everything that names them; answering again takes the place of the earlier answers. Refuses `badChoice`
 * for an answer that is missing or unknown, and `textTooLong`.
 */
export const makeSaveReview = (ports: Ports) => async ({ answers: given, comment: typed, ...own }: SaveReview): Promise<Outcome<AnsweredReview>> => {
  const opened = await openReview(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme, me } = opened.value;
  const answers = readAnswers(questionsOf(own.kind, pair.structure), given);
  if (!answers) return refused('badChoice');
  const words = cleanText(takesComment(own.kind, pair.structure) ? typed : '', { longest: longestComment, optional: true });
  if (words.kind === 'refused') return words;
  const comment = words.value === '' ? undefined : await ports.vault.seal(commentKey(programme.id), words.value);
  const review: Review = { programme: programme.id, kind: own.kind, role: me.role, answers, ...(comment && { comment }), month: dateIn('UTC', ports.clock.now()).slice(0, 7) };
  await change(ports.documents.reviews, addressOf(ports, programme.id, own), (): Decision<Review> => moved(review));
  // Only now: whoever is taken for having answered has. A crash in between is mended by answering again.
  const marked = await changePair(ports, own, (context) => markAnswered(context.pair, own.kind, own.actor));
  if (marked.kind === 'refused') return marked;
  return { kind: 'done', value: { ...marked.value, kind: own.kind, isLow: isLow(own.kind, answers), mayChangeMatch: mayChangeMatch(marked.value.pair) } };
};
