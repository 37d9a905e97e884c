import { formatClock, formatDateTime, formatList, formatShortDateTime } from '../../content/formats';
import { planStepName, visibilityLine } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { nameIn } from '../../domain/pairs/members';
import { dateIn, type Instant, zoneOffsetMinutes } from '../../domain/time';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { type MemberCalendar } from '../../usecases/sessions/calendars';
import { longestTopic } from '../../usecases/sessions/topics';
import { act, type Action, type Element, hint, paragraph, reveal, textInput, words } from '../kit';
import { type Reader } from '../reader';

/** More clocks than this are read by nobody. */
const mostClocks = 3;

export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;

/** A moment on the reader's clock, and on every other one that shows something else then: 'Tue 24 Nov, 14:00 (Lima 06:00)'. */
export function timeText(at: Instant, calendars: readonly MemberCalendar[], { language, timeZone }: Reader, style: 'long' | 'short' = 'short'): string {
  const mine = style === 'long' ? formatDateTime(at, language, timeZone) : formatShortDateTime(at, language, timeZone);
  const shown = new Set([zoneOffsetMinutes(timeZone, at)]);
  const others = calendars.map(({ calendar }) => calendar.timeZone).filter((zone) => {
    const offset = zoneOffsetMinutes(zone, at);
    return !shown.has(offset) && shown.add(offset);
  });
  if (others.length === 0) return mine;
  const weekday = (zone: string): boolean => dateIn(zone, at) !== dateIn(timeZone, at);
  const theirs = others.slice(0, mostClocks).map((zone) => `${cityOf(zone)} ${formatClock(at, language, zone, { weekday: weekday(zone) })}`);
  return texts(language)('sessions.time.both', { mine, theirs: formatList(theirs, language) });
}

/** Everybody else by name. */
export const namesOf = ({ others }: Pick<PairContext, 'others'>, { language }: Reader): string => formatList(others.map(({ name }) => name), language);

/** Who did it; everybody else when the system did. */
export const actorName = (context: PairContext, person: string, reader: Reader): string => nameIn(context.pair, person) || namesOf(context, reader);

export const stepLine = (step: string | undefined, t: Translate): Element[] => (step ? [paragraph(t('sessions.step', { step: planStepName(t, step) }), { tone: 'subtle' })] : []);

export const topicWords = (topic: string | undefined, t: Translate): Element[] => (topic ? [paragraph(t('sessions.topic'), { small: true, bold: true }), words(topic)] : []);

export const topicInput = (topic: string, t: Translate): Element[] => [textInput({ id: 'topic', label: t('sessions.input.topic'), value: topic, maxLength: longestTopic }), hint(visibilityLine(t, 'partners'))];

export const backToMeetings = (pair: string, t: Translate): Action => act({ verb: 'meetings.show', title: t('sessions.button.all'), data: { pair, all: true }, associatedInputs: 'none' });
export const backToPair = (pair: string, t: Translate): Action => act({ verb: 'pair.show', title: t('pairs.button.back'), data: { pair }, associatedInputs: 'none' });

/** Asks once more before a meeting is called off. */
export const cancelFold = (pair: string, session: number, name: string, t: Translate): Action => reveal({
  title: t('sessions.button.cancel'),
  body: [paragraph(t('sessions.cancel.sure', { name }))],
  actions: [act({ verb: 'meetings.cancel', title: t('sessions.button.cancelSure'), data: { pair, session }, style: 'destructive', associatedInputs: 'none' })],
});
