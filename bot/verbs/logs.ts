import * as z from 'zod';
import { logCard } from '../cards/papers/logCard';
import { logFormCard, type LogForm } from '../cards/papers/logFormCard';
import { noMeetingCard } from '../cards/papers/noMeetingCard';
import { namesOf } from '../cards/papers/parts';
import { texts, type TextKey } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type TypedLog } from '../usecases/papers/fields';
import { type LogPage } from '../usecases/papers/showLog';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { countFromOne, documentId, loose, versionFrom } from './inputs';
import { whichPair } from './whichPair';

const ofLog = z.object({ pair: documentId, session: countFromOne });
const typedLog = z.object({ issues: loose, objectives: loose, followUp: loose, takeAways: loose, nextOn: loose, nextTopic: loose });
type OfLog = z.infer<typeof ofLog>;

export const logVerbs: readonly Verb[] = [
  verb('log.show', z.object({ pair: documentId.optional(), session: countFromOne.optional() }), (input, turn, app) => whichPair(input.pair, 'log.show', turn, app, (pair) => truth({ pair, session: input.session }, turn, app))),
  verb('log.edit', ofLog, async (input, turn, app) => {
    const page = await app.showLog({ ...input, actor: turn.actor });
    return page.kind === 'refused' ? refuse(page.reason) : form(page.value, {}, turn);
  }),
  verb('log.save', ofLog.extend({ from: versionFrom }).and(typedLog), save),
  verb('log.share', ofLog, async (input, turn, app) => after(await app.shareLog(own(input, turn)), input, 'papers.share.done', turn, app)),
  verb('log.unshare', ofLog, async (input, turn, app) => after(await app.unshareLog(own(input, turn)), input, 'papers.unshare.done', turn, app)),
  verb('log.send', ofLog, async (input, turn, app) => after(await app.sendLog(own(input, turn)), input, 'papers.log.sent', turn, app)),
  verb('log.read', ofLog.extend({ author: documentId }), async ({ session, ...input }, turn, app) => {
    const log = await app.viewLog({ ...input, number: session, reader: turn.actor });
    return log.kind === 'refused' ? refuse(log.reason) : show(logCard(log.value, turn.reader));
  }),
];

const own = ({ pair, session }: OfLog, { actor }: Turn) => ({ pair, actor, number: session });

async function save({ pair, session, from, ...typed }: OfLog & { readonly from: number } & TypedLog, turn: Turn, app: UseCases): Promise<Answer> {
  const saved = await app.saveLog({ pair, session, from, typed, actor: turn.actor });
  if (saved.kind === 'done') return show(logCard(saved.value, turn.reader, texts(turn.reader.language)('papers.log.saved')));
  // Whatever the reason, the words come back in the form.
  const page = await app.showLog({ pair, session, actor: turn.actor });
  return page.kind === 'refused' ? refuse(saved.reason) : form(page.value, { typed, conflict: saved.reason === 'changedMeanwhile', reason: saved.reason }, turn);
}

interface Back {
  readonly typed?: TypedLog;
  readonly conflict?: boolean;
  readonly reason?: Refusal;
}

function form({ pair, others, session, log }: LogPage, { typed, conflict = false, reason }: Back, { reader }: Turn): Answer {
  if (!session) return show(noMeetingCard({ pair, others }, reader));
  const drawn: LogForm = { pair: pair.id, session, with: namesOf(others.map(({ name }) => name), reader), typed, conflict, ...(log && { stored: log }) };
  return show(logFormCard(drawn, reader, reason && texts(reader.language)(`errors.${reason}`)));
}

async function truth({ pair, session }: { readonly pair: string; readonly session?: number | undefined }, turn: Turn, app: UseCases): Promise<Answer> {
  const page = await app.showLog({ pair, session, actor: turn.actor });
  if (page.kind === 'refused') return refuse(page.reason);
  return page.value.log ? show(logCard(page.value.log, turn.reader)) : form(page.value, {}, turn);
}

/** The log as it stands after a tap, with a sentence about what became of it. */
async function after(outcome: Outcome<unknown>, { pair, session }: OfLog, done: TextKey, turn: Turn, app: UseCases): Promise<Answer> {
  const { actor, reader } = turn;
  const log = await app.viewLog({ pair, author: actor, number: session, reader: actor });
  if (log.kind === 'refused') return refuse(outcome.kind === 'refused' ? outcome.reason : log.reason);
  const t = texts(reader.language);
  const note = outcome.kind === 'refused' ? t(`errors.${outcome.reason}`) : t(done, { name: namesOf(log.value.readers, reader) });
  return show(logCard(log.value, reader, note));
}
