import { type Ports } from '../ports';
import { makeEnterOutcome } from './enterOutcome';
import { makeFinalReport } from './finalReport';
import { makeGather } from './gather';
import { makeLinkReport } from './linkReport';
import { makeReviewResults } from './results';
import { makeSayKindWord } from './sayKindWord';
import { makeViewComments } from './viewComments';
import { makeViewFigures } from './viewFigures';
import { makeViewMatch } from './viewMatch';
import { makeViewMatches } from './viewMatches';

export const makeReportUseCases = (ports: Ports) => {
  const gather = makeGather(ports);
  const results = makeReviewResults(ports);
  return {
    viewFigures: makeViewFigures(ports, gather),
    viewMatches: makeViewMatches(ports, gather),
    viewMatch: makeViewMatch(ports),
    sayKindWord: makeSayKindWord(ports, gather),
    finalReport: makeFinalReport(ports, gather, results),
    viewComments: makeViewComments(ports, results),
    enterOutcome: makeEnterOutcome(ports),
    linkReport: makeLinkReport(ports),
  };
};
