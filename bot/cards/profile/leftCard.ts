import { texts } from '../../content/texts';
import { type Programme } from '../../domain/programmes/programme';
import { act, type AdaptiveCard } from '../kit';
import { command } from '../menu/commands';
import { noticeCard } from '../menu/noticeCard';
import { type Reader } from '../reader';

/** The person has left; nothing is asked, and the way back is open. */
export function leftCard(programme: Programme, reader: Reader): AdaptiveCard {
  const text = texts(reader.language);
  return noticeCard({ title: text('profile.left.title', { programme: programme.name }), text: text('profile.left.text'), actions: [act(command('signUp', text)), act(command('menu', text))] }, reader);
}
