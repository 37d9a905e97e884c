import { formatDateTime } from '../../content/formats';
import { texts } from '../../content/texts';
import { type AttendanceView } from '../../usecases/groups/markAttendance';
import { act, type AdaptiveCard, card, choiceInput, heading, hint, paragraph } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';

/** Who was there: everybody present is ticked. Members are named by their place, which never changes. */
export function attendanceCard({ pair, session, mayMark }: AttendanceView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('groups.attendance.title');
  const members = pair.members.map((member, place) => ({ ...member, value: String(place) }));
  const ticked = members.filter(({ person }) => session.attended.includes(person));
  const choices = members.filter(({ leftAt }) => leftAt === undefined).map(({ name, value }) => ({ title: name, value }));
  const data = { pair: pair.id, session: session.number };
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note),
      paragraph(t('groups.attendance.when', { date: formatDateTime(session.startsAt ?? 0, reader.language, reader.timeZone) })),
      ...(mayMark ? [choiceInput({ id: 'present', label: t('groups.attendance.label'), choices, value: ticked.map(({ value }) => value), multiple: true }), hint(t('groups.attendance.hint'))] : [paragraph(t('groups.attendance.others'))]),
    ],
    actions: [
      mayMark ? act({ verb: 'attendance.save', title: t('common.button.save'), data: { ...data, before: ticked.map(({ value }) => value).join() }, style: 'positive' }) : act({ verb: 'attendance.me', title: t('groups.button.me'), data, style: 'positive' }),
      act({ verb: 'circle.show', title: t('common.button.back'), data: { pair: pair.id }, associatedInputs: 'none' }),
    ],
  });
}
