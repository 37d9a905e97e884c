import { texts, type Translate } from '../../content/texts';
import { formatDate, formatDateTime, formatTimeLeft } from '../../content/formats';
import { type Profile } from '../../domain/enrolments/enrolment';
import { type Request } from '../../domain/requests/request';
import { type RequestView } from '../../usecases/requests/viewRequest';
import { act, type Action, type ActionData, type Element, openUrl, paragraph, words } from '../kit';
import { type Reader } from '../reader';

/** What every button of a request's card carries: which request, never what is in it. */
export const idsOf = (request: Request): ActionData => ({ programme: request.programme, request: request.id });

/** Says what became of a tap, above a card that has been drawn again. */
export const noteLine = (note: string | undefined): Element[] => (note ? [paragraph(note, { tone: 'warning' })] : []);

/** The request's words and the conversation before the answer, each with who wrote it, and who can read it. */
export function conversation(view: RequestView, { language }: Reader): Element[] {
  const t = texts(language);
  const nameOf = (from: 'mentor' | 'mentee') => (from === view.side ? t('requests.youWrote') : t('requests.wrote', { name: from === 'mentor' ? view.request.mentorName : view.request.menteeName }));
  const said = [...(view.message === undefined ? [] : [{ from: 'mentee', text: view.message } as const]), ...view.thread];
  if (said.length === 0) return [];
  const other = view.side === 'mentor' ? view.request.menteeName : view.request.mentorName;
  return [...said.flatMap(({ from, text }) => [paragraph(nameOf(from), { small: true }), words(text)]), paragraph(t('requests.who', { name: other }), { tone: 'subtle', small: true })];
}

/** A deadline as a day, a time and what is left, on the reader's own clock. */
export function deadline(request: Request, { language, timeZone, now }: Reader): { date: string; left: string } | undefined {
  if (request.expiresAt === undefined) return undefined;
  return { date: formatDateTime(request.expiresAt, language, timeZone), left: formatTimeLeft(now, request.expiresAt, language) };
}

export const startsOnLine = (request: Request, { language, timeZone }: Reader): Element[] =>
  request.answer?.startsOn ? [paragraph(texts(language)('requests.accepted.startsOn', { date: formatDate(request.answer.startsOn, language, timeZone) }))] : [];

/** Opens the chat of the two in Teams. */
export function chatButton(partner: Profile | undefined, title: string): Action[] {
  if (!partner?.email) return [];
  return [openUrl({ title, url: `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(partner.email)}` })];
}

/** The way from an accepted request into the pair that came of it, which has the request's id. */
export const begin = ({ id }: Request, t: Translate): Action => act({ verb: 'pair.show', title: t('pairs.button.prepare'), data: { pair: id }, style: 'positive' });
