import { type Ports } from '../ports';
import { makeAddLeave, makeRemoveLeave } from './leave';
import { makeSaveReminders } from './saveReminders';
import { makeSnoozeReminders, makeWakeReminders } from './snoozeReminders';
import { makeViewDigest } from './viewDigest';
import { makeViewReminders } from './viewReminders';

export const makeContactUseCases = (ports: Ports) => ({
  viewReminders: makeViewReminders(ports),
  saveReminders: makeSaveReminders(ports),
  addLeave: makeAddLeave(ports),
  removeLeave: makeRemoveLeave(ports),
  snoozeReminders: makeSnoozeReminders(ports),
  wakeReminders: makeWakeReminders(ports),
  viewDigest: makeViewDigest(ports),
});
