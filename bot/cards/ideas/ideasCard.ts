import { formatList } from '../../content/formats';
import { longDistance, support, techniques } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, reasons, row, section } from '../kit';
import { type Reader } from '../reader';
import { exercisesFor, placeIn, questionsFor } from './parts';
import { resourceButtons } from './supportCard';

/** What helps a pair at this point: a question, an exercise, a tip, and where help is. */
export function ideasCard(view: IdeasView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('ideas.title', { name: formatList(view.others.map(({ name }) => name), language) });
  return card({
    language,
    fallbackText: title,
    body: [heading(title), question(view, t), exercise(view, t), tip(view, t), help(view, language, t)],
    actions: actions(view, t),
  });
}

function question(view: IdeasView, t: Translate): Element {
  const { codes } = questionsFor(view);
  const index = placeIn(codes.length, view.day);
  const data = { pair: view.pair.id };
  return section(t('ideas.question.title'), [
    ...codes.slice(index, index + 1).map((code) => paragraph(t(`prompts.question.${code}`), { bold: true })),
    row([
      act({ verb: 'ideas.prompt', title: t('ideas.button.another'), data: { ...data, index: index + 1 }, tooltip: t('common.button.whose', { button: t('ideas.button.another'), name: t('ideas.question.title') }) }),
      act({ verb: 'ideas.prompt', title: t('ideas.button.theme'), data: { ...data, index } }),
    ]),
  ]);
}

function exercise({ pair, phase, day }: IdeasView, t: Translate): Element {
  const list = exercisesFor(phase);
  const index = placeIn(list.length, day);
  return section(t('ideas.exercise.title'), [
    ...list.slice(index, index + 1).flatMap(({ code, minutes }) => [paragraph(t(`handbook.exerciseName.${code}`), { bold: true }), paragraph(t('ideas.exercise.minutes', { minutes }), { tone: 'subtle', small: true })]),
    row([act({ verb: 'ideas.exercise', title: t('ideas.button.exercise'), data: { pair: pair.id, index } })]),
  ]);
}

/** Those who live far apart need other tips first. */
function tip({ pair, isFar, day }: IdeasView, t: Translate): Element {
  const tips = isFar ? longDistance.map((code) => t(`handbook.longDistance.${code}`)) : techniques.map((code) => t(`handbook.technique.${code}`));
  const index = placeIn(tips.length, day);
  const kinds = [...(isFar ? ['longDistance' as const] : []), 'technique', 'shakyPeriod'] as const;
  return section(t('ideas.tips.title'), [
    ...tips.slice(index, index + 1).map((text) => paragraph(text)),
    row(kinds.map((kind) => act({ verb: 'ideas.tips', title: t(`ideas.tips.${kind}`), data: { pair: pair.id, kind } }))),
  ]);
}

function help({ pair, programme }: IdeasView, language: Reader['language'], t: Translate): Element {
  return section(t('ideas.support.title'), [
    reasons(support.map((code) => t(`handbook.support.${code}`))),
    ...resourceButtons(programme, language),
    row([act({ verb: 'ideas.support', title: t('ideas.button.support'), data: { pair: pair.id } })]),
  ]);
}

function actions({ pair, introductions }: IdeasView, t: Translate): Action[] {
  const data = { pair: pair.id };
  return [
    ...(pair.status === 'ended' ? [] : [act({ verb: 'introduce.show', title: t('ideas.button.introduce'), data, style: 'positive' })]),
    ...(introductions > 0 ? [act({ verb: 'introduce.list', title: t('ideas.button.introductions'), data })] : []),
    act({ verb: 'ideas.about', title: t('ideas.button.about'), data }),
    act({ verb: 'pair.show', title: t('pairs.button.back'), data }),
  ];
}
