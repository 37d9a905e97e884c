import { texts } from '../../content/texts';
import { act, type AdaptiveCard } from '../kit';
import { noticeCard } from '../menu/noticeCard';
import { type Reader } from '../reader';

/** Nobody is searched or asked here: the coordinator brings people together. */
export function waitCard(reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  const actions = [act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') }), act({ verb: 'menu', title: t('common.button.menu') })];
  return noticeCard({ title: t('groups.wait.title'), text: t('errors.notByChoice'), actions }, reader);
}
