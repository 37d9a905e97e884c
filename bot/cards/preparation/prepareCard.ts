import { formatList } from '../../content/formats';
import { checklist, rolePoints } from '../../content/handbook';
import { texts, type Translate } from '../../content/texts';
import { type PreparationView } from '../../usecases/preparation/viewPreparation';
import { act, type AdaptiveCard, card, type Element, heading, paragraph, row, section, words } from '../kit';
import { type Reader } from '../reader';
import { chosenRoles, noteLines, type PreparationNote } from './parts';

/** More expectations than this are shown by their beginnings; the form has them in full. */
const fullyShown = 3;
const beginning = 120;

const checklistLength = checklist.flatMap<string>(({ items }) => items).length;

/** What helps two people before they agree: their roles, their expectations, the first meeting. */
export function prepareCard(view: PreparationView, { language }: Reader, note?: PreparationNote): AdaptiveCard {
  const t = texts(language);
  const data = { pair: view.pair.id };
  const title = t('preparation.title', { name: formatList(view.others.map(({ name }) => name), language) });
  return card({
    language,
    fallbackText: title,
    body: [
      heading(title), ...noteLines(note), paragraph(t('preparation.text')),
      rolePart(view, t), expectationPart(view, t), checklistPart(view, t), ...(view.mentors.length > 0 ? [rolesPart(view, t)] : []),
    ],
    actions: [
      ...(view.pair.status === 'prepare' ? [act({ verb: 'pair.begin', title: t('pairs.button.met'), data })] : []),
      act({ verb: 'prepare.iceBreaker', title: t('preparation.button.iceBreaker'), data: { ...data, index: 0 } }),
      act({ verb: 'pair.show', title: t('pairs.button.back'), data }),
    ],
  });
}

function rolePart({ me, hasRead, pair }: PreparationView, t: Translate): Element {
  const teaser = me.role === 'mentor' ? t(`handbook.expected.mentor.${rolePoints.expected.mentor[0]}`) : t(`handbook.expected.mentee.${rolePoints.expected.mentee[0]}`);
  return section(t(`preparation.role.title.${me.role}`), [
    hasRead ? paragraph(t('preparation.role.read'), { tone: 'good' }) : paragraph(teaser),
    row([act({ verb: 'prepare.role', title: t('preparation.button.role'), data: { pair: pair.id } })]),
  ]);
}

function expectationPart({ expectations, own, pair, mayChange }: PreparationView, t: Translate): Element {
  const isLong = expectations.length > fullyShown;
  const nobody = expectations.length === 0 && own.version === 0;
  return section(t('preparation.expect.title'), [
    ...(nobody ? [paragraph(t('preparation.expect.nobody'))] : []),
    ...(own.text === '' ? [] : [paragraph(t('preparation.expect.you'), { small: true }), words(own.text)]),
    ...expectations.flatMap(({ member: { name }, text }) => [paragraph(t('preparation.expect.wrote', { name }), { small: true }), words(isLong ? clipped(text) : text)]),
    ...(mayChange ? [row([act({ verb: 'prepare.expect', title: t(own.version === 0 ? 'preparation.button.expect' : 'preparation.button.expectEdit'), data: { pair: pair.id } })])] : []),
  ]);
}

const clipped = (text: string): string => {
  const letters = [...text.replaceAll(/\s+/g, ' ')];
  return letters.length > beginning ? `${letters.slice(0, beginning).join('')}…` : letters.join('');
};

function checklistPart({ ticked, pair }: PreparationView, t: Translate): Element {
  return section(t('preparation.checklist.title'), [
    paragraph(t('preparation.checklist.progress', { done: ticked.length, total: checklistLength })),
    row([act({ verb: 'prepare.checklist', title: t('preparation.button.checklist'), data: { pair: pair.id } })]),
  ]);
}

function rolesPart(view: PreparationView, t: Translate): Element {
  const isMentor = view.me.role === 'mentor' && view.mayChange;
  return section(t('preparation.roles.title'), [
    ...chosenRoles(view, t),
    row([act({ verb: 'prepare.roles', title: t(isMentor ? 'preparation.button.roles' : 'preparation.button.rolesSee'), data: { pair: view.pair.id } })]),
  ]);
}
