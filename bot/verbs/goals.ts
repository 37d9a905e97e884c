import * as z from 'zod';
import { goalCard } from '../cards/goals/goalCard';
import { goalsCard } from '../cards/goals/goalsCard';
import { namesOfOthers, type Say } from '../cards/goals/parts';
import { reviewCard } from '../cards/goals/reviewCard';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type GoalsView } from '../usecases/goals/viewGoals';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { actionVerbs } from './actions';
import { goalFormVerbs } from './goalForms';
import { documentId, looseNumber } from './inputs';

const ofPair = z.object({ pair: documentId });
const ofGoal = ofPair.extend({ goal: documentId, from: z.number().int() });
type OfGoal = z.infer<typeof ofGoal>;

export const goalsVerbs: readonly Verb[] = [
  verb('goals.show', ofPair.extend({ page: z.number().int().optional() }), ({ pair, page }, turn, app) =>
    drawn(pair, turn, app, (view) => goalsCard(view, turn.reader, { page: page ?? 0 }))),
  verb('goals.view', ofPair.extend({ goal: documentId }), (input, turn, app) => goalAgain(input, turn, app)),
  verb('goals.report', ofGoal.extend({ progress: looseNumber }), async ({ progress, ...input }, turn, app) => {
    const outcome = await app.reportProgress({ ...own(input, turn), at: { ...at(input), progress } });
    return goalAgain(input, turn, app, outcome, (view, goal) => (goal.reported?.by === turn.actor ? sent(view, turn) : confirmed(goal.progress, turn)));
  }),
  // Not called `progress`: that is the input of the fold beside this button.
  verb('goals.confirm', ofGoal.extend({ agreed: z.number().int() }), async ({ agreed: progress, ...input }, turn, app) => {
    const outcome = await app.confirmProgress({ ...own(input, turn), at: { ...at(input), progress } });
    return goalAgain(input, turn, app, outcome, (_view, goal) => confirmed(goal.progress, turn));
  }),
  verb('goals.drop', ofGoal.extend({ then: z.literal('review').optional() }), async ({ then, ...input }, turn, app) => {
    const outcome = await app.dropGoal({ ...own(input, turn), at: at(input) });
    if (then && outcome.kind === 'done') return drawn(input.pair, turn, app, (view) => reviewCard(view, input.goal, turn.reader));
    return goalAgain(input, turn, app, outcome);
  }),
  verb('goals.reopen', ofGoal, async (input, turn, app) => goalAgain(input, turn, app, await app.reopenGoal({ ...own(input, turn), at: at(input) }))),
  verb('goals.review', ofPair.extend({ after: documentId.optional() }), ({ pair, after }, turn, app) => drawn(pair, turn, app, (view) => reviewCard(view, after, turn.reader))),
  ...goalFormVerbs,
  ...actionVerbs,
];

const own = ({ pair }: OfGoal, { actor }: Turn) => ({ pair, actor });
const at = ({ goal, from }: OfGoal) => ({ id: goal, from });

const sent = (view: GoalsView, { reader }: Turn): Say => ({ text: texts(reader.language)('goals.reported.sent', { name: namesOfOthers(view, reader) }), tone: 'good' });
/** That it is reached the card says itself. */
const confirmed = (progress: number, { reader }: Turn): Say | undefined => (progress < 100 ? { text: texts(reader.language)('goals.confirmed', { progress }), tone: 'good' } : undefined);

async function drawn(pair: string, { actor }: Turn, app: UseCases, draw: (view: GoalsView) => ReturnType<typeof goalsCard>): Promise<Answer> {
  const view = await app.viewGoals({ pair, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(draw(view.value));
}

/** One goal from the truth, whatever a tap came to; a refusal stands above it in one sentence. The list where the goal is gone. */
function goalAgain(input: Pick<OfGoal, 'pair' | 'goal'>, turn: Turn, app: UseCases, outcome?: Outcome<unknown>, news?: (view: GoalsView, goal: GoalsView['goals'][number]['goal']) => Say | undefined): Promise<Answer> {
  return drawn(input.pair, turn, app, (view) => {
    const one = view.goals.find(({ goal }) => goal.id === input.goal);
    if (!one) return goalsCard(view, turn.reader, { say: warning('notFound', turn) });
    return goalCard(view, one, turn.reader, outcome?.kind === 'refused' ? warning(outcome.reason, turn) : outcome && news?.(view, one.goal));
  });
}

const warning = (reason: Refusal, { reader }: Turn): Say => ({ text: texts(reader.language)(`errors.${reason}`), tone: 'warning' });
