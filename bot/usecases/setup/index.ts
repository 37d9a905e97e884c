import { type Ports } from '../ports';
import { makeChangeEnrolment } from './changeEnrolment';
import { makeCountWhoQualifies, makeSearchStaff } from './countWhoQualifies';
import { makeBeginDraft, makeRemoveDraft, makeViewStarts } from './drafts';
import { makeOpenDraft } from './openDraft';
import { makeSaveDraftStep, makeSaveProgrammeStep } from './saveStep';
import { makeViewDraft, makeViewSetup } from './viewSetup';

export const makeSetupUseCases = (ports: Ports) => ({
  viewStarts: makeViewStarts(ports),
  beginDraft: makeBeginDraft(ports),
  viewDraft: makeViewDraft(ports),
  saveDraftStep: makeSaveDraftStep(ports),
  removeDraft: makeRemoveDraft(ports),
  openDraft: makeOpenDraft(ports),
  viewSetup: makeViewSetup(ports),
  saveProgrammeStep: makeSaveProgrammeStep(ports),
  changeEnrolment: makeChangeEnrolment(ports),
  countWhoQualifies: makeCountWhoQualifies(ports),
  searchStaff: makeSearchStaff(ports),
});
