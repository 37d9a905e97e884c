import { support } from '../../content/handbook';
import { texts } from '../../content/texts';
import { type Language } from '../../domain/people/person';
import { type Programme } from '../../domain/programmes/programme';
import { programmeText, resourcesFor } from '../../domain/programmes/programmeTexts';
import { type IdeasView } from '../../usecases/ideas/viewIdeas';
import { act, type AdaptiveCard, card, type Element, facts, heading, openUrl, paragraph, reasons, row, section, words } from '../kit';
import { type Reader } from '../reader';
import { backToIdeas, clipped } from './parts';

const longestTitle = 60;

/** The pages that the programme recommends to readers of this language, as buttons; nothing where there are none. */
export function resourceButtons(programme: Programme, language: Language): Element[] {
  const buttons = resourcesFor(programme, language).map(({ title, url }) => openUrl({ title: clipped(title, longestTitle), url }));
  return buttons.length > 0 ? [row(buttons)] : [];
}

/** Whom to ask when something is unclear or not right, and what the programme recommends. */
export function supportCard({ pair, programme }: IdeasView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const resources = resourceButtons(programme, language);
  const expectations = programmeText(programme, 'expectations', language);
  return card({
    language,
    fallbackText: t('ideas.support.title'),
    body: [
      heading(t('ideas.support.title')),
      ...(expectations === undefined ? [] : [words(expectations)]),
      reasons(support.map((code) => t(`handbook.support.${code}`))),
      section(t('ideas.support.contact'), [facts([{ label: programme.contact.name, value: programme.contact.email }])]),
      paragraph(t('ideas.support.unseen'), { tone: 'subtle', small: true }),
      ...(resources.length > 0 ? [section(t('ideas.support.resources'), resources)] : []),
    ],
    actions: [act({ verb: 'ideas.tips', title: t('ideas.tips.shakyPeriod'), data: { pair: pair.id, kind: 'shakyPeriod' } }), backToIdeas(pair.id, t)],
  });
}
