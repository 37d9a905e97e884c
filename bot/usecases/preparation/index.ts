import { type Ports } from '../ports';
import { makeChooseRoles, makeReadRole, makeSaveTicks } from './prepare';
import { makeSaveExpectations } from './saveExpectations';
import { makeViewPreparation } from './viewPreparation';

export const makePreparationUseCases = (ports: Ports) => ({
  viewPreparation: makeViewPreparation(ports),
  readRole: makeReadRole(ports),
  saveTicks: makeSaveTicks(ports),
  saveExpectations: makeSaveExpectations(ports),
  chooseMentorRoles: makeChooseRoles(ports),
});
