import { texts } from '../../content/texts';
import { isByChoice } from '../../domain/programmes/programme';
import { type PlaceView } from '../../usecases/roster/viewPlace';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** In from the waiting list. */
export function takenInCard({ programme, role }: PlaceView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('roster.takenIn.title', { programme: programme.name });
  const data = { programme: programme.id };
  const profile = act({ verb: 'profile.show', title: t('menu.button.profile'), data: { ...data, role } });
  const find = role === 'mentee' && isByChoice(programme.pairing) ? [act({ ...command('findMentor', t), style: 'positive', data })] : [];
  return card({ language, fallbackText: title, body: [heading(title), paragraph(t(`roster.takenIn.${role}`))], actions: [...find, profile, act(command('menu', t))] });
}
