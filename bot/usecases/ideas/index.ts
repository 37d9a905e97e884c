import { type Ports } from '../ports';
import { makeIntroduce } from './introduce';
import { makeStartIntroduction } from './startIntroduction';
import { makeViewIdeas } from './viewIdeas';
import { makeConsentToIntroduction, makeListIntroductions, makeViewHeard, makeViewIntroduction } from './viewIntroduction';

export const makeIdeasUseCases = (ports: Ports) => ({
  viewIdeas: makeViewIdeas(ports),
  startIntroduction: makeStartIntroduction(ports),
  introduce: makeIntroduce(ports),
  viewIntroduction: makeViewIntroduction(ports),
  listIntroductions: makeListIntroductions(ports),
  consentToIntroduction: makeConsentToIntroduction(ports),
  viewHeard: makeViewHeard(ports),
});
