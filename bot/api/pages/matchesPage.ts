import { readSent, sentTitle } from '../../cards/overview/parts';
import { act } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { formatDate, formatDateTime, formatList } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { type FactView, type MatchesPage, type MatchItemView, type MatchPage } from '../../contracts/overviewPage';
import { type NudgeKind } from '../../domain/contact/nudgeKinds';
import { type Risk } from '../../domain/contact/risk';
import { pairStatuses } from '../../domain/pairs/lifecycle';
import { type MatchItem, type MatchesView, type MatchFilter } from '../../usecases/report/viewMatches';
import { type MatchView } from '../../usecases/report/viewMatch';
import { buttonOf } from './buttons';

const filters: readonly MatchFilter[] = ['atRisk', ...pairStatuses];

/** A list of pairs, by name, for whoever looks after them. */
export function matchesPage({ show, items, page, pages, counts }: MatchesView, reader: Reader): MatchesPage {
  const t = texts(reader.language);
  return {
    choices: filters.map((code) => ({ code, name: t('report.matches.choice', { name: nameOf(code, t), count: counts[code] }) })), show, items: items.map((item) => itemView(item, reader, t)),
    none: t(show === 'atRisk' ? 'overview.risks.none' : 'report.matches.none'), hint: t('overview.risks.hint'), page, pages,
    ...(pages > 1 && { where: t('report.matches.page', { page: page + 1, pages }) }),
  };
}

const nameOf = (code: MatchFilter, t: Translate): string => (code === 'atRisk' ? t('report.matches.atRisk') : t(`overview.status.${code}`));

function itemView({ id, names, status, since, risk, saidAt, maySay }: MatchItem, reader: Reader, t: Translate): MatchItemView {
  const day = (at: number): string => formatDate(at, reader.language, reader.timeZone);
  return {
    id, names: formatList(names, reader.language), state: risk ? riskLine(risk, reader, t) : t('report.matches.since', { phase: t(`overview.status.${status}`), date: day(since) }),
    ...(risk && { step: t(`overview.step.${risk.rule}`) }), ...(saidAt !== undefined && { said: t('report.matches.said', { date: day(saidAt) }) }), maySay,
  };
}

const riskLine = ({ rule, since }: Risk, { language, timeZone }: Reader, t: Translate): string => t('overview.risk', { rule: t(`overview.rule.${rule}`), date: formatDate(since, language, timeZone) });

/** One pair: dates and what exists. */
export function matchPage(view: MatchView, reader: Reader): MatchPage {
  const t = texts(reader.language);
  const day = (at: number): string => formatDate(at, reader.language, reader.timeZone);
  return {
    names: formatList(view.names, reader.language), facts: factsOf(view, reader, t), maySay: view.maySay, hint: t('report.match.hint'),
    ...(view.risk && { risk: { state: riskLine(view.risk, reader, t), step: t(`overview.step.${view.risk.rule}`) } }),
    documents: view.documents.map(({ kind, isThere }) => ({ label: t(`report.document.${kind}`), value: t(isThere ? 'report.match.there' : 'report.match.missing') })),
    reminders: view.reminders.map(({ nudge, at }) => t('report.match.reminder', { what: t(`report.reminder.${reminderOf[nudge] ?? 'meet'}`), date: day(at) })),
    kindWords: view.kindWords.map(({ at, rule }) => t('report.match.kindWord', { date: day(at), rule: t(`overview.rule.${rule}`) })).reverse(),
    sent: view.sent.map((paper) => {
      const button = buttonOf(act({ ...readSent(paper), title: t('overview.button.read') }));
      return { title: sentTitle(paper, t), when: t('overview.sentOn', { date: day(paper.sentAt) }), ...(button && { button }) };
    }),
  };
}

/** Reminders in three kinds: what exactly whoever was reminded of is theirs. */
const reminderOf: Readonly<Partial<Record<NudgeKind, 'meet' | 'sign' | 'close' | 'kindWord'>>> = { agreementOpen: 'sign', closingOpen: 'close', kindWord: 'kindWord' };

function factsOf({ status, dates, held, nextAt, missed }: MatchView, { language, timeZone }: Reader, t: Translate): FactView[] {
  const day = (at: number): string => formatDate(at, language, timeZone);
  const [last] = held;
  return [
    { label: t('report.match.phase'), value: t('report.matches.since', { phase: t(`overview.status.${status}`), date: day(dates.since) }) },
    { label: t('report.match.made'), value: day(dates.madeAt) },
    ...(dates.startsAt > dates.madeAt ? [{ label: t('report.match.starts'), value: day(dates.startsAt) }] : []),
    ...(dates.endedAt === undefined ? [{ label: t('report.match.ends'), value: day(dates.endsAt) }] : [{ label: t('report.match.ended'), value: day(dates.endedAt) }]),
    { label: t('report.match.held'), value: last === undefined ? t('report.none') : t('report.match.heldLast', { count: held.length, date: day(last) }) },
    ...(missed > 0 ? [{ label: t('report.match.missed'), value: String(missed) }] : []),
    ...(status === 'ended' ? [] : [{ label: t('report.match.next'), value: nextAt === undefined ? t('report.none') : formatDateTime(nextAt, language, timeZone) }]),
  ];
}
