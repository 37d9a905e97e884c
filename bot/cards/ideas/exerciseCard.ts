import { texts } from '../../content/texts';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { act, type AdaptiveCard, card, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToIdeas, exercisesFor, placeIn } from './parts';

/** One exercise of this phase; any index shows one, the next is one further on. */
export function exerciseCard({ pair, phase }: IdeasView, index: number, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const list = exercisesFor(phase);
  const place = placeIn(list.length, index);
  return card({
    language,
    fallbackText: t('ideas.exercise.title'),
    body: [
      heading(t('ideas.exercise.title')),
      ...list.slice(place, place + 1).flatMap(({ code, minutes }) => [
        paragraph(t(`handbook.exerciseName.${code}`), { bold: true }), paragraph(t(`handbook.exercise.${code}`)), paragraph(t('ideas.exercise.minutes', { minutes }), { tone: 'subtle', small: true }),
      ]),
      paragraph(t('ideas.place', { number: place + 1, count: list.length }), { tone: 'subtle', small: true }),
    ],
    actions: [
      ...(list.length > 1 ? [act({ verb: 'ideas.exercise', title: t('ideas.button.another'), data: { pair: pair.id, index: (place + 1) % list.length }, style: 'positive' })] : []),
      act({ verb: 'meetings.show', title: t('pairs.button.meetings'), data: { pair: pair.id } }),
      backToIdeas(pair.id, t),
    ],
  });
}
