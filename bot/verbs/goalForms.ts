import * as z from 'zod';
import { emptyGoal, type GoalForm, goalFormCard, typedOf } from '../cards/goals/goalFormCard';
import { goalCard } from '../cards/goals/goalCard';
import { goalsCard } from '../cards/goals/goalsCard';
import { namesOfOthers } from '../cards/goals/parts';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type GoalsView } from '../usecases/goals/viewGoals';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose } from './inputs';

const ofPair = z.object({ pair: documentId });
/** Words and day are measured by the use case, which has the sentence for what is wrong with them. */
const typed = ofPair.extend({ goal: documentId, from: z.number().int().optional(), statement: loose, measure: loose, dueOn: loose });
type Typed = z.infer<typeof typed>;

export const goalFormVerbs: readonly Verb[] = [
  verb('goals.new', ofPair, ({ pair }, turn, app) => withView(pair, turn, app, (view) => goalFormCard(view, { goal: view.newId, typed: emptyGoal }, turn.reader))),
  verb('goals.edit', ofPair.extend({ goal: documentId }), ({ pair, goal }, turn, app) => withView(pair, turn, app, (view) => {
    const one = view.goals.find((each) => each.goal.id === goal);
    if (!one) return goalsCard(view, turn.reader, { say: { text: texts(turn.reader.language)('errors.notFound'), tone: 'warning' } });
    return one.goal.status === 'open' ? goalFormCard(view, { goal, from: one.goal.version, typed: typedOf(one) }, turn.reader) : goalCard(view, one, turn.reader);
  })),
  verb('goals.check', typed, check),
  verb('goals.add', typed, (input, turn, app) => saving({ ...input, from: undefined }, turn, app)),
  verb('goals.save', typed.extend({ from: z.number().int() }), (input, turn, app) => saving(input, turn, app)),
];

/** Saves at once what lacks nothing; else the form comes back with hints and the choice to save it all the same. */
async function check(input: Typed, turn: Turn, app: UseCases): Promise<Answer> {
  const { from: _from, ...goal } = input;
  const { timeZone, language } = turn.reader;
  const outcome = await app.checkGoal({ ...goal, actor: turn.actor, timeZone, language });
  if (outcome.kind === 'refused') return again(input, turn, app, outcome.reason);
  if (outcome.value.length === 0) return saving(input, turn, app, 'smart.praise');
  return withView(input.pair, turn, app, (view) => goalFormCard(view, { ...formOf(input), lacks: outcome.value }, turn.reader));
}

async function saving({ from, ...goal }: Typed, turn: Turn, app: UseCases, praise?: 'smart.praise'): Promise<Answer> {
  const t = texts(turn.reader.language);
  const command = { ...goal, actor: turn.actor, timeZone: turn.reader.timeZone };
  const outcome = await (from === undefined ? app.addGoal(command) : app.changeGoal({ ...command, from }));
  if (outcome.kind === 'refused') return again({ ...goal, from }, turn, app, outcome.reason, []);
  return withView(goal.pair, turn, app, (view) => {
    const one = view.goals.find((each) => each.goal.id === goal.goal);
    const saved = t('goals.saved', { name: namesOfOthers(view, turn.reader) });
    const say = { text: praise ? `${t(praise)}\n${saved}` : saved, tone: 'good' } as const;
    return one ? goalCard(view, one, turn.reader, say) : goalsCard(view, turn.reader);
  });
}

/** The form as it was sent, with what stood in the way: nothing that was typed is lost. `lacks` when its wording was looked at before. */
function again(input: Typed, turn: Turn, app: UseCases, reason: Refusal, lacks?: readonly []): Promise<Answer> {
  const t = texts(turn.reader.language);
  return withView(input.pair, turn, app, (view) => {
    const theirs = view.goals.find(({ goal }) => goal.id === input.goal);
    if (reason === 'changedMeanwhile' && theirs?.goal.status === 'open') return goalFormCard(view, { ...formOf(input), from: theirs.goal.version, theirs }, turn.reader);
    const isGone = input.from !== undefined && theirs?.goal.status !== 'open';
    return goalFormCard(view, isGone ? { goal: view.newId, typed: formOf(input).typed, say: { text: t('goals.gone'), tone: 'warning' } } : { ...formOf(input), lacks, say: { text: t(`errors.${reason}`), tone: 'warning' } }, turn.reader);
  });
}

const formOf = ({ goal, from, statement, measure, dueOn }: Typed): GoalForm => ({ goal, from, typed: { statement, measure, dueOn } });

async function withView(pair: string, { actor }: Turn, app: UseCases, draw: (view: GoalsView) => ReturnType<typeof goalsCard>): Promise<Answer> {
  const view = await app.viewGoals({ pair, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(draw(view.value));
}
