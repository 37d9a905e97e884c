import { texts } from '../../content/texts';
import { type Waiting } from '../../usecases/find/alerts';
import { act, type AdaptiveCard } from '../kit';
import { noticeCard } from '../menu/noticeCard';
import { type Reader } from '../reader';

/** "Tell me when somebody fits" is saved. */
export function alertSavedCard({ programme, saved, limit }: Waiting, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return noticeCard({
    title: t('find.alert.saved.title'),
    text: t('find.alert.saved.text', { programme: programme.name, saved, limit }),
    actions: [
      act({ verb: 'find.start', title: t('find.button.others'), data: { programme: programme.id } }),
      act({ verb: 'alert.remove', title: t('find.button.stopAlerts'), data: { programme: programme.id } }),
      act({ verb: 'menu', title: t('common.button.menu') }),
    ],
  }, reader);
}

export function alertsRemovedCard({ programme }: Waiting, reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return noticeCard({
    title: t('find.alert.removed.title'),
    text: t('find.alert.removed.text', { programme: programme.name }),
    actions: [act({ verb: 'find.start', title: t('menu.button.findMentor'), data: { programme: programme.id } }), act({ verb: 'menu', title: t('common.button.menu') })],
  }, reader);
}
