import { texts } from '../../content/texts';
import { isByChoice } from '../../domain/programmes/programme';
import { type LeftBehindView } from '../../usecases/roster/viewPlace';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';

/** The other one has gone away: warm, and with what comes next. */
export function leftBehindCard({ programme, pair, role, leaver }: LeftBehindView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('roster.leftBehind.title', { name: leaver });
  const find = role === 'mentee' && isByChoice(programme.pairing) ? [act({ ...command('findMentor', t), style: 'positive', data: { programme: programme.id } })] : [];
  return card({
    language, fallbackText: title,
    body: [heading(title), paragraph(t('roster.leftBehind.text', { name: leaver, programme: programme.name })), paragraph(t(`roster.leftBehind.next.${role}`), { bold: true })],
    actions: [...find, act({ verb: 'pair.show', title: t('pairs.button.closing'), data: { pair: pair.id } }), act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })],
  });
}
