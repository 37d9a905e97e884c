import { contactChannelName } from '../../content/names';
import { type Translate } from '../../content/texts';
import { type AgreementField, agreementFields, type AgreementText, objectiveAt } from '../../domain/agreement/agreementText';
import { type Element, paragraph, words } from '../kit';

/** An agreement to be read: what was left open is left out, and the sentence that no agreement can change stands last. */
export const agreementElements = (text: AgreementText, t: Translate): Element[] => [
  ...agreementFields.flatMap((field) => fieldElements(text, field, t)),
  paragraph(t('agreement.noFault'), { tone: 'subtle' }),
];

/** One field with its title; nothing where nothing was written. */
export function fieldElements(text: AgreementText, field: AgreementField, t: Translate): Element[] {
  const content = contentOf(text, field, t);
  return content.length > 0 ? [paragraph(t(`agreement.field.${field}`), { bold: true, small: true }), ...content] : [];
}

/** What stands in one field; people's words as quotations, choices as text. */
export const contentOf = (text: AgreementText, field: AgreementField, t: Translate): Element[] =>
  saidIn(text, field, t).map(({ said, kind }) => (kind === 'words' ? words(said) : paragraph(said, kind === 'small' ? { small: true } : {})));

export interface Said {
  readonly said: string;
  /** People's own, a choice, or what introduces the words that follow. */
  readonly kind: 'words' | 'choice' | 'small';
}

/** What stands in one field, line by line; nothing where it was left open. */
export function saidIn(text: AgreementText, field: AgreementField, t: Translate): Said[] {
  switch (field) {
    case 'objective1':
    case 'objective2':
    case 'objective3': {
      const { text: what, measure } = objectiveAt(text, field);
      return [...quoted(what), ...(measure === '' ? [] : [{ said: t('agreement.measure'), kind: 'small' as const }, ...quoted(measure)])];
    }
    case 'rhythm':
      return [{ said: t(`agreement.rhythm.${text.rhythm}`), kind: 'choice' }, ...quoted(text.rhythmNote)];
    case 'media':
      return text.media.length === 0 ? [] : [{ said: t('agreement.media', { channels: text.media.map((channel) => contactChannelName(t, channel)) }), kind: 'choice' }];
    case 'responseTime':
      return [{ said: t(`agreement.responseTime.${text.responseTime}`), kind: 'choice' }];
    default:
      return quoted(text[field]);
  }
}

const quoted = (said: string): Said[] => (said === '' ? [] : [{ said, kind: 'words' }]);
