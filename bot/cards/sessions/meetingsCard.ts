import { texts, type Translate } from '../../content/texts';
import { planStepName } from '../../content/names';
import { dateIn, days } from '../../domain/time';
import { type MeetingsView, type SessionView } from '../../usecases/sessions/viewMeetings';
import { act, type Action, type AdaptiveCard, card, dateInput, type Element, heading, paragraph, reasons, reveal, row, section } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { backToPair, namesOf, timeText } from './parts';

/** All meetings of a pair: what is ahead, the last ones, and how to arrange the next. */
export function meetingsCard(view: MeetingsView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const name = namesOf(view, reader);
  return card({
    language: reader.language,
    fallbackText: t('sessions.title.list', { name }),
    body: [
      heading(t('sessions.title.list', { name })), ...noteLine(note),
      ...(view.upcoming.length === 0 ? [paragraph(view.mayPropose ? t('sessions.none', { name }) : t('sessions.none.resting'))] : [section(t('sessions.ahead'), view.upcoming.flatMap((one) => line(view, one, reader)))]),
      ...(view.past.length > 0 ? [section(t('sessions.past'), [reasons(view.past.map((one) => pastLine(view, one, reader)))])] : []),
    ],
    actions: [
      ...arrangeActions(view, t),
      ...(view.pair.status === 'ended' ? [] : [metFold(view, reader, t)]),
      backToPair(view.pair.id, t),
    ],
  });
}

/** How to arrange the next meeting, or several. */
export const arrangeActions = ({ pair, mayPropose, maySeries }: Pick<MeetingsView, 'pair' | 'mayPropose' | 'maySeries'>, t: Translate): Action[] => [
  ...(mayPropose ? [act({ verb: 'meetings.propose', title: t('sessions.button.propose'), data: { pair: pair.id }, style: 'positive', associatedInputs: 'none' })] : []),
  ...(maySeries ? [act({ verb: 'meetings.series', title: t('sessions.button.series'), data: { pair: pair.id }, associatedInputs: 'none' })] : []),
];

function line(view: MeetingsView, { session, over, unusual }: SessionView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const at = session.startsAt ?? session.proposal?.times[0] ?? 0;
  const date = timeText(at, view.calendars, reader);
  const said = session.status === 'proposed' ? t('sessions.line.waiting', { date }) : over ? t('sessions.line.over', { date }) : unusual.length > 0 ? t('sessions.time.unusual', { time: date }) : date;
  const text = session.step ? `${said} · ${planStepName(t, session.step)}` : said;
  const open = t('sessions.button.open');
  return [paragraph(text), row([act({ verb: 'meetings.show', title: open, data: { pair: view.pair.id, session: session.number }, tooltip: t('common.button.whose', { button: open, name: date }), associatedInputs: 'none' })])];
}

function pastLine({ calendars }: MeetingsView, { session: { status, startsAt = 0 } }: SessionView, reader: Reader): string {
  const t = texts(reader.language);
  const date = timeText(startsAt, calendars, reader);
  return status === 'held' || status === 'missed' ? t(`sessions.line.${status}`, { date }) : t('sessions.line.unconfirmed', { date });
}

const metFold = ({ pair, newNumber }: MeetingsView, { timeZone, now }: Reader, t: Translate): Action => reveal({
  title: t('sessions.button.met'),
  body: [
    paragraph(t('sessions.met.text')),
    dateInput({ id: 'metOn', label: t('sessions.input.metOn'), value: dateIn(timeZone, now), min: dateIn(timeZone, now - days(30)), max: dateIn(timeZone, now), required: true, errorMessage: t('sessions.input.error') }),
  ],
  actions: [act({ verb: 'meetings.met', title: t('sessions.button.metSend'), data: { pair: pair.id, next: newNumber } })],
});
