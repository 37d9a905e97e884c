import { type Reader } from '../../cards/reader';
import { type ActionsView, type GoalsView as GoalsPart } from '../../contracts/pairPage';
import { type GoalsView } from '../../usecases/goals/viewGoals';

export function goalsPart(_view: GoalsView, _reader: Reader): GoalsPart {
  return { list: [], buttons: [] };
}

export function actionsPart(view: GoalsView, _reader: Reader): ActionsView {
  return { open: [], mayWrite: false, owners: [], newId: view.newId };
}
