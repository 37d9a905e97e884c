import { texts } from '../../content/texts';
import { act, type AdaptiveCard } from '../kit';
import { noticeCard } from '../menu/noticeCard';
import { type Reader } from '../reader';

/** For whoever looks for a mentor without being a mentee of a programme. */
export function signUpFirstCard(reader: Reader): AdaptiveCard {
  const t = texts(reader.language);
  return noticeCard({
    title: t('find.signUp.title'),
    text: t('find.signUp.text'),
    actions: [act({ verb: 'signup.start', title: t('menu.button.signUp'), style: 'positive' }), act({ verb: 'menu', title: t('common.button.menu') })],
  }, reader);
}
