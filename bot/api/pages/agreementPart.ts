import { type Reader } from '../../cards/reader';
import { type AgreementView as AgreementPart } from '../../contracts/pairPage';
import { type AgreementView } from '../../usecases/agreement/viewAgreement';

export function agreementPart(_view: AgreementView, _reader: Reader): AgreementPart {
  return { state: 'none', line: '', parts: [], signatures: [], maySign: false, buttons: [] };
}
