import { partnersOf } from '../../cards/reviews/parts';
import { reviewCard } from '../../cards/reviews/reviewCard';
import { texts } from '../../content/texts';
import { hasAnswered } from '../../domain/reviews/answering';
import { reviewKinds } from '../../domain/reviews/review';
import { type Notice } from './notice';

/** Nothing to say any more once it is answered, or its time is over. */
const asked: Notice = async ({ to, about, reader, again }, app) => {
  const kind = reviewKinds.find((one) => one === about.kind);
  const view = kind && (await app.viewReview({ pair: about.pair ?? '', actor: to.id, kind }));
  if (view?.kind !== 'done' || (!again && hasAnswered(view.value.pair, view.value.kind, to.id))) return undefined;
  return { card: reviewCard(view.value, reader), summary: texts(reader.language)(`reviews.summary.${view.value.kind}`, { name: partnersOf(view.value, reader) }) };
};

export const reviewsNotices: Readonly<Record<string, Notice>> = { 'review.asked': asked };
