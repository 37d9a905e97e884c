import * as z from 'zod';
import { actionFormCard } from '../cards/goals/actionFormCard';
import { tickInput } from '../cards/goals/actionsPart';
import { goalsCard } from '../cards/goals/goalsCard';
import { type Say } from '../cards/goals/parts';
import { texts } from '../content/texts';
import { type UseCases } from '../usecases';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose } from './inputs';

const ofPair = z.object({ pair: documentId });
const chosen = ofPair.extend({ action: documentId.or(z.literal('')).optional() });
const typed = ofPair.extend({ action: documentId, text: loose, owner: loose, dueOn: loose });

export const actionVerbs: readonly Verb[] = [
  verb('actions.new', ofPair, async ({ pair }, turn, app) => {
    const view = await app.viewGoals({ pair, actor: turn.actor });
    return view.kind === 'refused' ? refuse(view.reason) : show(actionFormCard(view.value, { action: view.value.newId, text: '', owner: turn.actor, dueOn: '' }, turn.reader));
  }),
  verb('actions.add', typed, add),
  verb('actions.tick', z.looseObject({ pair: documentId }), async (input, turn, app) => {
    const actions = Object.entries(input).flatMap(([id, value]) => (id.startsWith(tickInput) && typeof value === 'string' ? value.slice(0, 4_000).split(',').filter((one) => one !== '') : []));
    return list(input.pair, await app.finishActions({ pair: input.pair, actor: turn.actor, actions }), turn, app, 'goals.ticked');
  }),
  verb('actions.drop', chosen, async ({ pair, action }, turn, app) =>
    list(pair, action ? await app.dropAction({ pair, action, actor: turn.actor }) : nothingChosen, turn, app)),
  verb('actions.reassign', chosen.extend({ owner: loose }), async ({ pair, action, owner }, turn, app) =>
    list(pair, action ? await app.reassignAction({ pair, action, owner, actor: turn.actor }) : nothingChosen, turn, app)),
];

const nothingChosen = { kind: 'refused', reason: 'nothingChosen' } as const;

async function add(input: z.infer<typeof typed>, turn: Turn, app: UseCases): Promise<Answer> {
  const outcome = await app.addAction({ ...input, actor: turn.actor, timeZone: turn.reader.timeZone });
  if (outcome.kind === 'done') return list(input.pair, outcome, turn, app);
  const view = await app.viewGoals({ pair: input.pair, actor: turn.actor });
  if (view.kind === 'refused') return refuse(view.reason);
  return show(actionFormCard(view.value, { ...input, say: { text: texts(turn.reader.language)(`errors.${outcome.reason}`), tone: 'warning' } }, turn.reader));
}

async function list(pair: string, outcome: Outcome<unknown>, turn: Turn, app: UseCases, news?: 'goals.ticked'): Promise<Answer> {
  const view = await app.viewGoals({ pair, actor: turn.actor });
  if (view.kind === 'refused') return refuse(view.reason);
  const t = texts(turn.reader.language);
  const say: Say | undefined = outcome.kind === 'refused' ? { text: t(`errors.${outcome.reason}`), tone: 'warning' } : news && { text: t(news), tone: 'good' };
  return show(goalsCard(view.value, turn.reader, { say }));
}
