import { fewestForComments } from '../reviews/tally';

/** Fewer people than this can be recognised in any figure, whatever a programme says. */
const fewest = 5;

interface WithReviews {
  readonly journey: { readonly reviews: { readonly threshold: number } };
}

/** How many people must stand behind a figure of this programme. */
export const anonymityThreshold = ({ journey: { reviews } }: WithReviews): number => Math.max(fewest, reviews.threshold);

/** How many must have answered before comments are read. */
export const commentThreshold = (programme: WithReviews): number => Math.max(fewestForComments, anonymityThreshold(programme));
