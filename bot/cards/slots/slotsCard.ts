import { formatDateTime } from '../../content/formats';
import { buttonName, practiceAreaName, spokenLanguageName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { isTimeZone } from '../../domain/time';
import { longestTopic } from '../../usecases/sessions/topics';
import { type OfferedSlot, type SlotList } from '../../usecases/slots/listSlots';
import { act, type Action, type AdaptiveCard, card, choiceInput, type Element, heading, paragraph, reveal, row, words } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';

/** What the choice of "any" sends: an empty value comes back from some clients as nothing at all. */
export const anyCode = 'any';

/** Every time that is free, soonest first, on both clocks. `typed` is what was written for a time that somebody else has by now: it is not lost. */
export function slotsCard(list: SlotList, reader: Reader, note?: string, typed = ''): AdaptiveCard {
  const t = texts(reader.language);
  const { programme, offered, talks, limit, pages, page } = list;
  const title = t('slots.list.title', { programme: programme.name });
  const full = talks >= limit;
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note),
      ...(typed ? [paragraph(t('requests.youWrote'), { small: true }), words([...typed].slice(0, longestTopic).join(''))] : []),
      ...(full ? [paragraph(t('slots.list.full', { count: limit }))] : []),
      ...(offered.length > 0 ? offered.flatMap((one) => oneSlot(one, list, reader, t, !full)) : [paragraph(t(list.filter.speaks || list.filter.practiceArea ? 'slots.list.noneFits' : 'slots.list.none'))]),
      ...(pages > 1 ? [paragraph(t('common.page', { page: page + 1, pages }), { tone: 'subtle', small: true })] : []),
    ],
    actions: [...turns(list, t), ...narrowing(list, t), act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring'), associatedInputs: 'none' })],
  });
}

function oneSlot({ slot, mentor, profile }: OfferedSlot, { programme }: SlotList, reader: Reader, t: Translate, bookable: boolean): Element[] {
  const where = [profile.title, profile.dutyStation].filter((part) => part !== '').join(' · ');
  const button = t('slots.button.choose');
  return [
    paragraph(profile.name, { bold: true }),
    ...(where ? [paragraph(where, { tone: 'subtle', small: true })] : []),
    paragraph(bothClocks({ at: slot.startsAt, minutes: slot.minutes, name: profile.name, theirs: profile.timeZone }, reader, t)),
    ...(bookable ? [row([act({ verb: 'slots.choose', title: button, data: { programme: programme.id, mentor, slot: slot.id }, tooltip: t('common.button.whose', { button, name: profile.name }) })])] : []),
  ];
}

interface Talk {
  readonly at: number;
  readonly minutes: number;
  readonly name: string;
  /** The other one's time zone; may be unknown. */
  readonly theirs: string;
}

/** The reader's clock, and the other one's where it shows something else. */
export function bothClocks({ at, minutes, name, theirs }: Talk, { language, timeZone }: Reader, t: Translate): string {
  const [mine, other] = [formatDateTime(at, language, timeZone), isTimeZone(theirs) ? formatDateTime(at, language, theirs) : ''];
  return other === '' || other === mine ? t('slots.when', { date: mine, minutes }) : t('slots.when.both', { date: mine, minutes, name, other });
}

function turns(list: SlotList, t: Translate): Action[] {
  const { page, pages } = list;
  const to = (target: number, name: 'next' | 'previous'): Action[] => (target < 0 || target >= pages ? [] : [act({ verb: 'slots.show', title: buttonName(t, name), data: { programme: list.programme.id, kept: `${list.filter.speaks},${list.filter.practiceArea}`, page: target }, associatedInputs: 'none' })]);
  return [...to(page - 1, 'previous'), ...to(page + 1, 'next')];
}

/** By language and by practice area, folded away; only where there is something to choose between. */
function narrowing({ programme, choices, filter }: SlotList, t: Translate): Action[] {
  const any = { title: t('find.filters.any'), value: anyCode };
  const listed = (codes: readonly string[], chosen: string, name: (t: Translate, code: string) => string) => [any, ...[...new Set([...codes, ...(chosen ? [chosen] : [])])].map((value) => ({ value, title: name(t, value) }))];
  const speaks = listed(choices.speaks, filter.speaks, spokenLanguageName);
  const areas = listed(choices.practiceArea, filter.practiceArea, practiceAreaName);
  const inputs: Element[] = [
    ...(speaks.length > 2 || filter.speaks ? [choiceInput({ id: 'speaks', label: t('find.filter.speaks'), choices: speaks, value: filter.speaks || anyCode })] : []),
    ...(areas.length > 2 || filter.practiceArea ? [choiceInput({ id: 'practiceArea', label: t('find.filter.practiceArea'), choices: areas, value: filter.practiceArea || anyCode })] : []),
  ];
  return inputs.length === 0 ? [] : [reveal({ title: t('find.button.filter'), body: inputs, actions: [act({ verb: 'slots.show', title: t('slots.button.narrow'), data: { programme: programme.id }, style: 'positive' })] })];
}
