import { type Ports } from '../ports';
import { makeSendAssessment, makeShareAssessment } from './shareAssessment';
import { makeReadAssessment, makeViewAssessment } from './viewAssessment';
import { whereUsed } from './whereUsed';
import { makeFinishAssessment, makeRemoveRow, makeRepeatAssessment, makeSaveCareerGoal, makeSaveRow } from './writeAssessment';

export const makeAssessmentsUseCases = (ports: Ports) => ({
  viewAssessment: makeViewAssessment(ports),
  readAssessment: makeReadAssessment(ports),
  saveAssessmentRow: whereUsed(ports, makeSaveRow(ports)),
  removeAssessmentRow: whereUsed(ports, makeRemoveRow(ports)),
  saveCareerGoal: whereUsed(ports, makeSaveCareerGoal(ports)),
  finishAssessment: whereUsed(ports, makeFinishAssessment(ports)),
  repeatAssessment: whereUsed(ports, makeRepeatAssessment(ports)),
  shareAssessment: whereUsed(ports, makeShareAssessment(ports)),
  sendAssessment: whereUsed(ports, makeSendAssessment(ports)),
});
