import { refused } from '../../domain/decision';
import { canLog, sessionToLog } from '../../domain/papers/log';
import { type Session } from '../../domain/sessions/session';
import { type Instant } from '../../domain/time';
import { paperAt } from '../collections';
import { readAt } from '../documents';
import { openPair, type OwnPair, type PairContext } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { describe, type LogView, openLog } from './paperView';

/** Where an author stands with the log of one session: no meeting yet, none written, or the log. */
export interface LogPage extends PairContext {
  readonly session?: Session;
  readonly log?: LogView;
}

/**
 * The actor's log of a session; without a number, of the one that is meant by "log" now. Refuses `notYours`, `notFound`, `pairEnded` when
 * there is none, and `notNow` before the session has begun or where the programme keeps no logs.
 */
export const makeShowLog = (ports: Ports) => async ({ session: number, ...own }: OwnPair & { readonly session?: number | undefined }): Promise<Outcome<LogPage>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { value: context } = opened;
  const now = ports.clock.now();
  if (context.programme.journey.documents.log.use === 'off') return refused('notNow');
  if (number === undefined) {
    const meant = sessionToLog(context.pair.sessions, own.actor, now);
    return meant ? readOrWrite(await pageOf(ports, context, meant), now) : { kind: 'done', value: context };
  }
  const session = context.pair.sessions.find((one) => one.number === number);
  return session ? readOrWrite(await pageOf(ports, context, session), now) : refused('notFound');
};

/** What is written stays readable, whatever became of the session and of the pair. */
function readOrWrite(page: LogPage & { readonly session: Session }, now: Instant): Outcome<LogPage> {
  if (page.log) return { kind: 'done', value: page };
  if (page.pair.status === 'ended') return refused('pairEnded');
  return canLog(page.session, now) ? { kind: 'done', value: page } : refused('notNow');
}

async function pageOf(ports: Ports, context: PairContext, session: Session): Promise<LogPage & { readonly session: Session }> {
  const { pair, programme, me } = context;
  const paper = await readAt(ports.documents.papers, paperAt(pair.id, 'log', me.person, session.number));
  return { ...context, session, ...(paper && { log: await openLog(ports, describe(paper.body, { pair, programme, reader: me.person })) }) };
}
