import { declineReasonText } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { declineReasons } from '../../content/vocabulary';
import { type RequestView } from '../../usecases/requests/viewRequest';
import { type Element, paragraph, words } from '../kit';
import { type Reader } from '../reader';
import { startsOnLine } from './parts';

/** What became of a settled request, in words for its mentor. */
export function mentorOutcome({ request }: RequestView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const name = request.menteeName;
  switch (request.status) {
    case 'accepted':
      return [paragraph(t('requests.accepted.mentor', { name }), { tone: 'good', bold: true }), ...startsOnLine(request, reader), paragraph(t('requests.accepted.mentor.next', { name }))];
    case 'expired':
      return [paragraph(t('requests.expired.mentor', { name })), paragraph(t('requests.expired.mentor.next'))];
    case 'withdrawn':
      return [paragraph(t(request.closedBecause === 'placed' ? 'requests.withdrawn.placed.mentor' : 'requests.withdrawn.mentor', { name }))];
    default:
      return [paragraph(t('requests.declined.mentor', { name }))];
  }
}

/** What became of a settled request, in words for its mentee, with the next step. */
export function menteeOutcome({ request, othersWithdrawn }: RequestView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const name = request.mentorName;
  switch (request.status) {
    case 'accepted':
      return [
        paragraph(t('requests.accepted.mentee', { name }), { tone: 'good', bold: true }), ...startsOnLine(request, reader),
        paragraph(t('requests.accepted.mentee.next', { name }), { bold: true }),
        ...(othersWithdrawn ? [paragraph(t('requests.accepted.others'), { tone: 'subtle', small: true })] : []),
      ];
    case 'expired':
      return [paragraph(t('requests.expired.mentee', { name })), paragraph(t('requests.declined.next'))];
    case 'withdrawn':
      return [paragraph(t(request.closedBecause === 'placed' ? 'requests.withdrawn.placed.mentee' : 'requests.withdrawn.mentee'))];
    default:
      return [...declined(request, t), paragraph(t('requests.declined.next'))];
  }
}

function declined(request: RequestView['request'], t: Translate): Element[] {
  const name = request.mentorName;
  if (request.closedBecause === 'mentorLeft' || request.closedBecause === 'queueFull') return [paragraph(t(`requests.declined.${request.closedBecause}`, { name }))];
  const reason = declineReasons.find((code) => code === request.answer?.reason);
  const colleague = request.answer?.suggested;
  return [
    paragraph(t('requests.declined.mentee', { name })),
    ...(reason ? [paragraph(t('requests.declined.reason'), { small: true }), words(declineReasonText(t, reason))] : []),
    ...(colleague ? [paragraph(t('requests.declined.suggested', { name, colleague: colleague.name }), { bold: true })] : []),
  ];
}
