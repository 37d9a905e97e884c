import { contactChannelName } from '../../content/names';
import { type Translate } from '../../content/texts';
import { type AgreementField, responseTimes, rhythms } from '../../domain/agreement/agreementText';
import { contactChannels } from '../../domain/people/person';
import { type AgreementForm, longest } from '../../usecases/agreement/form';
import { choiceInput, type Element, textInput } from '../kit';

/** What a client that knows no limit may have typed is shown again, as far as a card has room for it. */
const shown = (typed: string, most: number): string => [...typed].slice(0, most * 2).join('');

const labelOf = (field: AgreementField, t: Translate): string => t(`agreement.field.${field}`);

/** The inputs of one field, filled as given. */
export function fieldInputs(field: AgreementField, form: AgreementForm, t: Translate): Element[] {
  switch (field) {
    case 'statement':
      return [textInput({ id: field, label: labelOf(field, t), value: shown(form.statement, longest.statement), multiline: true, maxLength: longest.statement, required: true, errorMessage: t('agreement.input.statement.error') })];
    case 'objective1':
      return objective(1, form, t);
    case 'objective2':
      return objective(2, form, t);
    case 'objective3':
      return objective(3, form, t);
    case 'rhythm':
      return [
        choiceInput({ id: 'rhythm', label: labelOf(field, t), value: form.rhythm, choices: rhythms.map((code) => ({ title: t(`agreement.rhythm.${code}`), value: code })) }),
        textInput({ id: 'rhythmNote', label: t('agreement.input.rhythmNote'), value: shown(form.rhythmNote, longest.rhythmNote), maxLength: longest.rhythmNote }),
      ];
    case 'media':
      return [choiceInput({ id: 'media', label: labelOf(field, t), value: form.media.slice(0, contactChannels.length), multiple: true, choices: contactChannels.map((code) => ({ title: contactChannelName(t, code), value: code })) })];
    case 'responseTime':
      return [choiceInput({ id: 'responseTime', label: labelOf(field, t), value: form.responseTime, choices: responseTimes.map((code) => ({ title: t(`agreement.responseTime.${code}`), value: code })) })];
    default:
      return [textInput({ id: field, label: labelOf(field, t), value: shown(form[field], longest[field]), multiline: true, maxLength: longest[field] })];
  }
}

function objective(row: 1 | 2 | 3, form: AgreementForm, t: Translate): Element[] {
  const most = longest[`objective${row}`];
  return [
    textInput({ id: `objective${row}`, label: t(`agreement.field.objective${row}`), value: shown(form[`objective${row}`], most), maxLength: most }),
    textInput({ id: `measure${row}`, label: t('agreement.input.measure', { number: row }), value: shown(form[`measure${row}`], most), maxLength: most }),
  ];
}
