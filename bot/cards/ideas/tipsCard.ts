import { longDistance, shakyPeriod, techniques } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { act, type AdaptiveCard, card, heading, paragraph, reasons } from '../kit';
import { type Reader } from '../reader';
import { backToIdeas } from './parts';

export const tipKinds = ['technique', 'longDistance', 'shakyPeriod'] as const;
export type TipKind = (typeof tipKinds)[number];

/** All tips of one kind. */
export function tipsCard({ pair }: IdeasView, kind: TipKind, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const data = { pair: pair.id };
  return card({
    language,
    fallbackText: t(`ideas.tips.${kind}`),
    body: [heading(t(`ideas.tips.${kind}`)), paragraph(t(`ideas.tips.text.${kind}`)), reasons(tipsOf(kind, t))],
    actions: [
      ...(kind === 'shakyPeriod' ? [act({ verb: 'ideas.support', title: t('ideas.button.support'), data, style: 'positive' })] : []),
      ...tipKinds.filter((other) => other !== kind).map((other) => act({ verb: 'ideas.tips', title: t(`ideas.tips.${other}`), data: { ...data, kind: other } })),
      backToIdeas(pair.id, t),
    ],
  });
}

function tipsOf(kind: TipKind, t: Translate): string[] {
  switch (kind) {
    case 'technique':
      return techniques.map((code) => t(`handbook.technique.${code}`));
    case 'longDistance':
      return longDistance.map((code) => t(`handbook.longDistance.${code}`));
    case 'shakyPeriod':
      return shakyPeriod.map((code) => t(`handbook.shakyPeriod.${code}`));
  }
}
