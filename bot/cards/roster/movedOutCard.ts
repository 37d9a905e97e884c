import { texts } from '../../content/texts';
import { type PlaceView } from '../../usecases/roster/viewPlace';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** They moved to where the programme does not reach. */
export function movedOutCard({ programme }: PlaceView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const { name, email } = programme.contact;
  const title = t('roster.movedOut.title', { programme: programme.name });
  return card({
    language, fallbackText: title,
    body: [heading(title), paragraph(t('roster.movedOut.text', { name, email })), paragraph(t('roster.movedOut.next'), { bold: true })],
    actions: [act({ ...command('signUp', t), style: 'positive' }), act(command('menu', t))],
  });
}
