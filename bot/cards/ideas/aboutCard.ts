import { rolePoints } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, reasons, section } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';
import { backToIdeas, placeIn } from './parts';

const pages = ['what', 'trust', 'benefits'] as const;

interface Place {
  /** Absent for whoever reads without a pair, from the help. */
  readonly pair?: string | undefined;
  /** From 0; any number shows a page. */
  readonly page: number;
}

/** The hand-book on what mentoring is, a small page at a time. */
export function aboutCard({ pair, page }: Place, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  const place = placeIn(pages.length, page);
  const name = pages[place] ?? pages[0];
  return card({
    language,
    fallbackText: t(`ideas.about.page.${name}`),
    body: [heading(t(`ideas.about.page.${name}`)), ...contentOf(name, t), paragraph(t('ideas.place', { number: place + 1, count: pages.length }), { tone: 'subtle', small: true })],
    actions: [
      ...pages.flatMap((other, index) => (other === name ? [] : [turn({ pair, page: index }, t(`ideas.about.page.${other}`))])),
      pair === undefined ? act(command('menu', t)) : backToIdeas(pair, t),
    ],
  });
}

const turn = ({ pair, page }: Place, title: string): Action => act(pair === undefined ? { verb: 'handbook.show', title, data: { page } } : { verb: 'ideas.about', title, data: { pair, page } });

function contentOf(page: (typeof pages)[number], t: Translate): Element[] {
  const { whatItIs, whatItIsNot, trust, benefits } = rolePoints;
  switch (page) {
    case 'what':
      return [
        section(t('ideas.about.is'), [reasons(whatItIs.map((code) => t(`handbook.whatItIs.${code}`)))]),
        section(t('ideas.about.isNot'), [reasons(whatItIsNot.map((code) => t(`handbook.whatItIsNot.${code}`)))]),
      ];
    case 'trust':
      return [
        section(t('ideas.about.builds'), [reasons(trust.builds.map((code) => t(`handbook.trust.builds.${code}`)))]),
        section(t('ideas.about.erodes'), [reasons(trust.erodes.map((code) => t(`handbook.trust.erodes.${code}`)))]),
      ];
    case 'benefits':
      return [
        section(t('ideas.about.benefit.mentee'), [reasons(benefits.mentee.map((code) => t(`handbook.benefit.mentee.${code}`)))]),
        section(t('ideas.about.benefit.mentor'), [reasons(benefits.mentor.map((code) => t(`handbook.benefit.mentor.${code}`)))]),
        section(t('ideas.about.benefit.organisation'), [reasons(benefits.organisation.map((code) => t(`handbook.benefit.organisation.${code}`)))]),
      ];
  }
}
