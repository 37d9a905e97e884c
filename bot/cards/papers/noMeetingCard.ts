import { texts } from '../../content/texts';
import { type PairContext } from '../../usecases/pairs/pairAccess';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToPair, namesOf } from './parts';

/** Somebody wants to write a log, and there is no meeting to write about. */
export function noMeetingCard({ pair, others }: Pick<PairContext, 'pair' | 'others'>, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const title = t('papers.log.none.title');
  const data = { pair: pair.id };
  return card({
    language: reader.language,
    fallbackText: title,
    body: [heading(title), paragraph(t('papers.log.none.text', { name: namesOf(others.map(({ name }) => name), reader) }))],
    actions: [act({ verb: 'meetings.met', title: t('papers.log.button.met'), data }), act({ verb: 'meetings.show', title: t('papers.log.button.plan'), data }), backToPair(pair.id, t)],
  });
}
