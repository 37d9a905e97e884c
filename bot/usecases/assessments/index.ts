import { type Ports } from '../ports';
import { makeSendAssessment, makeShareAssessment } from './shareAssessment';
import { makeReadAssessment, makeViewAssessment } from './viewAssessment';
import { makeFinishAssessment, makeRemoveRow, makeRepeatAssessment, makeSaveCareerGoal, makeSaveRow } from './writeAssessment';

export const makeAssessmentsUseCases = (ports: Ports) => ({
  viewAssessment: makeViewAssessment(ports),
  readAssessment: makeReadAssessment(ports),
  saveAssessmentRow: makeSaveRow(ports),
  removeAssessmentRow: makeRemoveRow(ports),
  saveCareerGoal: makeSaveCareerGoal(ports),
  finishAssessment: makeFinishAssessment(ports),
  repeatAssessment: makeRepeatAssessment(ports),
  shareAssessment: makeShareAssessment(ports),
  sendAssessment: makeSendAssessment(ports),
});
