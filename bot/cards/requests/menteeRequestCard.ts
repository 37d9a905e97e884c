import { formatDate } from '../../content/formats';
import { texts, type Translate } from '../../content/texts';
import { longestMessage } from '../../usecases/requests/askMentor';
import { type RequestView } from '../../usecases/requests/viewRequest';
import { act, type Action, type AdaptiveCard, card, type Element, heading, paragraph, reveal, textInput } from '../kit';
import { type Reader } from '../reader';
import { menteeOutcome } from './outcomes';
import { begin, chatButton, conversation, deadline, idsOf, noteLine } from './parts';

/** A request as its mentee sees it: where it stands, by when it is answered, and how to take it back. */
export function menteeRequestCard(view: RequestView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const { request } = view;
  const open = view.allowed.length > 0;
  return card({
    language: reader.language,
    fallbackText: t(request.status === 'accepted' ? 'requests.summary.accepted' : isAsked(view) ? 'requests.summary.question' : 'requests.summary.closed', { name: request.mentorName }),
    body: [
      heading(t(isAsked(view) ? 'requests.title.conversation' : 'requests.title.sent')),
      ...noteLine(note),
      ...(open ? stands(view, reader, t) : menteeOutcome(view, reader)),
      ...(isAsked(view) ? [textInput({ id: 'reply', label: t('requests.input.reply', { name: request.mentorName }), multiline: true, maxLength: longestMessage, required: true, errorMessage: t('requests.input.text.error') })] : []),
      paragraph(t('requests.programme', { programme: view.programme.name }), { tone: 'subtle', small: true }),
    ],
    actions: open ? whileOpen(view, t) : afterwards(view, t),
  });
}

/** True while the mentor waits for an answer to a question. */
const isAsked = (view: RequestView): boolean => view.allowed.includes('reply') && view.thread.at(-1)?.from === 'mentor';

function stands(view: RequestView, reader: Reader, t: Translate): Element[] {
  const { request } = view;
  const due = deadline(request, reader);
  const talking = request.status === 'inConversation' ? [paragraph(t(isAsked(view) ? 'requests.yourTurn' : 'requests.theirTurn', { name: request.mentorName }))] : [];
  return [
    paragraph(t('requests.to', { name: request.mentorName }), { bold: true }),
    ...(request.status === 'waiting' ? [paragraph(waits(view, reader, t))] : []),
    ...talking,
    ...conversation(view, reader),
    ...(view.unreachable ? [paragraph(t('requests.unreachable', { name: request.mentorName }), { tone: 'warning' })] : []),
    ...(due ? [paragraph(t('requests.answersBy', { name: request.mentorName, ...due }))] : []),
  ];
}

function waits({ awayUntil, rank = 0 }: RequestView, { language, timeZone }: Reader, t: Translate): string {
  return awayUntil === undefined ? t('requests.waiting', { rank }) : t('requests.waiting.paused', { date: formatDate(awayUntil, language, timeZone) });
}

function whileOpen(view: RequestView, t: Translate): Action[] {
  const data = idsOf(view.request);
  const reply = isAsked(view) ? [act({ verb: 'request.reply', title: t('requests.button.reply'), data, style: 'positive' })] : [];
  const withdraw = view.allowed.includes('withdraw')
    ? [reveal({
        title: t('requests.button.withdraw'),
        body: [paragraph(t('requests.withdraw.sure', { name: view.request.mentorName }))],
        actions: [act({ verb: 'request.withdraw', title: t('requests.button.withdrawSure'), data, associatedInputs: 'none' })],
      })]
    : [];
  return [...reply, ...withdraw, act({ verb: 'requests.mine', title: t('menu.button.myRequests'), associatedInputs: 'none' })];
}

function afterwards({ request, partner, programme }: RequestView, t: Translate): Action[] {
  if (request.status === 'accepted') return [begin(request, t), ...chatButton(partner, t('requests.button.chat', { name: request.mentorName })), act({ verb: 'mentoring.mine', title: t('menu.button.myMentoring') })];
  const colleague = request.answer?.suggested;
  const view = colleague ? [act({ verb: 'mentor.view', title: t('requests.button.viewColleague', { name: colleague.name }), data: { programme: programme.id, mentor: colleague.person }, style: 'positive' })] : [];
  return [...view, act({ verb: 'find.start', title: t('menu.button.findMentor'), data: { programme: programme.id } }), act({ verb: 'requests.mine', title: t('menu.button.myRequests') })];
}
