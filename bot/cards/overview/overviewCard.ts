import { formatDate, formatList } from '../../content/formats';
import { buttonName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { pairStatuses } from '../../domain/pairs/lifecycle';
import { type Programme } from '../../domain/programmes/programme';
import { type PairAtRisk } from '../../usecases/overview/risks';
import { type SentPage, type SentPaper } from '../../usecases/overview/sentPapers';
import { type Overview, type OverviewView } from '../../usecases/overview/viewOverview';
import { act, type Action, type AdaptiveCard, card, type Element, facts, heading, hint, openUrl, paragraph, row, section } from '../kit';
import { command } from '../menu/commands';
import { type Reader } from '../reader';
import { enrolmentPart } from './enrolmentPart';
import { readSent, sentTitle } from './parts';

const programmesShown = 12;

/** Where a programme's pairs stand, for its coordinator: numbers, the pairs that a kind word may help, and what was sent on purpose. `console` leads to the tab, where there is one. */
export function overviewCard(view: OverviewView, reader: Reader, console?: string): AdaptiveCard {
  const toConsole = console === undefined ? [] : [openUrl({ title: texts(reader.language)('setup.button.console'), url: console })];
  return view.kind === 'choose' ? choose(view.programmes, reader, toConsole) : one(view, reader, toConsole);
}

function choose(programmes: readonly Programme[], { language }: Reader, toConsole: readonly Action[]): AdaptiveCard {
  const t = texts(language);
  const items = programmes.slice(0, programmesShown).flatMap(({ id, name }): Element[] => [
    paragraph(name, { bold: true }),
    row([act({ verb: 'overview.show', title: t('overview.button.open'), data: { programme: id }, tooltip: t('common.button.whose', { button: t('overview.button.open'), name }) })]),
  ]);
  return card({ language, fallbackText: t('overview.title.list'), body: [heading(t('overview.title.list')), ...items], actions: [...toConsole, act(command('menu', t))] });
}

function one({ overview, several }: Extract<OverviewView, { readonly kind: 'one' }>, reader: Reader, toConsole: readonly Action[]): AdaptiveCard {
  const { language } = reader;
  const t = texts(language);
  const title = t('overview.title', { programme: overview.programme.name });
  return card({
    language, fallbackText: title,
    body: [
      heading(title),
      section(t('overview.pairs'), [facts(pairStatuses.map((status) => ({ label: t(`overview.status.${status}`), value: String(overview.counts[status]) })))]),
      section(t('overview.risks', { count: overview.atRisk }), overview.risks.length > 0 ? [...overview.risks.flatMap((risk) => atRisk(risk, reader, t)), hint(t('overview.risks.hint'))] : [paragraph(t('overview.risks.none'))]),
      ...sentSection(overview, reader, t),
      ...enrolmentPart(overview.programme, reader),
    ],
    actions: [...toConsole, ...pageButtons(overview, t), ...(several ? [act({ verb: 'overview.show', title: buttonName(t, 'back') })] : []), act(command('menu', t))],
  });
}

function atRisk({ names, rule, since }: PairAtRisk, { language, timeZone }: Reader, t: Translate): Element[] {
  return [
    paragraph(formatList(names, language), { bold: true }),
    paragraph(t('overview.risk', { rule: t(`overview.rule.${rule}`), date: formatDate(since, language, timeZone) })),
    hint(t(`overview.step.${rule}`)),
  ];
}

function sentSection({ sent, programme, page }: Overview, reader: Reader, t: Translate): Element[] {
  if (sent.items.length === 0) return [];
  const turning = sentButtons(sent, { programme: programme.id, page }, t);
  return [section(t('overview.sent'), [...sent.items.flatMap((paper) => sentItem(paper, reader, t)), ...(turning.length > 0 ? [row(turning)] : [])])];
}

function sentItem(paper: SentPaper, { language, timeZone }: Reader, t: Translate): Element[] {
  const title = sentTitle(paper, t);
  const button = t('overview.button.read');
  return [
    paragraph([title, t('overview.sentOn', { date: formatDate(paper.sentAt, language, timeZone) })].join('\n')),
    row([act({ ...readSent(paper), title: button, tooltip: t('common.button.whose', { button, name: title }) })]),
  ];
}

function sentButtons({ page: sent, hasOlder }: SentPage, data: { readonly programme: string; readonly page: number }, t: Translate): Action[] {
  const to = (title: string, target: number): Action => act({ verb: 'overview.show', title, data: { ...data, sent: target } });
  return [...(sent > 0 ? [to(t('overview.button.newer'), sent - 1)] : []), ...(hasOlder ? [to(t('overview.button.older'), sent + 1)] : [])];
}

function pageButtons({ programme, page, pages, sent }: Overview, t: Translate): Action[] {
  const to = (name: 'previous' | 'next', target: number): Action => act({ verb: 'overview.show', title: buttonName(t, name), data: { programme: programme.id, page: target, sent: sent.page } });
  return [...(page > 0 ? [to('previous', page - 1)] : []), ...(page < pages - 1 ? [to('next', page + 1)] : [])];
}
