import { buttonName, visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type AgreementField, agreementFields } from '../../domain/agreement/agreementText';
import { type AgreementForm, type FormProblem, inputsOf } from '../../usecases/agreement/form';
import { type AgreementEditing } from '../../usecases/agreement/startAgreement';
import { act, type AdaptiveCard, card, heading, hint, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToAgreement } from './agreementCard';
import { fieldInputs } from './fieldInputs';

interface Problem {
  readonly reason: FormProblem;
  readonly input: keyof AgreementForm;
}

/** The agreement to be drafted or changed; `problem` says what keeps it from being saved. It carries the version that it was filled from. */
export function agreementFormCard({ pair, form, from }: Pick<AgreementEditing, 'pair' | 'form' | 'from'>, { language }: Reader, problem?: Problem): AdaptiveCard {
  const t = texts(language);
  const data = { pair: pair.id, from };
  const title = t(from === 0 ? 'agreement.form.draft' : 'agreement.form.edit');
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title),
      ...(problem ? [paragraph(t('agreement.form.problem', { field: fieldName(problem.input, t), problem: t(`errors.${problem.reason}`) }), { tone: 'warning' })] : []),
      paragraph(t(from === 0 ? 'agreement.form.draft.text' : 'agreement.form.edit.text')),
      ...agreementFields.flatMap((field) => fieldInputs(field, form, t)),
      hint(visibilityLine(t, 'partners')),
      paragraph(t('agreement.noFault'), { tone: 'subtle', small: true }),
    ],
    actions: [
      act({ verb: 'agreement.save', title: t('agreement.button.saveSign'), data: { ...data, signs: true }, style: 'positive' }),
      act({ verb: 'agreement.save', title: buttonName(t, 'save'), data: { ...data, signs: false } }),
      backToAgreement(pair.id, t),
    ],
  });
}

function fieldName(input: keyof AgreementForm, t: Translate): string {
  const field: AgreementField = agreementFields.find((one) => inputsOf[one].includes(input)) ?? 'statement';
  return t(`agreement.field.${field}`);
}
