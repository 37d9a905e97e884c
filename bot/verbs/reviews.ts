import * as z from 'zod';
import { answeredCard, leftGroupCard } from '../cards/reviews/answeredCard';
import { reviewCard } from '../cards/reviews/reviewCard';
import { pairCard } from '../cards/pairs/pairCard';
import { texts } from '../content/texts';
import { questionsOf } from '../domain/reviews/questions';
import { reviewKinds, type ReviewKind } from '../domain/reviews/review';
import { type UseCases } from '../usecases';
import { longestComment } from '../usecases/reviews/saveReview';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose } from './inputs';

const ofPair = z.object({ pair: documentId });
const ofReview = ofPair.extend({ kind: z.enum(reviewKinds) });

export const reviewsVerbs: readonly Verb[] = [
  verb('review.show', ofReview, async (input, { actor, reader }, app) => {
    const view = await app.viewReview({ ...input, actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(reviewCard(view.value, reader));
  }),
  verb('review.save', z.looseObject({ ...ofReview.shape, comment: loose }), ({ pair, kind, comment, ...inputs }, turn, app) => save({ pair, kind, comment, answers: chosen(kind, inputs) }, turn, app)),
  verb('review.change', ofPair, async ({ pair }, { actor, reader }, app) => {
    const changed = await app.changeMatch({ pair, actor });
    if (changed.kind === 'refused') return refuse(changed.reason);
    return show(changed.value ? pairCard(changed.value, reader) : leftGroupCard(reader));
  }),
];

interface Given {
  readonly pair: string;
  readonly kind: ReviewKind;
  readonly answers: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** What the inputs of this review's questions say; a structure with fewer questions leaves the rest unasked. */
const chosen = (kind: ReviewKind, inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(questionsOf(kind, 'oneToOne').map((code) => [code, loose.parse(inputs[code])]));

async function save(given: Given, { actor, reader }: Turn, app: UseCases): Promise<Answer> {
  const saved = await app.saveReview({ ...given, actor });
  if (saved.kind === 'done') return show(answeredCard(saved.value, reader));
  const view = saved.reason === 'badChoice' ? await app.viewReview({ pair: given.pair, kind: given.kind, actor }) : undefined;
  if (view?.kind !== 'done') return refuse(saved.reason);
  const note = texts(reader.language)(`errors.${saved.reason}`);
  return show(reviewCard(view.value, reader, { note, answers: given.answers, comment: given.comment.slice(0, longestComment) }));
}
