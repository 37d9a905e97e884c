import * as z from 'zod';
import { noReason } from '../cards/requests/mentorRequestCard';
import { requestCard } from '../cards/requests/requestCard';
import { requestsCard } from '../cards/requests/requestsCard';
import { suggestCard } from '../cards/requests/suggestCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type AnswerRequest } from '../usecases/requests/answerRequest';
import { type Outcome } from '../usecases/requests/outcome';
import { type ViewRequest } from '../usecases/requests/viewRequest';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId } from './inputs';

const optional = z.string().max(40).optional();
/** Text is measured and cleaned by the use case, which has the sentence for what is wrong with it. */
const typed = z.string().optional().default('');
const ofRequest = z.object({ programme: documentId, request: documentId });
type OfRequest = z.infer<typeof ofRequest>;

export const requestVerbs: readonly Verb[] = [
  verb('requests.mine', z.object({}), async (_input, turn, app) => show(requestsCard(await app.listRequests(turn.person), turn.reader))),
  verb('request.show', ofRequest, (input, turn, app) => truth(input, turn, app)),
  verb('request.accept', ofRequest, (input, turn, app) => answer(input, { kind: 'accept' }, turn, app)),
  verb('request.acceptFrom', ofRequest.extend({ startsOn: optional }), (input, turn, app) =>
    input.startsOn ? answer(input, { kind: 'accept', startsOn: input.startsOn }, turn, app) : truth(input, turn, app, 'badDate')),
  verb('request.decline', ofRequest.extend({ reason: optional, awayUntil: optional }), (input, turn, app) =>
    answer(input, { kind: 'decline', ...(input.reason && input.reason !== noReason && { reason: input.reason }), ...(input.awayUntil && { awayUntil: input.awayUntil }) }, turn, app)),
  verb('request.suggest', ofRequest.extend({ colleague: documentId.or(z.literal('')).optional() }), (input, turn, app) =>
    input.colleague ? answer(input, { kind: 'decline', suggest: input.colleague }, turn, app) : truth(input, turn, app, 'nothingChosen')),
  verb('request.colleagues', ofRequest, colleagues),
  verb('request.ask', ofRequest.extend({ question: typed }), async (input, turn, app) =>
    after(await app.askQuestion({ ...input, actor: turn.actor, text: input.question }), input, turn, app)),
  verb('request.reply', ofRequest.extend({ reply: typed }), async (input, turn, app) =>
    after(await app.replyToQuestion({ ...input, actor: turn.actor, text: input.reply }), input, turn, app)),
  verb('request.withdraw', ofRequest, async (input, turn, app) => after(await app.withdrawRequest({ ...input, mentee: turn.actor }), input, turn, app)),
  verb('wish.up', ofRequest, (input, turn, app) => rank(input, -1, turn, app)),
  verb('wish.down', ofRequest, (input, turn, app) => rank(input, 1, turn, app)),
];

async function answer(input: OfRequest, given: AnswerRequest['answer'], turn: Turn, app: UseCases): Promise<Answer> {
  const outcome = await app.answerRequest({ ...input, mentor: turn.actor, timeZone: turn.reader.timeZone, answer: given });
  return outcome.kind === 'done' ? truth({ ...input, seat: outcome.value }, turn, app) : after(outcome, input, turn, app);
}

/** Whatever a tap came to, the card is drawn again from the truth; a refusal stands above it in one sentence. */
function after(outcome: Outcome<unknown>, input: OfRequest, turn: Turn, app: UseCases): Promise<Answer> {
  return truth(input, turn, app, outcome.kind === 'refused' ? outcome.reason : undefined);
}

async function truth({ programme, request, seat }: OfRequest & Pick<ViewRequest, 'seat'>, { actor, reader }: Turn, app: UseCases, reason?: Refusal): Promise<Answer> {
  const view = await app.viewRequest({ programme, request, actor, ...(seat && { seat }) });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(requestCard(view.value, reader, reason && texts(reader.language)(`errors.${reason}`)));
}

async function colleagues(input: OfRequest, turn: Turn, app: UseCases): Promise<Answer> {
  const view = await app.viewRequest({ ...input, actor: turn.actor });
  if (view.kind === 'refused') return refuse(view.reason);
  if (view.value.side !== 'mentor' || !view.value.allowed.includes('decline')) return show(requestCard(view.value, turn.reader));
  const found = await app.suggestColleagues({ request: view.value.request });
  return show(suggestCard(view.value, found.map(({ person, name, title, dutyStation }) => ({ value: person, title: `${name} · ${title} · ${dutyStation}` })), turn.reader));
}

async function rank(input: OfRequest, by: -1 | 1, turn: Turn, app: UseCases): Promise<Answer> {
  const outcome = await app.moveWish({ ...input, mentee: turn.actor, by });
  if (outcome.kind === 'refused' && outcome.reason === 'notYours') return refuse('notYours');
  const note = outcome.kind === 'refused' ? texts(turn.reader.language)(`errors.${outcome.reason}`) : undefined;
  return show(requestsCard(await app.listRequests(turn.person), turn.reader, note));
}
