import { codeButton, earlierButtons, editButton } from '../../cards/agreement/agreementCard';
import { saidIn } from '../../cards/agreement/textElements';
import { type Reader } from '../../cards/reader';
import { formatDate } from '../../content/formats';
import { conductPoints } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type AgreementView as AgreementPart } from '../../contracts/pairPage';
import { agreementFields } from '../../domain/agreement/agreementText';
import { type AgreementView, type ShownVersion } from '../../usecases/agreement/viewAgreement';
import { buttonsOf } from './buttons';

/** The agreement as it stands: the newest text, who signed it, and what can be done now. */
export function agreementPart(view: AgreementView, reader: Reader): AgreementPart {
  const t = texts(reader.language);
  const { language, timeZone } = reader;
  const { newest, valid, use, may } = view;
  const maySign = may.sign && newest?.text !== undefined;
  const code = codePart(view, t);
  return {
    title: t('agreement.title'), state: !newest ? 'none' : newest.holds ? 'holds' : 'waits', line: lineOf(view, t), maySign,
    notes: [...(valid ? [t('agreement.stillHolds', { number: valid.number, date: formatDate(valid.at, language, timeZone) })] : []), ...(use === 'off' || newest?.holds ? [] : [t(`agreement.use.${use}`)])],
    ...(newest && textPart(newest, reader, t)), parts: newest?.text ? partsOf(newest.text, t) : [], signatures: newest ? signaturesOf(newest, reader) : [],
    ...(maySign && { sign: t('agreement.button.sign', { number: newest.number }) }), ...(code && { code }),
    earlier: { title: t('agreement.button.earlier'), buttons: buttonsOf(earlierButtons(view, reader, t)) },
    buttons: buttonsOf([...editButton(view, t), ...(may.acceptCode ? [] : codeButton(view, t))]),
  };
}

function lineOf({ newest, use }: AgreementView, t: Translate): string {
  if (!newest) return use === 'off' ? '' : t('agreement.none');
  return newest.holds ? t('agreement.holds') : t('agreement.unsigned', { names: newest.unsigned.map(({ name }) => name) });
}

const textPart = ({ number, by, at, text }: ShownVersion, { language, timeZone }: Reader, t: Translate): Pick<AgreementPart, 'version' | 'written' | 'ending'> => ({
  version: number, written: t('agreement.version', { number, name: by, date: formatDate(at, language, timeZone) }), ending: t(text ? 'agreement.noFault' : 'agreement.gone'),
});

/** What was left open is left out. */
const partsOf = (text: NonNullable<ShownVersion['text']>, t: Translate): AgreementPart['parts'] =>
  agreementFields.map((field) => ({ name: t(`agreement.field.${field}`), text: saidIn(text, field, t).map(({ said }) => said).join('\n') })).filter((part) => part.text !== '');

const signaturesOf = ({ signed, unsigned }: ShownVersion, { language, timeZone }: Reader): AgreementPart['signatures'] => [
  ...signed.map(({ name, at }) => ({ name, signed: formatDate(at, language, timeZone) })), ...unsigned.map(({ name }) => ({ name })),
];

function codePart({ code: { use, open }, may: { acceptCode } }: AgreementView, t: Translate): AgreementPart['code'] {
  if (use === 'off') return undefined;
  return {
    title: t('agreement.code.title'), line: open.length === 0 ? t('agreement.code.done') : t('agreement.code.open', { names: open.map(({ name }) => name) }), mayAccept: acceptCode,
    text: t('agreement.code.text'), points: acceptCode ? conductPoints.map((point) => t(`handbook.conduct.${point}`)) : [], accept: t('agreement.button.accept'),
  };
}
