import { act } from '../../cards/kit';
import { type Reader } from '../../cards/reader';
import { actorName, namesOf, timeText } from '../../cards/sessions/parts';
import { arrangeActions } from '../../cards/sessions/meetingsCard';
import { agendaParts } from '../../content/handbook';
import { planStepName } from '../../content/names';
import { texts, type Translate } from '../../content/texts';
import { type AgendaPartView, type FinishView, type MeetingPage, type MeetingView, type NotesView, type PromptPage } from '../../contracts/meetingPage';
import { longestNotes } from '../../domain/boards/board';
import { nameIn } from '../../domain/pairs/members';
import { longestAnswer } from '../../domain/papers/log';
import { sessionEnds } from '../../domain/sessions/session';
import { type BoardView, type MeetingBoard } from '../../usecases/boards/viewBoard';
import { type AgendaView } from '../../usecases/sessions/viewAgenda';
import { longestTopic } from '../../usecases/sessions/topics';
import { actionsPart } from './actionsPart';
import { buttonsOf } from './buttons';

type Meeting = BoardView & { readonly meeting: MeetingBoard };

/** What stands beside a call. Nothing in it changes by itself but with the stage of the meeting: whoever waits for news is not woken for none. */
export function meetingPage(board: BoardView, reader: Reader): MeetingPage {
  const t = texts(reader.language);
  const { view, meeting, goals, hasAgreement } = board;
  return {
    title: t('sessions.title.one', { name: namesOf(view, reader) }),
    ...(meeting ? { meeting: meetingView({ ...board, meeting }, reader, t) } : { none: none(board, reader, t) }), ...(goals && { actions: actionsPart(goals, reader) }),
    shows: [...(goals ? ['goals' as const] : []), ...(hasAgreement ? ['agreement' as const] : [])],
  };
}

function meetingView(board: Meeting, reader: Reader, t: Translate): MeetingView {
  const { meeting: { one: { session, topic }, stage, timer } } = board;
  const startsAt = session.startsAt ?? 0;
  const joinUrl = stage === 'over' ? undefined : session.calendar?.joinUrl;
  return {
    number: session.number, when: timeText(startsAt, [], reader, 'long'), startsAt, endsAt: sessionEnds(session), stage, agenda: agenda(board, t), notes: notes(board), finish: finish(board, reader, t),
    topicTitle: t('sessions.topic'), joinTitle: t('sessions.button.join'), promptTitle: t('sessions.agenda.prompt'), ...(topic && { topic }), ...(joinUrl && { joinUrl }),
    ...(session.step && { step: t('sessions.step', { step: planStepName(t, session.step) }) }), ...(timer && { timer: { part: timer.part, startedAt: timer.startedAt } }),
  };
}

/** A short meeting may leave no time for one part. */
const agenda = ({ meeting }: Meeting, t: Translate): AgendaPartView[] =>
  agendaParts.filter((part) => meeting.agenda[part] > 0).map((part) => {
    const [name, minutes] = [t(`handbook.agenda.${part}`), meeting.agenda[part]];
    return { part, name, minutes, hint: t(`handbook.agendaHint.${part}`), label: t('sessions.agenda.part', { part: name, minutes }) };
  });

const notes = ({ view: { pair, others }, meeting }: Meeting): NotesView => ({
  text: meeting.notes?.text ?? '', version: meeting.notes?.version ?? 0, mayWrite: pair.status !== 'ended' && meeting.notes !== undefined, isGone: !meeting.notes, longest: longestNotes, isGroup: others.length > 1,
});

function finish(board: Meeting, reader: Reader, t: Translate): FinishView {
  const { view: { pair }, arranging: { mayPropose }, meeting: { one: { session, allowed }, log, next, nextTopic = '' } } = board;
  const date = timeText(session.startsAt ?? 0, [], reader, 'long');
  const { status, number } = session;
  return {
    mayHold: allowed.includes('hold'), mayMiss: allowed.includes('miss'), metTitle: t('sessions.button.met'), missedTitle: t('sessions.button.missed'), log, prepared: prepared(board, t),
    ...(status === 'held' && { outcome: { isHeld: true, sentence: t('sessions.held', { date }) } }), ...(status === 'missed' && { outcome: { isHeld: false, sentence: t('sessions.missed') } }),
    ...(next && { next: `${t('sessions.planned')} ${timeText(next.startsAt ?? 0, [], reader, 'long')}` }),
    buttons: buttonsOf([
      ...(log === 'written' ? [act({ verb: 'log.show', title: t('papers.log.title', { number }), data: { pair: pair.id, session: number } })] : []),
      ...(mayPropose ? [act({ verb: 'meetings.propose', title: t('sessions.button.next'), data: { pair: pair.id, topic: nextTopic.slice(0, longestTopic) }, ...(!next && { style: 'positive' as const }) })] : []),
    ]),
  };
}

/** What was meant, noted, and agreed, as answers of a log: a beginning that its author changes. */
function prepared({ view: { pair }, goals, meeting }: Meeting, t: Translate): FinishView['prepared'] {
  const { one: { topic, session }, ticked, notes: noted } = meeting;
  const line = (owner: string, text: string): string => withoutMarks(t('sessions.agenda.action', { owner: nameIn(pair, owner), text }));
  const open = (goals?.actions ?? []).filter(({ text }) => text !== '');
  // What was agreed today comes first; older ones only as far as there is room.
  const sorted = [...open.filter(({ action }) => action.session === session.number), ...open.filter(({ action }) => action.session !== session.number)];
  return {
    issues: cut([topic, noted?.text.trim()].filter((part) => part !== undefined && part !== '').join('\n')),
    followUp: cut([...ticked.map(({ action, text }) => `✓ ${line(action.owner, text)}`), ...sorted.map(({ action, text }) => line(action.owner, text))].join('\n')),
  };
}

/** The marks that keep names apart from the sentence around them have no place in text that somebody goes on writing. */
const withoutMarks = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

/** As much as an answer holds, without a torn word at its end. */
function cut(text: string): string {
  const letters = [...text];
  if (letters.length <= longestAnswer) return text;
  const short = letters.slice(0, longestAnswer - 1).join('');
  return `${short.replace(/\s+\S{0,40}$/u, '')}…`;
}

function none({ view, arranging }: BoardView, reader: Reader, t: Translate): NonNullable<MeetingPage['none']> {
  const { pair, me } = view;
  const [proposed] = pair.sessions.filter(({ status }) => status === 'proposed');
  if (!proposed) return { sentence: arranging.mayPropose ? t('sessions.none', { name: namesOf(view, reader) }) : t('sessions.none.resting'), buttons: buttonsOf(arrangeActions({ pair, ...arranging }, t)) };
  const by = proposed.proposal?.by ?? '';
  const sentence = by === me.person ? t('sessions.proposed.own') : t('sessions.proposed.theirs', { name: actorName(view, by, reader) });
  return { sentence, buttons: buttonsOf([act({ verb: 'meetings.show', title: t('sessions.button.open'), data: { pair: pair.id, session: proposed.number }, style: 'positive' })]) };
}

/** Means that the reader chose no theme. */
const anyTheme = '';

export function promptPage({ prompt, themes, theme }: AgendaView, { language }: Reader): PromptPage {
  const t = texts(language);
  return {
    another: t('sessions.button.another'), themeLabel: t('sessions.input.theme'), theme: theme ?? anyTheme, place: prompt?.place ?? 0,
    themes: [{ code: anyTheme, name: t('sessions.agenda.themeAny') }, ...themes.map((code) => ({ code, name: t(`prompts.theme.${code}`) }))], ...(prompt && { question: t(`prompts.question.${prompt.code}`) }),
  };
}
