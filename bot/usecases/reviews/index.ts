import { type Ports } from '../ports';
import { makeChangeMatch } from './changeMatch';
import { makeSaveReview } from './saveReview';
import { makeViewReview } from './viewReview';

export const makeReviewsUseCases = (ports: Ports) => ({ viewReview: makeViewReview(ports), saveReview: makeSaveReview(ports), changeMatch: makeChangeMatch(ports) });
