import { texts, type Translate } from '../../content/texts';
import { sessionLengths } from '../../domain/sessions/scheduling';
import { dateIn, days } from '../../domain/time';
import { type ProposalForm } from '../../usecases/sessions/startProposal';
import { act, type ActionData, type AdaptiveCard, card, choiceInput, dateInput, type Element, heading, numberInput, paragraph, reasons, section, timeInput } from '../kit';
import { type Reader } from '../reader';
import { noteLine } from '../requests/parts';
import { actorName, backToMeetings, cityOf, namesOf, stepLine, timeText, topicInput } from './parts';

/** The form's inputs as they were typed: what is refused comes back. */
export interface TypedProposal {
  readonly times: readonly string[];
  readonly own: readonly { readonly date: string; readonly time: string }[];
  readonly minutes: number;
  readonly topic: string;
}

/** Suggests up to five times: those that suit everybody's hours, and one's own. */
export function proposeCard(form: ProposalForm, reader: Reader, { typed, note }: { readonly typed?: TypedProposal | undefined; readonly note?: string | undefined } = {}): AdaptiveCard {
  const t = texts(reader.language);
  const name = namesOf(form, reader);
  const title = form.session?.status === 'planned' ? t('sessions.title.move', { name }) : t('sessions.title.propose', { name });
  const minutes = typed && Number.isFinite(typed.minutes) ? typed.minutes : form.minutes;
  return card({
    language: reader.language,
    fallbackText: title,
    body: [
      heading(title), ...noteLine(note), ...before(form, reader), ...stepLine(form.step, t), ...suggestions(form, reader, typed),
      section(t('sessions.own', { zone: cityOf(reader.timeZone) }), ownTimes(reader, t, typed)),
      numberInput({ id: 'length', label: t('sessions.input.length'), value: minutes, min: sessionLengths.from, max: sessionLengths.to, required: true, errorMessage: t('sessions.input.error') }),
      ...topicInput(typed?.topic ?? form.topic, t),
    ],
    actions: [act({ verb: 'meetings.offer', title: t('sessions.button.offer'), data: dataOf(form), style: 'positive' }), backToMeetings(form.pair.id, t)],
  });
}

/** Which session it is for, and as it stood when the form was drawn. */
const dataOf = ({ pair, number, session }: ProposalForm): ActionData => ({ pair: pair.id, session: number, ...(session && { sequence: session.sequence }) });

function before(form: ProposalForm, reader: Reader): Element[] {
  const t = texts(reader.language);
  const { session, calendars, me } = form;
  if (session?.status === 'planned') return [paragraph(timeText(session.startsAt ?? 0, calendars, reader, 'long')), paragraph(t('sessions.move.text', { name: namesOf(form, reader) }), { tone: 'subtle' })];
  if (!session?.proposal || session.proposal.by === me.person) return [];
  return [paragraph(t('sessions.taken', { name: actorName(form, session.proposal.by, reader) })), reasons(session.proposal.times.map((at) => timeText(at, calendars, reader)))];
}

function suggestions({ suggested, calendars }: ProposalForm, reader: Reader, typed: TypedProposal | undefined): Element[] {
  const t = texts(reader.language);
  if (suggested.kind === 'none') return [paragraph(t('sessions.suggest.none'))];
  return [
    ...(suggested.kind === 'stretched' ? [paragraph(t('sessions.suggest.stretched'), { tone: 'warning' })] : []),
    choiceInput({ id: 'times', label: t('sessions.input.times'), multiple: true, value: typed?.times ?? [], choices: offered(suggested.times, typed, reader).map((at) => ({ title: timeText(at, calendars, reader), value: String(at) })) }),
  ];
}

/** What was ticked stays on the form, also when other times are suggested meanwhile. */
const offered = (suggested: readonly number[], typed: TypedProposal | undefined, { now }: Reader): number[] =>
  [...new Set([...(typed?.times ?? []).map(Number).filter((at) => Number.isSafeInteger(at) && at > now).slice(0, 5), ...suggested])].sort((one, other) => one - other);

function ownTimes({ timeZone, now }: Reader, t: Translate, typed: TypedProposal | undefined): Element[] {
  const range = { min: dateIn(timeZone, now), max: dateIn(timeZone, now + days(366)) };
  const [first, second] = typed?.own ?? [];
  return [
    dateInput({ id: 'date1', label: t('sessions.input.date'), value: first?.date, ...range }), timeInput({ id: 'time1', label: t('sessions.input.time'), value: first?.time }),
    dateInput({ id: 'date2', label: t('sessions.input.date2'), value: second?.date, ...range }), timeInput({ id: 'time2', label: t('sessions.input.time2'), value: second?.time }),
  ];
}
