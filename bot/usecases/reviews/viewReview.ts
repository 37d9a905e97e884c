import { refused } from '../../domain/decision';
import { isReviewOpen, mayChangeMatch } from '../../domain/reviews/answering';
import { type QuestionCode, questionsOf, takesComment } from '../../domain/reviews/questions';
import { type Answers, type ReviewKind } from '../../domain/reviews/review';
import { type ProgrammeId } from '../../domain/programmes/programme';
import { type Address, reviewAt } from '../collections';
import { readAt } from '../documents';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';

/** Which review of which pair, and who answers. */
export interface OwnReview extends OwnPair {
  readonly kind: ReviewKind;
}

export interface ReviewView extends PairContext {
  readonly kind: ReviewKind;
  readonly questions: readonly QuestionCode[];
  readonly takesComment: boolean;
  /** What this person answered before, to be changed. */
  readonly given?: { readonly answers: Answers; readonly comment: string };
  readonly mayChangeMatch: boolean;
}

/** The only name under which an answer is stored: whoever has not the organisation's key cannot tell whose it is. */
export const addressOf = ({ pseudonym }: Pick<Ports, 'pseudonym'>, programme: ProgrammeId, { pair, actor, kind }: OwnReview): Address => reviewAt(programme, pseudonym(`${pair}|${actor}|${kind}`));

/** Comments of a programme share one key, so that the key does not tell the pair. */
export const commentKey = (programme: ProgrammeId): string => `reviews:${programme}`;

/** The questions of a review that is open to this person, with what they answered before. Refuses `notYours`, and `notNow` or `tooLate` outside its time. */
export const makeViewReview = (ports: Ports) => async (own: OwnReview): Promise<Outcome<ReviewView>> => {
  const opened = await openReview(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  const stored = await readAt(ports.documents.reviews, addressOf(ports, programme.id, own));
  const comment = stored?.body.comment && (await ports.vault.open(commentKey(programme.id), stored.body.comment));
  return {
    kind: 'done',
    value: {
      ...opened.value, kind: own.kind, questions: questionsOf(own.kind, pair.structure), takesComment: takesComment(own.kind, pair.structure), mayChangeMatch: mayChangeMatch(pair),
      ...(stored && { given: { answers: stored.body.answers, comment: comment ?? '' } }),
    },
  };
};

/** The pair of a review that can be answered now. */
export async function openReview(ports: Ports, own: OwnReview): Promise<Outcome<PairContext>> {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  if (isReviewOpen(pair, own.kind, programme.journey, ports.clock.now())) return opened;
  return refused(pair.status === 'ended' || pair.status === 'close' ? 'tooLate' : 'notNow');
}
