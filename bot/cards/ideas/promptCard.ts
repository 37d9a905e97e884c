import { type Theme } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { act, type AdaptiveCard, card, choiceInput, heading, paragraph } from '../kit';
import { type Reader } from '../reader';
import { backToIdeas, placeIn, questionsFor, themesFor } from './parts';

/** What the list of themes sends when none is chosen. */
const everyTheme = 'all';

interface Wish {
  readonly theme?: Theme | undefined;
  /** Any number shows a question; the next is one further on, and after the last comes the first. */
  readonly index: number;
}

/** One question to ask, and the ways to another. */
export function promptCard(view: IdeasView, { theme, index }: Wish, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const { codes, isAboutTheme } = questionsFor(view, theme);
  const place = placeIn(codes.length, index);
  const data = { pair: view.pair.id };
  const another = act({ verb: 'ideas.prompt', title: t('ideas.button.another'), data: { ...data, ...(theme && isAboutTheme && { theme }), index: (place + 1) % codes.length }, style: 'positive', associatedInputs: 'none' });
  return card({
    language,
    fallbackText: t('ideas.question.title'),
    body: [
      heading(t('ideas.question.title')),
      ...(theme ? [paragraph(isAboutTheme ? t(`prompts.theme.${theme}`) : t('ideas.question.none'), { tone: 'subtle' })] : []),
      ...codes.slice(place, place + 1).map((code) => paragraph(t(`prompts.question.${code}`), { bold: true })),
      paragraph(t('ideas.place', { number: place + 1, count: codes.length }), { tone: 'subtle', small: true }),
      themeInput(view, theme, t),
    ],
    actions: [
      ...(codes.length > 1 ? [another] : []),
      act({ verb: 'ideas.prompt', title: t('ideas.button.themeShow'), data: { ...data, index: 0 } }),
      backToIdeas(view.pair.id, t),
    ],
  });
}

function themeInput(view: IdeasView, theme: Theme | undefined, t: Translate) {
  const offered = themesFor(view);
  const choices = [{ title: t('ideas.theme.all'), value: everyTheme }, ...offered.map((code) => ({ title: t(`prompts.theme.${code}`), value: code }))];
  return choiceInput({ id: 'chosen', label: t('ideas.input.theme'), choices, value: theme && offered.includes(theme) ? theme : everyTheme });
}
