import { texts } from '../../content/texts';
import { type WeeklyView } from '../../usecases/overview/viewWeekly';
import { type AdaptiveCard, card, facts, heading, hint, paragraph } from '../kit';
import { type Reader } from '../reader';
import { toOverview } from './parts';

/** The week's word to a coordinator: how many pairs are at risk and by which rule; who they are stands in the overview. */
export function weeklyCard({ programme, word: { risks } }: WeeklyView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('overview.weekly.title', { programme: programme.name });
  return card({
    language, fallbackText: title,
    body: [
      heading(title), paragraph(t('overview.weekly.text', { count: risks.reduce((sum, { pairs }) => sum + pairs, 0) })),
      facts(risks.map(({ rule, pairs }) => ({ label: t(`overview.rule.${rule}`), value: String(pairs) }))), hint(t('overview.weekly.hint')),
    ],
    actions: [toOverview(programme.id, t)],
  });
}
