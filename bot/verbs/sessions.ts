import * as z from 'zod';
import { agendaCard } from '../cards/sessions/agendaCard';
import { meetingCard } from '../cards/sessions/meetingCard';
import { meetingsCard } from '../cards/sessions/meetingsCard';
import { namesOf } from '../cards/sessions/parts';
import { proposeCard, type TypedProposal } from '../cards/sessions/proposeCard';
import { seriesCard, type TypedSeries } from '../cards/sessions/seriesCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type PairContext } from '../usecases/pairs/pairAccess';
import { type Outcome } from '../usecases/requests/outcome';
import { readMoment } from '../usecases/sessions/readTimes';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseList, looseNumber } from './inputs';

const number = z.int().min(1).max(10_000);
const ofPair = z.object({ pair: documentId });
const ofSession = ofPair.extend({ session: number });
type OfSession = z.infer<typeof ofSession>;
const formInputs = { date1: loose, time1: loose, length: looseNumber };

const offer = ofSession.extend({ ...formInputs, sequence: z.int().min(0).optional(), times: looseList, date2: loose, time2: loose, topic: loose });
const plan = ofSession.extend({ ...formInputs, everyDays: looseNumber, count: looseNumber });

export const sessionsVerbs: readonly Verb[] = [
  verb('meetings.show', ofPair.extend({ session: number.optional(), all: z.boolean().optional() }), meetings),
  verb('meetings.propose', ofPair.extend({ topic: loose }), ({ pair, topic }, turn, app) => form({ pair }, turn, app, { topic })),
  verb('meetings.move', ofSession, (input, turn, app) => form(input, turn, app)),
  verb('meetings.decline', ofSession, (input, turn, app) => form(input, turn, app)),
  verb('meetings.offer', offer, sendOffer),
  verb('meetings.choose', ofSession.extend({ at: loose, times: looseList }), async ({ at, times, ...own }, turn, app) => {
    const chosen = (at === '' ? times : [at]).map(readMoment).filter((moment) => moment !== undefined);
    return after(await app.chooseTime({ ...own, actor: turn.actor, times: chosen }), own, turn, app);
  }),
  verb('meetings.fix', ofSession, async (input, turn, app) => after(await app.fixTime({ ...input, actor: turn.actor }), input, turn, app)),
  verb('meetings.cancel', ofSession, async (input, turn, app) => after(await app.cancelSession({ ...input, actor: turn.actor }), input, turn, app)),
  verb('meetings.missed', ofSession, async (input, turn, app) => after(await app.missSession({ ...input, actor: turn.actor }), input, turn, app)),
  verb('meetings.late', ofSession.extend({ minutes: looseNumber }), async (input, turn, app) => {
    const outcome = await app.runLate({ ...input, actor: turn.actor });
    const told = outcome.kind === 'done' ? texts(turn.reader.language)('sessions.note.late', { name: namesOf(outcome.value, turn.reader) }) : undefined;
    return after(outcome, input, turn, app, told);
  }),
  verb('meetings.met', ofPair.extend({ session: number.optional(), next: number.optional(), metOn: loose }), met),
  verb('meetings.series', ofPair, (input, turn, app) => series(input.pair, turn, app)),
  verb('meetings.plan', plan, async (input, turn, app) => {
    const { pair, session, date1: date, time1: time, length: minutes, everyDays, count } = input;
    const outcome = await app.planSeries({ pair, session, actor: turn.actor, timeZone: turn.reader.timeZone, first: { date, time }, everyDays, count, minutes });
    return outcome.kind === 'done' ? meetings({ pair, all: true }, turn, app) : series(pair, turn, app, { typed: { date, time, everyDays, count, minutes }, reason: outcome.reason });
  }),
  verb('agenda.show', ofSession.extend({ place: z.int().min(0).max(10_000).optional(), theme: loose }), async ({ place = 0, ...input }, turn, app) => {
    const agenda = await app.viewAgenda({ ...input, place, actor: turn.actor });
    return agenda.kind === 'refused' ? refuse(agenda.reason) : show(agendaCard(agenda.value, turn.reader));
  }),
];

const errorText = (reason: Refusal | undefined, { reader }: Turn): string | undefined => reason && texts(reader.language)(`errors.${reason}`);

/** One meeting when it is named, or when one is worth a look; else all of them. */
async function meetings({ pair, session, all }: { pair: string; session?: number | undefined; all?: boolean | undefined }, turn: Turn, app: UseCases, note?: string): Promise<Answer> {
  const view = await app.viewMeetings({ pair, actor: turn.actor });
  if (view.kind === 'refused') return refuse(view.reason);
  const wanted = session ?? (all ? undefined : view.value.focus);
  return wanted === undefined ? show(meetingsCard(view.value, turn.reader, note)) : meeting({ pair, session: wanted }, turn, app, note);
}

async function meeting({ pair, session }: OfSession, turn: Turn, app: UseCases, note?: string): Promise<Answer> {
  const found = await app.viewMeeting({ pair, session, actor: turn.actor });
  return found.kind === 'refused' ? refuse(found.reason) : show(meetingCard(found.value.view, found.value.one, turn.reader, note));
}

/** Whatever a tap came to, the meeting is drawn again from the truth; a refusal stands above it in one sentence. */
const after = (outcome: Outcome<PairContext>, input: OfSession, turn: Turn, app: UseCases, note?: string): Promise<Answer> =>
  meeting(input, turn, app, outcome.kind === 'refused' ? errorText(outcome.reason, turn) : note);

interface Filled {
  readonly typed?: TypedProposal;
  readonly topic?: string;
  readonly reason?: Refusal;
}

/** The form for suggesting times, filled with what was typed; where nothing can be suggested, how it stands instead. */
async function form(input: { pair: string; session?: number }, turn: Turn, app: UseCases, { typed, topic, reason }: Filled = {}): Promise<Answer> {
  const started = await app.startProposal({ ...input, actor: turn.actor });
  if (started.kind === 'refused') return meetings({ ...input, all: true }, turn, app, errorText(started.reason, turn));
  return show(proposeCard({ ...started.value, ...(topic && { topic }) }, turn.reader, { typed, note: errorText(reason, turn) }));
}

async function sendOffer({ pair, session, sequence, times, topic, length: minutes, ...own }: z.infer<typeof offer>, turn: Turn, app: UseCases): Promise<Answer> {
  const typed = [{ date: own.date1, time: own.time1 }, { date: own.date2, time: own.time2 }];
  const outcome = await app.offerTimes({ pair, session, actor: turn.actor, ...(sequence !== undefined && { sequence }), chosen: times, typed, timeZone: turn.reader.timeZone, minutes, topic });
  if (outcome.kind === 'done') return meeting({ pair, session }, turn, app, texts(turn.reader.language)('sessions.note.offered', { name: namesOf(outcome.value, turn.reader) }));
  const { reason } = outcome;
  // The session that the form was for may exist by now although it did not when it was drawn: the form is then for that one.
  const isThere = sequence !== undefined || reason === 'changedMeanwhile';
  const known = isThere && (await app.viewMeeting({ pair, session, actor: turn.actor })).kind === 'done';
  return form({ pair, ...(known && { session }) }, turn, app, { typed: { times, own: typed, minutes, topic }, reason });
}

async function met({ pair, session, next, metOn }: { pair: string; session?: number | undefined; next?: number | undefined; metOn: string }, turn: Turn, app: UseCases): Promise<Answer> {
  if (session !== undefined) return after(await app.holdSession({ pair, session, actor: turn.actor }), { pair, session }, turn, app);
  const outcome = await app.recordMeeting({ pair, ...(next !== undefined && { session: next }), actor: turn.actor, on: metOn, timeZone: turn.reader.timeZone });
  return meetings({ pair, all: true }, turn, app, outcome.kind === 'refused' ? errorText(outcome.reason, turn) : undefined);
}

async function series(pair: string, turn: Turn, app: UseCases, { typed, reason }: { typed?: TypedSeries; reason?: Refusal } = {}): Promise<Answer> {
  const started = await app.startSeries({ pair, actor: turn.actor });
  if (started.kind === 'refused') return meetings({ pair, all: true }, turn, app, errorText(started.reason, turn));
  return show(seriesCard(started.value, turn.reader, { typed, note: errorText(reason, turn) }));
}
