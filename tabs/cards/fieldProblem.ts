import { localeTags } from '../../bot/content/language';
import { type Tab } from '../app/tabContext';
import { type Field, isMissing, type Typed } from './cardParts';

/** Why a field cannot be sent as it is, in words; undefined when it can. What is typed but no value, such as half a date, only the browser's own input knows. */
export function problemWith(field: Field, typed: Typed, element: HTMLInputElement | null, { t, language }: Pick<Tab, 't' | 'language'>): string | undefined {
  const { input } = field;
  const { badInput = false, rangeUnderflow = false, rangeOverflow = false, stepMismatch = false } = element?.validity ?? {};
  const isOutside = rangeUnderflow || rangeOverflow || stepMismatch;
  if (!badInput && !isOutside) return isMissing(field, typed) ? input.errorMessage : undefined;
  if (input.type === 'Input.Number') return t('tab.card.number', { min: input.min, max: input.max });
  if (input.type !== 'Input.Date') return t('tab.card.time');
  const day = (date: string): string => new Intl.DateTimeFormat(localeTags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
  if (rangeUnderflow && input.min) return t('tab.card.dateFrom', { date: day(input.min) });
  return rangeOverflow && input.max ? t('tab.card.dateUntil', { date: day(input.max) }) : t('tab.card.date');
}
