import { texts, type Translate } from '../../content/texts';
import { bestTime } from '../../domain/sessions/choosing';
import { type Proposal } from '../../domain/sessions/session';
import { type Instant } from '../../domain/time';
import { type MeetingsView, type SessionView } from '../../usecases/sessions/viewMeetings';
import { act, type Action, choiceInput, type Element, paragraph, reasons, row } from '../kit';
import { type Reader } from '../reader';
import { actorName, timeText } from './parts';

/** Suggested times: buttons for the one other, boxes for the members of a group, a list for whoever suggested them. */
export function proposalParts(view: MeetingsView, one: SessionView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const { proposal } = one.session;
  if (!proposal) return [];
  const mine = proposal.by === view.me.person;
  const unusual = one.unusual.length > 0 ? [paragraph(t('sessions.unusual'), { tone: 'warning', small: true })] : [];
  if (mine) return own(view, proposal, one, reader);
  const name = actorName(view, proposal.by, reader);
  if (!one.allowed.includes('choose')) return [paragraph(t('sessions.proposed.theirs', { name })), list(view, proposal, reader), ...unusual];
  return view.others.length > 1 ? [paragraph(t('sessions.proposed.group', { name })), boxes(view, proposal, reader), ...unusual] : [paragraph(t('sessions.proposed.theirs', { name })), tiles(view, one, proposal, reader), ...unusual];
}

function own(view: MeetingsView, proposal: Proposal, { allowed }: SessionView, reader: Reader): Element[] {
  const t = texts(reader.language);
  const answered = view.others.length > 0 && view.others.every(({ person }) => proposal.answers.some((answer) => answer.person === person));
  const nobody = answered && bestTime(view.pair, proposal, reader.now) === undefined;
  return [paragraph(t(nobody ? 'sessions.proposed.noneSuits' : 'sessions.proposed.own')), view.others.length > 1 || allowed.includes('fix') ? counts(view, proposal, reader) : list(view, proposal, reader)];
}

const list = ({ calendars }: MeetingsView, { times }: Proposal, reader: Reader): Element => reasons(times.map((at) => timeText(at, calendars, reader)));

export const counted = ({ calendars }: Pick<MeetingsView, 'calendars'>, { answers }: Proposal, at: Instant, reader: Reader): string =>
  texts(reader.language)('sessions.answers', { time: timeText(at, calendars, reader), count: answers.filter(({ times }) => times.includes(at)).length });

const counts = (view: MeetingsView, proposal: Proposal, reader: Reader): Element => reasons(proposal.times.map((at) => counted(view, proposal, at, reader)));

const tiles = ({ calendars, pair }: MeetingsView, { session }: SessionView, { times }: Proposal, reader: Reader): Element =>
  row(times.filter((at) => at > reader.now).map((at) => act({ verb: 'meetings.choose', title: timeText(at, calendars, reader), data: { pair: pair.id, session: session.number, at: String(at) } })));

function boxes(view: MeetingsView, proposal: Proposal, reader: Reader): Element {
  const given = proposal.answers.find(({ person }) => person === view.me.person)?.times ?? [];
  return choiceInput({
    id: 'times', label: texts(reader.language)('sessions.input.answer'), multiple: true, value: given.map(String),
    choices: proposal.times.map((at) => ({ title: counted(view, proposal, at, reader), value: String(at) })),
  });
}

export function proposalActions(view: Pick<MeetingsView, 'pair' | 'me' | 'others'>, { session, allowed }: SessionView, t: Translate): Action[] {
  const data = { pair: view.pair.id, session: session.number };
  const isGroup = view.others.length > 1;
  const mine = session.proposal?.by === view.me.person;
  const choosing = allowed.includes('choose');
  return [
    ...(choosing && isGroup ? [act({ verb: 'meetings.choose', title: t('sessions.button.answer'), data, style: 'positive' })] : []),
    ...(choosing && !isGroup ? [act({ verb: 'meetings.decline', title: t('sessions.button.decline'), data })] : []),
    ...(allowed.includes('fix') ? [act({ verb: 'meetings.fix', title: t('sessions.button.fix'), data })] : []),
    ...(allowed.includes('move') && (mine || isGroup || !choosing) ? [act({ verb: 'meetings.move', title: t('sessions.button.other'), data, associatedInputs: 'none' })] : []),
    ...(allowed.includes('cancel') && mine ? [act({ verb: 'meetings.cancel', title: t('sessions.button.withdraw'), data, associatedInputs: 'none' })] : []),
  ];
}
