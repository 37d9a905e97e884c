import { texts, type Translate } from '../../content/texts';
import { formatTimeLeft } from '../../content/formats';
import { type Request } from '../../domain/requests/request';
import { type Part } from '../../usecases/requests/listRequests';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, row, section } from '../kit';
import { type Reader } from '../reader';
import { idsOf, noteLine } from './parts';

/** More would not fit in 28 kB with the longest names; the rest is counted. */
const openShown = 8;
const settledShown = 3;

/** All requests of a person, sent and received, programme by programme, each with what can be done about it. */
export function requestsCard(parts: readonly Part[], reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const nothing = parts.every(({ open, closed }) => open.length === 0 && closed.length === 0);
  return card({
    language: reader.language,
    fallbackText: t('requests.title.list'),
    body: [heading(t('requests.title.list')), ...noteLine(note), ...(nothing ? empty(parts, t) : parts.flatMap((part) => onePart(part, reader, t)))],
    actions: nextSteps(parts, t),
  });
}

function empty(parts: readonly Part[], t: Translate): Element[] {
  if (parts.length === 0) return [paragraph(t('requests.list.none')), paragraph(t('requests.list.notSignedUp'))];
  const mentee = parts.some(({ role }) => role === 'mentee');
  return [paragraph(t('requests.list.none')), paragraph(t(mentee ? 'requests.list.none.mentee' : 'requests.list.none.mentor'))];
}

function nextSteps(parts: readonly Part[], t: Translate): Action[] {
  if (parts.length === 0) return [act({ verb: 'signup.start', title: t('menu.button.signUp'), style: 'positive' })];
  const find = parts.some(({ role }) => role === 'mentee') ? [act({ verb: 'find.start', title: t('menu.button.findMentor') })] : [];
  return [...find, act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') }), act({ verb: 'menu', title: t('menu.button.menu') })];
}

function onePart(part: Part, reader: Reader, t: Translate): Element[] {
  if (part.open.length === 0 && part.closed.length === 0) return [];
  const shown = part.open.slice(0, openShown);
  const rest = part.open.length - shown.length;
  const limit = part.role === 'mentee' ? [paragraph(t('requests.list.left', { open: part.open.length, most: part.programme.limits.openRequests }), { tone: 'subtle', small: true })] : [];
  const settled = part.closed.slice(0, settledShown);
  return [
    section(`${part.programme.name} · ${t(part.role === 'mentee' ? 'requests.list.sent' : 'requests.list.received')}`, [
      ...limit,
      ...shown.flatMap((request, place) => openItem(request, { part, place, last: place === shown.length - 1 }, reader, t)),
      ...(rest > 0 ? [paragraph(t('requests.list.more', { count: rest }), { tone: 'subtle' })] : []),
      ...(settled.length > 0 ? [paragraph(t('requests.list.settled'), { small: true, bold: true }), ...settled.map((request) => line(request, part, reader, t))] : []),
    ]),
  ];
}

interface Position {
  readonly part: Part;
  readonly place: number;
  readonly last: boolean;
}

function openItem(request: Request, { part, place, last }: Position, reader: Reader, t: Translate): Element[] {
  const name = part.role === 'mentor' ? request.menteeName : request.mentorName;
  const button = (verb: string, title: string): Action => act({ verb, title, data: idsOf(request), tooltip: t('common.button.whose', { button: title, name }) });
  const actions = [button('request.show', t('requests.button.show'))];
  if (request.status === 'waiting') {
    if (part.open[place - 1]?.status === 'waiting') actions.push(button('wish.up', t('requests.button.up')));
    if (!last) actions.push(button('wish.down', t('requests.button.down')));
  }
  return [line(request, part, reader, t, place + 1), row(actions)];
}

function line(request: Request, part: Part, { language, now }: Reader, t: Translate, rank = 0): Element {
  const { role } = part;
  const held = part.role === 'mentee' && part.paused && request.status === 'waiting';
  const left = request.expiresAt === undefined ? '' : formatTimeLeft(now, request.expiresAt, language);
  const state = held ? t('requests.state.paused') : request.status === 'pending' && role === 'mentor' ? t('requests.state.pendingMentor', { left }) : t(`requests.state.${request.status}`, { left, rank });
  return paragraph(t('requests.list.item', { name: role === 'mentor' ? request.menteeName : request.mentorName, state }));
}
