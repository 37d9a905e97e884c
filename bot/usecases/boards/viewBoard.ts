import { type BoardTimer } from '../../domain/boards/board';
import { meetingNow, stageOf } from '../../domain/boards/meetingNow';
import { timerOf } from '../../domain/boards/timer';
import { hasGoals } from '../../domain/goals/whetherUsed';
import { canLog, keepsLog } from '../../domain/papers/log';
import { type Cadence } from '../../domain/programmes/journey';
import { agendaFor } from '../../domain/sessions/agenda';
import { nextSession, type Session } from '../../domain/sessions/session';
import { type Instant } from '../../domain/time';
import { paperAt } from '../collections';
import { readAt } from '../documents';
import { type ActionView, goalsOf, type GoalsView, openActionWords } from '../goals/viewGoals';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type PairView, standingOf } from '../pairs/viewPair';
import { logFieldsSchema } from '../papers/fields';
import { openPaper } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { type Arranging, arranging, type SessionView, sessionView } from '../sessions/viewMeetings';
import { openNotes, readBoard } from './readBoard';

/** What the members have before them while they meet. */
export interface BoardView {
  readonly view: PairView;
  readonly arranging: Arranging;
  /** Absent where no meeting is near. */
  readonly meeting?: MeetingBoard;
  /** Absent where the programme has none. */
  readonly goals?: GoalsView;
  /** The programme has an agreement, or the code of conduct. */
  readonly hasAgreement: boolean;
}

export interface MeetingBoard {
  readonly one: SessionView;
  readonly stage: 'before' | 'underWay' | 'over';
  readonly agenda: Cadence['agenda'];
  readonly timer?: BoardTimer;
  /** Absent when the pair's key was deleted. */
  readonly notes?: { readonly text: string; readonly version: number };
  /** What was ticked off since the meeting began. */
  readonly ticked: readonly ActionView[];
  /** `off` where none is written about it, or not yet. */
  readonly log: 'off' | 'open' | 'written';
  /** What the reader's own log says the next meeting is about. */
  readonly nextTopic?: string;
  readonly next?: Session;
}

/** Two point reads, one more once the reader's log is written, and one for the pair's key when it is not known yet. Refuses `notYours`. */
export const makeViewBoard = (ports: Ports) => async (own: OwnPair): Promise<Outcome<BoardView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { value: context } = opened;
  const { pair, programme: { journey } } = context;
  const now = ports.clock.now();
  const session = meetingNow(pair, now);
  const [meeting, goals] = await Promise.all([session && meetingBoard(ports, context, session, now), hasGoals(pair, journey) ? goalsOf(ports, context) : undefined]);
  return {
    kind: 'done',
    value: {
      view: standingOf(context, now), arranging: arranging(context, now), ...(meeting && { meeting }), ...(goals && { goals }),
      hasAgreement: journey.documents.agreement.use !== 'off' || journey.documents.codeOfConduct.use !== 'off',
    },
  };
};

async function meetingBoard(ports: Ports, context: PairContext, session: Session, now: Instant): Promise<MeetingBoard> {
  const { pair, programme: { journey } } = context;
  const log = logState(context, session, now);
  const [board, one, ticked, nextTopic] = await Promise.all([
    readBoard(ports, pair.id), sessionView(ports, { ...context, calendars: [] }, session), tickedSince(ports, context, session), log === 'written' ? topicInLog(ports, context, session) : undefined,
  ]);
  const notes = await openNotes(ports, board?.body, session.number, pair.id);
  const timer = board && timerOf(board.body, session.number, now);
  const next = nextSession(pair.sessions.filter((other) => other !== session), now);
  return {
    one, stage: stageOf(session, now), agenda: agendaFor(journey.cadence, session.minutes), ticked, log,
    ...(notes && { notes }), ...(timer && { timer }), ...(nextTopic && { nextTopic }), ...(next && { next }),
  };
}

function logState({ pair, programme: { journey }, me }: PairContext, session: Session, now: Instant): MeetingBoard['log'] {
  if (session.logged.includes(me.person)) return 'written';
  return pair.status !== 'ended' && keepsLog(journey, session) && session.status !== 'missed' && canLog(session, now) ? 'open' : 'off';
}

const tickedSince = (ports: Ports, { pair }: PairContext, { startsAt = Infinity }: Session): Promise<readonly ActionView[]> =>
  openActionWords(ports, pair, pair.actions.filter(({ status, doneAt = 0 }) => status === 'done' && doneAt >= startsAt));

async function topicInLog(ports: Ports, { pair, me }: PairContext, { number }: Session): Promise<string | undefined> {
  const log = await readAt(ports.documents.papers, paperAt(pair.id, 'log', me.person, number));
  return log && (await openPaper(ports, log.body, logFieldsSchema))?.nextTopic;
}
