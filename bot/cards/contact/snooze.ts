import { buttonName } from '../../content/names';
import { type Translate } from '../../content/texts';
import { dateIn, shiftDate } from '../../domain/time';
import { act, type Action, dateInput, hint, reveal } from '../kit';
import { type Reader } from '../reader';

/** The ways to be left alone for a while: a week and a month in one tap, any other day unfolds. */
export function snoozeButtons(t: Translate, { timeZone, now }: Reader): Action[] {
  const today = dateIn(timeZone, now);
  return [
    act({ verb: 'reminders.snooze', title: t('contact.snooze.week'), data: { how: 'week' }, associatedInputs: 'none' }),
    act({ verb: 'reminders.snooze', title: t('contact.snooze.month'), data: { how: 'month' }, associatedInputs: 'none' }),
    reveal({
      title: t('contact.snooze.date'),
      body: [dateInput({ id: 'snoozeUntil', label: t('contact.snooze.until'), min: shiftDate(today, { days: 1 }), max: shiftDate(today, { days: 365 }), required: true, errorMessage: t('errors.badDate') }), hint(t('contact.snooze.hint'))],
      actions: [act({ verb: 'reminders.snooze', title: buttonName(t, 'confirm'), data: { how: 'date' }, style: 'positive' })],
    }),
  ];
}
