import { refused } from '../../domain/decision';
import { type Effect } from '../../domain/effects/effect';
import { canLog } from '../../domain/papers/log';
import { type PersonId } from '../../domain/people/person';
import { type Session } from '../../domain/sessions/session';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { readLogFields, type TypedLog } from './fields';
import { savePaperIn } from './paperAccess';
import { describe, type LogView } from './paperView';

export interface SaveLog extends OwnPair {
  readonly session: number;
  /** The version that the form was drawn from; 0 for a new log. */
  readonly from: number;
  readonly typed: TypedLog;
}

/**
 * Saves the actor's log of a session, a draft until it is shared. That a log exists (never what it says) is noted on the pair afterwards, which
 * also marks the session as held: the person waits for one write. Refuses `notYours`, `pairEnded`, `notFound`, `notNow`, `changedMeanwhile`,
 * and what is wrong with the text.
 */
export const makeSaveLog = (ports: Ports) => async ({ session: number, from, typed, ...own }: SaveLog): Promise<Outcome<LogView>> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const { pair, programme } = opened.value;
  if (pair.status === 'ended') return refused('pairEnded');
  const session = pair.sessions.find((one) => one.number === number);
  if (!session) return refused('notFound');
  if (programme.journey.documents.log.use === 'off' || (from === 0 && !canLog(session, ports.clock.now()))) return refused('notNow');
  const fields = readLogFields(typed);
  if (fields.kind === 'refused') return fields;
  const saved = await savePaperIn(ports, opened.value, { ...own, kind: 'log', number, from, fields: { ...fields.value }, effects: () => marks(pair.id, session, own.actor) });
  if (saved.kind === 'refused') return saved;
  return { kind: 'done', value: { ...describe(saved.value, { pair, programme, reader: own.actor }), fields: fields.value } };
};

/** Only what is not on the pair yet. */
function marks(pair: string, { number, status, logged }: Session, person: PersonId): Effect[] {
  if (status === 'held' && logged.includes(person)) return [];
  return [{ kind: 'change', id: `${pair}:log:${number}:${person}`, name: 'pairs.noteLog', with: { pair, person, session: String(number) } }];
}
