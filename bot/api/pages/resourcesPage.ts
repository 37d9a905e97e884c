import { exercisesFor, clipped, placeIn, questionsFor } from '../../cards/ideas/parts';
import { act, openUrl } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { longDistance, support, techniques } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { programmeText, resourcesFor } from '../../domain/programmes/programmeTexts';
import { type ResourcePart, type ResourcesPage, type SupportView } from '../../contracts/resourcesPage';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { buttonOf, buttonsOf } from './buttons';

const longestTitle = 60;
const aboutPages = ['what', 'trust', 'benefits'] as const;

/** What helps this pair now: the same choice as on the bot's card, which each button opens. */
export function resourcesPage(view: IdeasView, { language }: Reader): ResourcesPage {
  const t = texts(language);
  return {
    parts: [question(view, t), tip(view, t), exercises(view, t), ...people(view, t), about(view, t)].filter(({ text, items, buttons }) => text !== undefined || items.length + buttons.length > 0),
    support: supportPart(view, language, t),
  };
}

function question(view: IdeasView, t: Translate): ResourcePart {
  const { codes } = questionsFor(view);
  const index = placeIn(codes.length, view.day);
  const code = codes[index];
  const data = { pair: view.pair.id };
  if (!code) return { code: 'question', title: t('ideas.question.title'), items: [], buttons: [] };
  return {
    code: 'question', title: t('ideas.question.title'), text: t(`prompts.question.${code}`), items: [],
    buttons: buttonsOf([act({ verb: 'ideas.prompt', title: t('ideas.button.another'), data: { ...data, index: index + 1 } }), act({ verb: 'ideas.prompt', title: t('ideas.button.theme'), data: { ...data, index } })]),
  };
}

function exercises({ pair, phase }: IdeasView, t: Translate): ResourcePart {
  return {
    code: 'exercises', title: t('ideas.exercise.title'), buttons: [],
    items: exercisesFor(phase).flatMap(({ code, minutes }, index) => {
      const button = buttonOf(act({ verb: 'ideas.exercise', title: t('ideas.button.exercise'), data: { pair: pair.id, index } }));
      return button ? [{ name: t(`handbook.exerciseName.${code}`), note: t('ideas.exercise.minutes', { minutes }), button }] : [];
    }),
  };
}

/** Those who live far apart need other tips first. */
function tip({ pair, isFar, day }: IdeasView, t: Translate): ResourcePart {
  const tips = isFar ? longDistance.map((code) => t(`handbook.longDistance.${code}`)) : techniques.map((code) => t(`handbook.technique.${code}`));
  const text = tips[placeIn(tips.length, day)];
  const kinds = [...(isFar ? ['longDistance' as const] : []), 'technique', 'shakyPeriod'] as const;
  return {
    code: 'tip', title: t('ideas.tips.title'), ...(text !== undefined && { text }), items: [],
    buttons: buttonsOf(kinds.map((kind) => act({ verb: 'ideas.tips', title: t(`ideas.tips.${kind}`), data: { pair: pair.id, kind } }))),
  };
}

/** Introductions to others, while the pair lasts, and those that were made. */
function people({ pair, introductions }: IdeasView, t: Translate): ResourcePart[] {
  const data = { pair: pair.id };
  const isOver = pair.status === 'ended';
  const buttons = buttonsOf([
    ...(isOver ? [] : [act({ verb: 'introduce.show', title: t('ideas.button.introduce'), data })]), ...(introductions > 0 ? [act({ verb: 'introduce.list', title: t('ideas.button.introductions'), data })] : []),
  ]);
  return buttons.length > 0 ? [{ code: 'people', title: t('ideas.introduced.title'), ...(!isOver && { text: t('ideas.introduce.text') }), items: [], buttons }] : [];
}

const about = ({ pair }: IdeasView, t: Translate): ResourcePart => ({
  code: 'about', title: t('ideas.button.about'), items: [], buttons: buttonsOf(aboutPages.map((name, page) => act({ verb: 'ideas.about', title: t(`ideas.about.page.${name}`), data: { pair: pair.id, page } }))),
});

function supportPart({ pair, programme }: IdeasView, language: Reader['language'], t: Translate): SupportView {
  const expectations = programmeText(programme, 'expectations', language);
  const links = buttonsOf(resourcesFor(programme, language).map(({ title, url }) => openUrl({ title: clipped(title, longestTitle), url })));
  return {
    title: t('ideas.support.title'), ...(expectations !== undefined && { expectations }), points: support.map((code) => t(`handbook.support.${code}`)), contact: { label: t('ideas.support.contact'), ...programme.contact }, note: t('ideas.support.unseen'),
    links, ...(links.length > 0 && { linksTitle: t('ideas.support.resources') }), buttons: buttonsOf([act({ verb: 'ideas.support', title: t('ideas.button.support'), data: { pair: pair.id } })]),
  };
}
