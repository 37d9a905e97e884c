import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type HeardView, type IntroductionView } from '../../usecases/ideas/viewIntroduction';
import { act, type Action, type AdaptiveCard, card, type Element, facts, heading, paragraph, row, section, words } from '../kit';
import { type Reader } from '../reader';
import { backToIdeas, chatWith, clipped, type IdeasNote, noteLines } from './parts';

/** Somebody who was suggested, as one of the two sees it: who it is, why, and what the colleague knows. */
export function introductionCard(view: IntroductionView, { language }: Reader, note?: IdeasNote): AdaptiveCard {
  const t = texts(language);
  return card({
    language,
    fallbackText: t('ideas.introduced.title'),
    body: [heading(t('ideas.introduced.title')), ...noteLines(note), paragraph(line(view, t), { bold: true }), ...said(view, t), ...known(view, t), ...(view.side === 'whom' ? [paragraph(t('ideas.introduced.next'))] : [])],
    actions: view.side === 'whom' ? forWhom(view, t) : forBy(view, t),
  });
}

/** Who suggested whom to whom, in one sentence. */
function line({ side, byName, whomName, words: said }: IntroductionView, t: Translate): string {
  if (!said) return t('ideas.introduced.gone');
  return side === 'whom' ? t('ideas.introduced.made', { by: byName, name: said.name }) : t('ideas.introduced.sent', { whom: whomName, name: said.name });
}

function said({ side, byName, whomName, to, words: content }: IntroductionView, t: Translate): Element[] {
  if (!content) return [];
  const other = side === 'whom' ? byName : whomName;
  return [
    ...(to === undefined ? [facts([{ label: content.name, value: content.email }])] : []),
    ...(content.note === '' ? [] : [paragraph(side === 'whom' ? t('requests.wrote', { name: byName }) : t('requests.youWrote'), { small: true }), words(content.note), paragraph(t('requests.who', { name: other }), { tone: 'subtle', small: true })]),
  ];
}

/** What the colleague knows of it. */
function known({ side, to, consented, byName, whomName, words: content }: IntroductionView, t: Translate): Element[] {
  if (!content) return [];
  const { name } = content;
  if (to === undefined) return [paragraph(t('ideas.introduced.knows.nothing', { name }), { small: true })];
  if (side === 'whom') return [paragraph(consented ? t('ideas.introduced.knows.you', { name }) : t('ideas.introduced.knows.notYou', { name, by: byName }), { small: true })];
  return [paragraph(t(consented ? 'ideas.introduced.knows.them' : 'ideas.introduced.knows.notThem', { name, whom: whomName }), { small: true })];
}

function forWhom(view: IntroductionView, t: Translate): Action[] {
  const { pair, id, to, words: content, consented } = view;
  return [
    ...(content ? chatWith(content.email, t('pairs.button.chat', { name: clipped(content.name, 60) })) : []),
    ...(view.maySeeProfile && to !== undefined ? [act({ verb: 'mentor.view', title: t('ideas.button.profile'), data: { programme: view.programme, mentor: to } })] : []),
    ...(to !== undefined && !consented ? [act({ verb: 'introduce.consent', title: t('ideas.button.consent'), data: { pair, introduction: id } })] : []),
    backToIdeas(pair, t),
  ];
}

const forBy = ({ pair }: IntroductionView, t: Translate): Action[] => [act({ verb: 'introduce.show', title: t('ideas.button.introduceMore'), data: { pair } }), backToIdeas(pair, t)];

/** Whom one has suggested and was suggested, newest first. */
export function introductionsCard(pair: string, list: readonly IntroductionView[], { language, timeZone }: Reader): AdaptiveCard {
  const t = texts(language);
  const items = list.map((view) =>
    section(formatDate(view.at, language, timeZone), [
      paragraph(line(view, t)),
      row([act({ verb: 'introduce.view', title: t('pairs.button.open'), data: { pair, introduction: view.id }, tooltip: t('common.button.whose', { button: t('pairs.button.open'), name: clipped(view.words?.name ?? '–', 60) }) })]),
    ]));
  return card({
    language,
    fallbackText: t('ideas.button.introductions'),
    body: [heading(t('ideas.button.introductions')), ...(items.length > 0 ? items : [paragraph(t('ideas.introduced.none'))])],
    actions: [act({ verb: 'introduce.show', title: t('ideas.button.introduceMore'), data: { pair } }), backToIdeas(pair, t)],
  });
}

/** A mentor who was suggested: by whom, and to whom only with that person's consent. */
export function heardCard({ programme, byName, whomName }: HeardView, { language }: Reader): AdaptiveCard {
  const t = texts(language);
  return card({
    language,
    fallbackText: t('ideas.summary.heard', { name: byName }),
    body: [
      heading(t('ideas.heard.title')),
      paragraph(whomName === undefined ? t('ideas.heard.text', { by: byName }) : t('ideas.heard.named', { by: byName, name: whomName }), { bold: true }),
      paragraph(t('ideas.heard.next')),
      paragraph(t('requests.programme', { programme }), { tone: 'subtle', small: true }),
    ],
    actions: [act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })],
  });
}
