import { type Ports } from '../ports';
import { makeExportJournal } from './exportJournal';
import { makeListShared, makeReadJournal } from './journal';
import { makeLinkJournal } from './linkJournal';
import { makeRemoveNote, makeSaveNote, makeStartNote } from './notes';
import { makeSaveLog } from './saveLog';
import { makeSendLog, makeSharePaper, makeUnsharePaper } from './sharing';
import { makeShowLog } from './showLog';
import { makeViewLog, makeViewNote } from './viewPaper';
import { makeViewPapers } from './viewPapers';

export const makePapersUseCases = (ports: Ports) => ({
  viewPapers: makeViewPapers(ports),
  showLog: makeShowLog(ports),
  saveLog: makeSaveLog(ports),
  viewLog: makeViewLog(ports),
  shareLog: makeSharePaper(ports, 'log'),
  unshareLog: makeUnsharePaper(ports, 'log'),
  sendLog: makeSendLog(ports),
  startNote: makeStartNote(ports),
  saveNote: makeSaveNote(ports),
  viewNote: makeViewNote(ports),
  shareNote: makeSharePaper(ports, 'note'),
  unshareNote: makeUnsharePaper(ports, 'note'),
  removeNote: makeRemoveNote(ports),
  readJournal: makeReadJournal(ports),
  listShared: makeListShared(ports),
  exportJournal: makeExportJournal(ports),
  linkJournal: makeLinkJournal(ports),
});
