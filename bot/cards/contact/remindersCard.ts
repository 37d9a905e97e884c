import { formatDate } from '../../content/formats';
import { buttonName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { digestsPerMonth } from '../../domain/contact/goodMoment';
import { dateIn, shiftDate } from '../../domain/time';
import { type RemindersView } from '../../usecases/contact/viewReminders';
import { act, type Action, type AdaptiveCard, card, type Choice, choiceInput, dateInput, type Element, heading, hint, paragraph, reveal, row, section } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { snoozeButtons } from './snooze';
import { weekdayChoices } from './weekdays';

/** What was just done, said on the card that shows it. */
export type RemindersNews = 'saved' | 'leaveAdded' | 'leaveRemoved' | 'awake' | 'snoozed';

/** What was typed and could not be taken. */
export interface TypedReminders {
  readonly days?: readonly string[];
  readonly workFrom?: string;
  readonly workUntil?: string;
  readonly perMonth?: string;
  readonly leaveFrom?: string;
  readonly leaveUntil?: string;
}

interface Shown {
  readonly view: RemindersView;
  readonly news?: RemindersNews;
  /** Why something could not be done. */
  readonly note?: string;
  readonly typed?: TypedReminders;
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
const hours: readonly Choice[] = Array.from({ length: 25 }, (_, hour) => ({ title: clock(hour), value: String(hour) }));

/** When and how often a person is reminded: working week, leave, how many digests a month, and a pause from all of them. */
export function remindersCard({ view, news, note, typed = {} }: Shown, reader: Reader): AdaptiveCard {
  const { language, timeZone } = reader;
  const t = texts(language);
  const { working, insteadFrom, snoozed, perMonth, sentThisMonth } = view;
  const hour = (id: 'workFrom' | 'workUntil', value: number): Element => choiceInput({ id, label: t(`contact.${id}`), choices: hours, value: typed[id] || String(value) });
  return card({
    language,
    fallbackText: t('contact.title'),
    body: [
      heading(t('contact.title')),
      ...noteLine(note),
      ...(news && news !== 'snoozed' ? [paragraph(t(`contact.news.${news}`), { tone: 'good' })] : []),
      ...(snoozed ? [paragraph(t('contact.snoozed', { date: formatDate(snoozed.untilDate, language, timeZone) }), { tone: 'warning' })] : []),
      choiceInput({ id: 'days', label: t('contact.days'), choices: weekdayChoices(language), multiple: true, value: typed.days ?? working.days.map(String) }),
      hour('workFrom', working.from),
      hour('workUntil', working.until),
      hint(t('contact.working.hint')),
      ...(insteadFrom === undefined ? [] : [paragraph(t('contact.working.quiet', { hour: clock(insteadFrom) }), { tone: 'warning' })]),
      choiceInput({ id: 'perMonth', label: t('contact.perMonth'), choices: digestsPerMonth.map((count) => ({ title: t('contact.perMonth.choice', { count }), value: String(count) })), value: typed.perMonth || String(perMonth) }),
      hint(t('contact.perMonth.hint', { count: sentThisMonth })),
      section(t('contact.leave'), leave(view, reader, t)),
    ],
    actions: [
      act({ verb: 'reminders.save', title: buttonName(t, 'save'), style: 'positive' }),
      addLeave(t, reader, typed),
      ...(snoozed ? [act({ verb: 'reminders.wake', title: t('contact.wake'), associatedInputs: 'none' })] : [reveal({ title: t('contact.snooze'), body: [hint(t('contact.snooze.hint'))], actions: snoozeButtons(t, reader) })]),
      act({ verb: 'settings.show', title: buttonName(t, 'back'), associatedInputs: 'none' }),
      act({ ...command('menu', t), associatedInputs: 'none' }),
    ],
  });
}

function leave({ absences }: RemindersView, { language, timeZone }: Reader, t: Translate): Element[] {
  if (absences.length === 0) return [hint(t('contact.leave.none'))];
  return absences.flatMap(({ from, until }): Element[] => [
    paragraph(t('contact.leave.days', { from: formatDate(from, language, timeZone), until: formatDate(until, language, timeZone) })),
    row([act({ verb: 'reminders.removeLeave', title: t('contact.leave.remove', { from: formatDate(from, language, timeZone) }), data: { from, until }, associatedInputs: 'none' })]),
  ]);
}

function addLeave(t: Translate, { timeZone, now }: Reader, { leaveFrom, leaveUntil }: TypedReminders): Action {
  const min = dateIn(timeZone, now);
  const max = shiftDate(min, { days: 365 });
  const day = (id: 'leaveFrom' | 'leaveUntil', value: string | undefined): Element => dateInput({ id, label: t(`contact.${id}`), value, min, max, required: true, errorMessage: t('errors.badDate') });
  return reveal({
    title: t('contact.leave.add'),
    body: [day('leaveFrom', leaveFrom), day('leaveUntil', leaveUntil), hint(t('contact.leave.hint'))],
    actions: [act({ verb: 'reminders.leave', title: t('contact.leave.save'), style: 'positive' })],
  });
}
