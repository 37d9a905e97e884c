import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type PairView } from '../../usecases/pairs/viewPair';
import { act, type AdaptiveCard, card, heading, paragraph, reveal } from '../kit';
import { type Reader } from '../reader';
import { chatButton, noteLine } from '../requests/parts';

/** A pair as one of the two sees it: since when, what comes first, and the way out that needs no reason. */
export function pairCard({ side, pair, partnerName: name, partner, programmeName }: PairView, { language, timeZone, now }: Reader, note?: string): AdaptiveCard {
  const t = texts(language);
  const ended = pair.status === 'ended';
  const starts = pair.startsOn && Date.parse(pair.startsOn) > now ? t('pairs.startsOn', { date: formatDate(pair.startsOn, language, timeZone) }) : t('pairs.since', { date: formatDate(pair.createdAt, language, timeZone) });
  return card({
    language,
    fallbackText: t('pairs.title.pair', { mentee: pair.menteeName, mentor: pair.mentorName }),
    body: [
      heading(t('pairs.title.pair', { mentee: pair.menteeName, mentor: pair.mentorName })),
      ...noteLine(note),
      ...(ended ? [paragraph(t('pairs.ended')), paragraph(t(`pairs.ended.next.${side}`))] : [paragraph(starts), paragraph(t(`pairs.firstStep.${side}`, { name }), { bold: true })]),
      paragraph(t('requests.programme', { programme: programmeName }), { tone: 'subtle', small: true }),
    ],
    actions: ended
      ? [...(side === 'mentee' ? [act({ verb: 'find.start', title: t('menu.button.findMentor'), data: { programme: pair.programme } })] : []), act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })]
      : [
          ...chatButton(partner, t('pairs.button.chat', { name })),
          act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') }),
          reveal({
            title: t('pairs.button.end'), body: [paragraph(t('pairs.end.sure', { name }))],
            actions: [act({ verb: 'pair.end', title: t('pairs.button.endSure'), data: { pair: pair.id }, style: 'destructive' })],
          }),
        ],
  });
}
