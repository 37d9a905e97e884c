import { formatDateTime, formatTimeLeft } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';

export interface Asked {
  readonly programme: string;
  readonly request: string;
  readonly mentorName: string;
  /** The mentor's time runs until then; absent while the wish waits for those before it. */
  readonly expiresAt?: number;
  /** The place on the list of open requests, from 1. */
  readonly rank: number;
  /** How many more mentors can be asked. */
  readonly left: number;
}

/** The request is on its way: until when there is an answer, and what can be done meanwhile. */
export function askedCard(asked: Asked, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const { programme, request, left } = asked;
  const title = t('ask.asked.title', { name: asked.mentorName });
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title),
      paragraph(when(asked, reader, t), { tone: 'good' }),
      paragraph(`${t('ask.asked.next')}\n${left > 0 ? t('ask.asked.more', { count: left }) : t('ask.asked.last')}`),
    ],
    actions: [
      act({ verb: 'requests.mine', title: t('menu.button.myRequests') }),
      ...(left > 0 ? [act({ verb: 'find.start', title: t('find.button.others'), data: { programme } })] : []),
      act({ verb: 'request.show', title: t('requests.button.show'), data: { programme, request } }),
    ],
  });
}

function when({ mentorName: name, expiresAt, rank }: Asked, { language, timeZone, now }: Reader, t: Translate): string {
  if (expiresAt === undefined) return t('ask.asked.waits', { rank });
  return t('ask.asked.by', { name, date: formatDateTime(expiresAt, language, timeZone), left: formatTimeLeft(now, expiresAt, language) });
}
