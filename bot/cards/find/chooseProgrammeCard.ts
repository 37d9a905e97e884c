import { texts } from '../../content/texts';
import { type SearchableProgramme } from '../../usecases/find/searchableProgrammes';
import { act, type AdaptiveCard, card, choiceInput, heading } from '../kit';
import { type Reader } from '../reader';

/** For whoever is a mentee in several programmes: a search stays within one. */
export function chooseProgrammeCard(programmes: readonly SearchableProgramme[], { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const title = t('find.choose.title');
  const choices = programmes.map(({ id, name }) => ({ title: name, value: id }));
  return card({
    language,
    fallbackText: title,
    body: [heading(title), choiceInput({ id: 'programme', label: t('find.choose.label'), choices, value: choices[0]?.value, required: true, errorMessage: t('find.choose.error') })],
    actions: [act({ verb: 'find.start', title: t('menu.button.findMentor'), style: 'positive' })],
  });
}
