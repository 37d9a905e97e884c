import { type Ports } from '../ports';
import { makeRunTimer } from './runTimer';
import { makeSaveNotes } from './saveNotes';
import { makeViewBoard } from './viewBoard';

export const makeBoardsUseCases = (ports: Ports) => ({
  viewBoard: makeViewBoard(ports),
  saveNotes: makeSaveNotes(ports),
  runTimer: makeRunTimer(ports),
});
