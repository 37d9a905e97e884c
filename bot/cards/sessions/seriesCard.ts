import { planStepName } from '../../content/names';
import { texts } from '../../content/texts';
import { sessionLengths } from '../../domain/sessions/scheduling';
import { dateIn, days, minuteOfDayIn } from '../../domain/time';
import { seriesBounds, type SeriesForm } from '../../usecases/sessions/series';
import { act, type AdaptiveCard, card, dateInput, type Element, heading, numberInput, paragraph, reasons, timeInput } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { backToMeetings, namesOf, timeText } from './parts';

export interface TypedSeries {
  readonly date: string;
  readonly time: string;
  readonly everyDays: number;
  readonly count: number;
  readonly minutes: number;
}

/** Plans all sessions of a fixed plan, or of a group, at once. */
export function seriesCard(form: SeriesForm, reader: Reader, { typed, note }: { readonly typed?: TypedSeries | undefined; readonly note?: string | undefined } = {}): AdaptiveCard {
  const t = texts(reader.language);
  const name = namesOf(form, reader);
  return card({
    language: reader.language,
    fallbackText: t('sessions.title.series', { name }),
    body: [
      heading(t('sessions.title.series', { name })), ...noteLine(note), paragraph(t('sessions.series.text', { name })),
      ...(form.steps.length > 0 ? [paragraph(t('sessions.series.steps')), reasons(form.steps.map((code) => planStepName(t, code)))] : []),
      ...(form.first === undefined ? [] : [paragraph(timeText(form.first, form.calendars, reader, 'long'), { tone: 'subtle' })]),
      ...inputs(form, reader, typed),
    ],
    actions: [act({ verb: 'meetings.plan', title: t('sessions.button.plan'), data: { pair: form.pair.id, session: form.number }, style: 'positive' }), backToMeetings(form.pair.id, t)],
  });
}

function inputs(form: SeriesForm, { language, timeZone, now }: Reader, typed: TypedSeries | undefined): Element[] {
  const t = texts(language);
  const required = { required: true, errorMessage: t('sessions.input.error') } as const;
  const first = form.first === undefined ? undefined : { date: dateIn(timeZone, form.first), time: clockAt(minuteOfDayIn(timeZone, form.first)) };
  const given = (value: number | undefined, usual: number): number => (value !== undefined && Number.isFinite(value) ? value : usual);
  return [
    dateInput({ id: 'date1', label: t('sessions.input.first'), value: typed?.date ?? first?.date, min: dateIn(timeZone, now), max: dateIn(timeZone, now + days(366)), ...required }),
    timeInput({ id: 'time1', label: t('sessions.input.time'), value: typed?.time ?? first?.time, ...required }),
    numberInput({ id: 'everyDays', label: t('sessions.input.everyDays'), value: given(typed?.everyDays, form.everyDays), min: seriesBounds.everyDays.from, max: seriesBounds.everyDays.to, ...required }),
    numberInput({ id: 'count', label: t('sessions.input.count'), value: given(typed?.count, form.count), min: seriesBounds.count.from, max: seriesBounds.count.to, ...required }),
    numberInput({ id: 'length', label: t('sessions.input.length'), value: given(typed?.minutes, form.minutes), min: sessionLengths.from, max: sessionLengths.to, ...required }),
  ];
}

const clockAt = (minute: number): string => [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
