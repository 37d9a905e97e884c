import { formatDate } from '../../content/formats';
import { declineReasonText } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { declineReasons } from '../../content/vocabulary';
import { dateIn, days } from '../../domain/time';
import { longestMessage } from '../../usecases/requests/askMentor';
import { type RequestView } from '../../usecases/requests/viewRequest';
import { act, type Action, type AdaptiveCard, card, choiceInput, dateInput, type Element, heading, hint, paragraph, reveal, textInput, words } from '../kit';
import { type Reader } from '../reader';
import { mentorOutcome } from './outcomes';
import { begin, conversation, deadline, idsOf, noteLine } from './parts';

/** A request as its mentor sees it: who asks and why, and every way to answer; once it is settled, what became of it. */
export function mentorRequestCard(view: RequestView, reader: Reader, note?: string): AdaptiveCard {
  const t = texts(reader.language);
  const name = view.request.menteeName;
  const open = view.allowed.length > 0;
  return card({
    language: reader.language,
    fallbackText: t('requests.summary.received', { name }),
    body: [
      heading(t('requests.title.received')),
      ...noteLine(note),
      ...(open ? asked(view, reader, t) : mentorOutcome(view, reader)),
      paragraph(t('requests.programme', { programme: view.programme.name }), { tone: 'subtle', small: true }),
    ],
    actions: view.request.status === 'accepted' ? [begin(view.request, t)] : answers(view, reader, t),
  });
}

function asked(view: RequestView, reader: Reader, t: Translate): Element[] {
  const { request, partner } = view;
  const due = deadline(request, reader);
  const isTalking = request.status === 'inConversation' && view.thread.at(-1)?.from === 'mentor';
  return [
    paragraph(t('requests.from', { name: request.menteeName }), { bold: true }),
    ...(partner ? about(partner, t) : []),
    ...conversation(view, reader),
    ...(isTalking ? [paragraph(t('requests.asked', { name: request.menteeName }))] : []),
    paragraph(t('requests.places', { count: view.freeSeats ?? 0 })),
    ...(view.awayUntil
      ? [paragraph(t('requests.clockStands', { date: formatDate(view.awayUntil, reader.language, reader.timeZone) }))]
      : due ? [paragraph(t('requests.answerBy', due))] : []),
  ];
}

function about(partner: NonNullable<RequestView['partner']>, t: Translate): Element[] {
  const { title, agency, dutyStation, objective, expectations } = partner;
  const said = [{ label: t('requests.objective'), text: objective }, { label: t('requests.expectations'), text: expectations }].filter(({ text }) => text !== '');
  return [
    paragraph(t('requests.where', { title, agency, dutyStation }), { tone: 'subtle' }),
    ...said.flatMap(({ label, text }) => [paragraph(label, { small: true, bold: true }), words(text)]),
  ];
}

/** Five ways to answer, each only while the rules allow it. */
function answers(view: RequestView, reader: Reader, t: Translate): Action[] {
  const data = idsOf(view.request);
  const actions: Action[] = [];
  if (view.allowed.includes('accept')) {
    actions.push(act({ verb: 'request.accept', title: t('requests.button.accept'), data, style: 'positive', associatedInputs: 'none' }), acceptLater(view, reader, t));
  }
  if (view.allowed.includes('decline')) actions.push(declining(view, reader, t));
  if (view.allowed.includes('ask')) actions.push(asking(view, t));
  if (view.allowed.includes('decline')) actions.push(act({ verb: 'request.colleagues', title: t('requests.button.suggest'), data, associatedInputs: 'none' }));
  return actions;
}

/** A choice must have a value; this one means that the mentor gives no reason. */
export const noReason = 'none';

const tomorrow = ({ timeZone, now }: Reader): string => dateIn(timeZone, now + days(1));

const acceptLater = (view: RequestView, reader: Reader, t: Translate): Action => reveal({
  title: t('requests.button.acceptFrom'),
  body: [dateInput({ id: 'startsOn', label: t('requests.input.startsOn'), min: tomorrow(reader), required: true, errorMessage: t('requests.input.startsOn.error') })],
  actions: [act({ verb: 'request.acceptFrom', title: t('requests.button.acceptFromSend'), data: idsOf(view.request), style: 'positive' })],
});

const declining = (view: RequestView, reader: Reader, t: Translate): Action => reveal({
  title: t('requests.button.decline'),
  body: [
    choiceInput({
      id: 'reason', label: t('requests.input.reason', { name: view.request.menteeName }), value: noReason,
      choices: [{ title: t('requests.input.noReason'), value: noReason }, ...declineReasons.map((reason) => ({ title: declineReasonText(t, reason), value: reason }))],
    }),
    dateInput({ id: 'awayUntil', label: t('requests.input.awayUntil'), min: tomorrow(reader) }),
    hint(t('requests.input.awayUntil.hint')),
  ],
  actions: [act({ verb: 'request.decline', title: t('requests.button.declineSend'), data: idsOf(view.request) })],
});

const asking = (view: RequestView, t: Translate): Action => reveal({
  title: t('requests.button.ask'),
  body: [textInput({ id: 'question', label: t('requests.input.question', { name: view.request.menteeName }), multiline: true, maxLength: longestMessage, required: true, errorMessage: t('requests.input.text.error') })],
  actions: [act({ verb: 'request.ask', title: t('requests.button.askSend'), data: idsOf(view.request) })],
});
