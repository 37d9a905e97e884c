import { type Ports } from '../ports';
import { makeViewSentPaper } from './sentPapers';
import { makeIsCoordinator, makeViewOverview } from './viewOverview';
import { makeViewWeekly } from './viewWeekly';

export const makeOverviewUseCases = (ports: Ports) => ({
  viewOverview: makeViewOverview(ports),
  isCoordinator: makeIsCoordinator(ports),
  viewSentPaper: makeViewSentPaper(ports),
  viewWeekly: makeViewWeekly(ports),
});
