import { type Ports } from '../ports';
import { makeFormPair } from './formPair';
import { makePassLead, makeTakeLead } from './lead';
import { makeMarkAttendance, makeNoteMyself, makeViewAttendance } from './markAttendance';
import { makeShareSomething, makeViewShares } from './shareSomething';
import { makeViewGroup } from './viewGroup';

export const makeGroupsUseCases = (ports: Ports) => ({
  formPair: makeFormPair(ports),
  viewGroup: makeViewGroup(ports),
  viewAttendance: makeViewAttendance(ports),
  markAttendance: makeMarkAttendance(ports),
  noteMyself: makeNoteMyself(ports),
  takeLead: makeTakeLead(ports),
  passLead: makePassLead(ports),
  shareSomething: makeShareSomething(ports),
  viewShares: makeViewShares(ports),
});
