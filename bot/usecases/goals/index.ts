import { type Ports } from '../ports';
import { makeAddAction, makeDropAction, makeFinishActions, makeReassignAction } from './changeActions';
import { makeConfirmProgress, makeDropGoal, makeReopenGoal, makeReportProgress } from './moveGoal';
import { makeViewGoals } from './viewGoals';
import { makeAddGoal, makeChangeGoal, makeCheckGoal } from './writeGoal';

export const makeGoalsUseCases = (ports: Ports) => ({
  viewGoals: makeViewGoals(ports),
  addGoal: makeAddGoal(ports),
  changeGoal: makeChangeGoal(ports),
  checkGoal: makeCheckGoal(ports),
  reportProgress: makeReportProgress(ports),
  confirmProgress: makeConfirmProgress(ports),
  dropGoal: makeDropGoal(ports),
  reopenGoal: makeReopenGoal(ports),
  addAction: makeAddAction(ports),
  finishActions: makeFinishActions(ports),
  dropAction: makeDropAction(ports),
  reassignAction: makeReassignAction(ports),
});
