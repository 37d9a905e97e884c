import { texts } from '../../content/texts';
import { type AdaptiveCard, act } from '../kit';
import { noticeCard } from '../menu/noticeCard';
import { type Reader } from '../reader';

/** Somebody has added the bot again after removing it. */
export function backCard(name: string, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return noticeCard({ title: t('places.back.title', { name }), text: t('places.back.text'), actions: [act({ verb: 'menu', title: t('menu.button.menu'), style: 'positive' })] }, reader);
}
