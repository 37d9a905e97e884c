import { type Ports } from '../ports';
import { makeSaveAgreement } from './saveAgreement';
import { makeAcceptCode, makeSignAgreement } from './signAgreement';
import { makeStartAgreement } from './startAgreement';
import { makeViewAgreement, makeViewVersion } from './viewAgreement';

export const makeAgreementUseCases = (ports: Ports) => ({
  viewAgreement: makeViewAgreement(ports),
  viewAgreementVersion: makeViewVersion(ports),
  startAgreement: makeStartAgreement(ports),
  saveAgreement: makeSaveAgreement(ports),
  signAgreement: makeSignAgreement(ports),
  acceptCode: makeAcceptCode(ports),
});
