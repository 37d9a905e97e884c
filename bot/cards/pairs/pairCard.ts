import { formatDate, formatDateTime } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { hasGoals } from '../../domain/goals/whetherUsed';
import { type PairStatus } from '../../domain/pairs/lifecycle';
import { type PairView } from '../../usecases/pairs/viewPair';
import { act, type Action, type AdaptiveCard, card, type Element, heading, openUrl, paragraph, reasons, row } from '../kit';
import { type Reader } from '../reader';
import { chatButton, noteLine } from '../requests/parts';
import { partnerNames } from './partnerNames';
import { stepButton } from './stepButton';

/** A pair as one of its members sees it: where it stands, the one thing to do next, and the ways to everything else. */
export function pairCard(view: PairView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const { pair, programme } = view;
  const ended = pair.status === 'ended';
  const title = pairTitle(view, reader);
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note), ...(ended ? over(view, t) : underWay(view, reader, t)), ...(note ? lackingToClose(view, t) : []),
      paragraph(t('requests.programme', { programme: programme.name }), { tone: 'subtle', small: true }),
      ...(view.pageUrl ? [row([openUrl({ title: t('fromMessages.page.ours'), url: view.pageUrl })])] : []),
    ],
    actions: ended ? afterwards(view, t) : whileRunning(view, t, reader),
  });
}

export function pairTitle({ pair, others, me }: Pick<PairView, 'pair' | 'others' | 'me'>, { language }: Reader): string {
  const t = texts(language);
  const [other] = others;
  if (others.length !== 1 || !other) return t('pairs.title.group', { names: partnerNames(others.map(({ name }) => name), language) });
  const mentor = pair.members.find(({ role }) => role === 'mentor');
  return t('pairs.title.pair', mentor?.person === me.person ? { mentee: other.name, mentor: me.name } : { mentee: me.name, mentor: other.name });
}

const nameOf = ({ others }: PairView, { language }: Reader): string => partnerNames(others.map(({ name }) => name), language);

function underWay(view: PairView, reader: Reader, t: Translate): Element[] {
  const { pair, session, missing } = view;
  const { language, timeZone, now } = reader;
  const name = nameOf(view, reader);
  const begins = pair.startsOn !== undefined && Date.parse(pair.startsOn) > now ? [paragraph(t('pairs.startsOn', { date: formatDate(pair.startsOn, language, timeZone) }))] : [];
  const date = pair.pause ? formatDate(pair.pause.untilDate, language, timeZone) : '';
  return [
    paragraph(phaseLine(view, t), { tone: 'subtle' }),
    ...begins,
    ...(pair.closingBecause ? [paragraph(t(`pairs.closing.${pair.closingBecause}`), { tone: 'good' })] : []),
    ...(session?.startsAt !== undefined ? [paragraph(t('pairs.session.next', { date: formatDateTime(session.startsAt, language, timeZone) }))] : []),
    ...wish(view, t),
    paragraph(t(`pairs.next.${view.next}`, { name, date }), { bold: true }),
    ...lacking(missing, t),
    paragraph(`${t('pairs.since', { date: formatDate(pair.createdAt, language, timeZone) })} ${t('pairs.until', { date: formatDate(pair.endsAt - 1, language, 'UTC') })}`, { tone: 'subtle', small: true }),
  ];
}

/** What the programme requires and is not there yet, as a list. */
export const lacking = (missing: PairView['missing'], t: Translate): Element[] => (missing.length > 0 ? [paragraph(t('pairs.missing'), { small: true }), reasons(missing.map((kind) => t(`pairs.document.${kind}`)))] : []);

/** Whoever was told that something is missing must see what, also when it stands before a later step. */
const lackingToClose = ({ missing, missingToClose }: PairView, t: Translate): Element[] => (missing.length === 0 ? lacking(missingToClose, t) : []);

/** In words and numbers, so that it needs neither colour nor picture. A programme with nothing to agree on has three steps. */
export function phaseLine({ pair, hasAgreePhase }: PairView, t: Translate): string {
  const phases: PairStatus[] = hasAgreePhase ? ['prepare', 'agree', 'grow', 'close'] : ['prepare', 'grow', 'close'];
  const stands = pair.status === 'paused' ? (pair.pause?.returnTo ?? 'grow') : pair.status;
  const line = t('pairs.phase.line', { step: phases.indexOf(stands) + 1, of: phases.length, phase: t(`pairs.phase.${stands}`) });
  return pair.status === 'paused' ? `${line} · ${t('pairs.phase.paused')}` : line;
}

function wish(view: PairView, t: Translate): Element[] {
  const asked = wishText(view, t);
  return asked ? [paragraph(asked.text, { tone: asked.mine ? 'subtle' : 'normal' })] : [];
}

/** Somebody would like more time: whether this reader has said yes already, and what there is to say. */
export function wishText({ pair, me, programme }: PairView, t: Translate): { readonly mine: boolean; readonly text: string } | undefined {
  const { wished } = pair.extension;
  if (!wished) return undefined;
  const by = pair.members.find(({ person }) => person === wished.by);
  const mine = wished.agreed.includes(me.person);
  return { mine, text: mine ? t('pairs.extension.waits') : t('pairs.extension.wished', { name: by?.name ?? '', months: programme.journey.extension.months }) };
}

function whileRunning(view: PairView, t: Translate, reader: Reader): Action[] {
  const { pair, partner, programme } = view;
  const data = { pair: pair.id };
  const agree = agreeToExtend(view, t);
  const step = stepButton(view, t);
  const others = [
    act({ verb: 'meetings.show', title: t('pairs.button.meetings'), data }),
    ...(hasGoals(pair, programme.journey) ? [act({ verb: 'goals.show', title: t('pairs.button.goals'), data })] : []),
    ...chatButton(partner, t('pairs.button.chat', { name: nameOf(view, reader) })),
    act({ verb: 'journal.show', title: t('pairs.button.journal'), data }),
  ].slice(0, agree.length > 0 ? 3 : 4);
  return [step, ...agree, ...others, act({ verb: 'pair.more', title: t('pairs.button.more'), data })];
}

/** Says yes to the more time that somebody else wished for. */
export const agreeToExtend = ({ pair, me }: PairView, t: Translate): Action[] =>
  pair.extension.wished && !pair.extension.wished.agreed.includes(me.person) ? [act({ verb: 'pair.extend', title: t('pairs.button.extendAgree'), data: { pair: pair.id } })] : [];

function over(view: PairView, t: Translate): Element[] {
  const next = view.me.role === 'mentor' ? 'mentor' : 'mentee';
  return [paragraph(endedText(view, t)), paragraph(t(`pairs.ended.next.${next}`), { bold: true })];
}

/** How it ended, and by whom where that may be known. */
export function endedText({ pair, others }: PairView, t: Translate): string {
  const how = pair.ended?.how ?? 'noFault';
  const by = others.find(({ person }) => person === pair.ended?.by);
  if (how === 'left') return by ? t('roster.leftBehind.title', { name: by.name }) : t('pairs.ended');
  return how === 'noFault' ? (by ? t('pairs.ended.told', { name: by.name }) : t('pairs.ended')) : t(`pairs.ended.${how}`);
}

function afterwards({ pair, me }: PairView, t: Translate): Action[] {
  const data = { pair: pair.id };
  return [
    ...(me.role === 'mentee' ? [act({ verb: 'find.start', title: t('menu.button.findMentor'), data: { programme: pair.programme } })] : []),
    act({ verb: 'closing.show', title: t('pairs.button.closing'), data }),
    act({ verb: 'journal.show', title: t('pairs.button.journal'), data }),
    act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') }),
  ];
}
