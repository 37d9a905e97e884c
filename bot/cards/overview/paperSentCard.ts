import { formatDate } from '../../content/formats';
import { texts } from '../../content/texts';
import { type SentPaperView } from '../../usecases/overview/sentPapers';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { readSent, sentTitle, toOverview } from './parts';

/** Tells whoever coordinates the programme that an author has sent them something; the words are not in the message. */
export function paperSentCard(view: SentPaperView, { language, timeZone }: Reader): AdaptiveCard {
  const t = texts(language);
  const { kind, name, sentAt, programme } = view;
  const title = t(`overview.arrived.${kind}`, { name });
  return card({
    language, fallbackText: title,
    body: [
      heading(title), paragraph([sentTitle(view, t), t('overview.sentOn', { date: formatDate(sentAt, language, timeZone) })].join('\n')), paragraph(t('overview.arrived.text', { name })),
      paragraph(t('requests.programme', { programme: programme.name }), { tone: 'subtle', small: true }),
    ],
    actions: [act({ ...readSent(view), title: t('overview.button.read'), style: 'positive' }), toOverview(programme.id, t)],
  });
}
