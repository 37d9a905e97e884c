import { canLog } from '../../domain/papers/log';
import { mayRead, type Paper } from '../../domain/papers/paper';
import { type Session } from '../../domain/sessions/session';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { allOf } from '../pages';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { describe, momentOf, type NoteView, openNote, type PaperView } from './paperView';

/** A meeting that was, with the logs of it that the reader may read: the reader's own first. */
export interface LoggedSession {
  readonly session: Session;
  readonly logs: readonly PaperView[];
  readonly mayWrite: boolean;
}

/** Everything that a member may read in a pair, by meeting. Words are opened of the member's own notes only, to tell them apart. */
export interface PapersView extends PairContext {
  /** Newest first. */
  readonly sessions: readonly LoggedSession[];
  /** Newest first; those of others carry no words. */
  readonly notes: readonly NoteView[];
  /** The number of one more note. */
  readonly newNote: number;
  /** Sealed as they are stored: whether there is anything new. */
  readonly assessments: readonly Paper[];
}

/** One point read and one query of the pair's own partition. Refuses `notYours`. */
export const makeViewPapers = (ports: Ports) => async (own: OwnPair): Promise<Outcome<PapersView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { value: context } = opened;
  const readable = await readableIn(ports, context);
  const view = (paper: Paper): PaperView => describe(paper, { ...context, reader: own.actor });
  const notes = readable.filter(({ kind }) => kind === 'note').sort((one, other) => momentOf(other, context.pair) - momentOf(one, context.pair) || other.number - one.number);
  return {
    kind: 'done',
    value: {
      ...context, sessions: sessionsOf(context, readable.filter(({ kind }) => kind === 'log'), view, ports.clock.now()),
      notes: await Promise.all(notes.map((paper): NoteView | Promise<NoteView> => (paper.author === own.actor ? openNote(ports, view(paper)) : view(paper)))),
      newNote: Math.max(0, ...notes.filter(({ author }) => author === own.actor).map(({ number }) => number)) + 1,
      assessments: readable.filter(({ kind }) => kind === 'assessment'),
    },
  };
};

/** By number, then author. */
async function readableIn({ documents }: Ports, { pair, programme, me: { person } }: PairContext): Promise<readonly Paper[]> {
  const reader = { person, isMember: true, isCoordinator: programme.coordinators.includes(person) };
  const found = await allOf(documents.papers, { partition: pair.id }, { size: 100 });
  return found.filter((paper) => mayRead(paper, reader)).sort((one, other) => one.number - other.number || one.author.localeCompare(other.author));
}

/** What has begun, and whatever somebody wrote about. */
function sessionsOf({ pair, programme, me }: PairContext, logs: readonly Paper[], view: (paper: Paper) => PaperView, now: number): LoggedSession[] {
  const isKept = programme.journey.documents.log.use !== 'off' && pair.status !== 'ended';
  return pair.sessions
    .map((session): LoggedSession => {
      const about = logs.filter(({ number }) => number === session.number);
      const own = about.filter(({ author }) => author === me.person);
      return { session, logs: [...own, ...about.filter(({ author }) => author !== me.person)].map(view), mayWrite: isKept && own.length === 0 && canLog(session, now) };
    })
    .filter(({ session, logs: about }) => about.length > 0 || canLog(session, now))
    .sort((one, other) => (other.session.startsAt ?? other.session.changedAt) - (one.session.startsAt ?? one.session.changedAt) || other.session.number - one.session.number);
}
