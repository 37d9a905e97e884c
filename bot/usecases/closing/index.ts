import { type Ports } from '../ports';
import { makeCertificateOf } from './certificateOf';
import { makeChooseNext, makeSayThanks } from './sayGoodbye';
import { makeViewClosing } from './viewClosing';
import { makeReadWorksheet, makeSaveWorksheet, makeSendWorksheet, makeShareWorksheet, makeViewWorksheet } from './worksheet';

export const makeClosingUseCases = (ports: Ports) => ({
  viewClosing: makeViewClosing(ports),
  viewWorksheet: makeViewWorksheet(ports),
  saveWorksheet: makeSaveWorksheet(ports),
  shareWorksheet: makeShareWorksheet(ports),
  sendWorksheet: makeSendWorksheet(ports),
  readWorksheet: makeReadWorksheet(ports),
  sayThanks: makeSayThanks(ports),
  chooseNext: makeChooseNext(ports),
  certificateOf: makeCertificateOf(ports),
});
