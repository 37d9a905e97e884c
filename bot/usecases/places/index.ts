import { type Ports } from '../ports';
import { makeGreet } from './greet';
import { makeHearOfCall } from './hearOfCall';
import { makeNoteAdded, makeNoteRemoved } from './notePlace';
import { makeViewUnplanned } from './viewUnplanned';

export const makePlacesUseCases = (ports: Ports) => ({
  greet: makeGreet(ports),
  notePlaceAdded: makeNoteAdded(ports),
  notePlaceRemoved: makeNoteRemoved(ports),
  hearOfCall: makeHearOfCall(ports),
  viewUnplanned: makeViewUnplanned(ports),
});
