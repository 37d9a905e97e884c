import { type Ports } from '../ports';
import { makeFindByWords } from './findByWords';
import { makePeopleToThank } from './peopleToThank';
import { makeReadThanks } from './readThanks';
import { makeRecommendable } from './recommendable';
import { makeRecommendedPages } from './recommendedPages';
import { makeShareableGoals } from './shareableGoals';

export const makeExtensionUseCases = (ports: Ports) => ({
  findByWords: makeFindByWords(ports),
  recommendable: makeRecommendable(ports),
  shareableGoals: makeShareableGoals(ports),
  recommendedPages: makeRecommendedPages(ports),
  peopleToThank: makePeopleToThank(ports),
  readThanks: makeReadThanks(ports),
});
