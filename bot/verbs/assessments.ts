import * as z from 'zod';
import { assessmentCard } from '../cards/assessments/assessmentCard';
import { compareCard } from '../cards/assessments/compareCard';
import { readAssessmentCard } from '../cards/assessments/readAssessmentCard';
import { emptyRow, type RowForm, rowFormCard, typedRow } from '../cards/assessments/rowFormCard';
import { type Say } from '../cards/goals/parts';
import { texts } from '../content/texts';
import { type Refusal } from '../domain/decision';
import { type UseCases } from '../usecases';
import { type AssessmentView } from '../usecases/assessments/viewAssessment';
import { type Outcome } from '../usecases/requests/outcome';
import { type Answer, refuse, show, type Turn, verb, type Verb } from './verb';
import { documentId, loose, looseNumber } from './inputs';

const ofPair = z.object({ pair: documentId });
const number = z.number().int().min(1).max(99);
const ofOne = ofPair.extend({ number, from: z.number().int().min(0) });
type OfOne = z.infer<typeof ofOne>;
const ofRow = ofOne.extend({ row: documentId });
const typedInput = ofRow.extend({ capacity: loose, ownWords: loose, now: looseNumber, wanted: looseNumber, action: loose, support: loose, by: loose, status: loose });

export const assessmentsVerbs: readonly Verb[] = [
  verb('assessment.show', ofPair, ({ pair }, turn, app) => drawn(pair, turn, app, (view) => assessmentCard(view, turn.reader))),
  verb('assessment.row', ofOne.extend({ row: documentId.optional() }), ({ pair, row }, turn, app) => drawn(pair, turn, app, (view) => rowForm(view, row, turn))),
  verb('assessment.saveRow', typedInput, saveRow),
  verb('assessment.removeRow', ofRow, async (input, turn, app) => after(await app.removeAssessmentRow({ ...input, actor: turn.actor }), input, turn, app)),
  verb('assessment.saveGoal', ofOne.extend({ goal: loose }), async (input, turn, app) => after(await app.saveCareerGoal({ ...input, actor: turn.actor }), input, turn, app)),
  verb('assessment.finish', ofOne, async (input, turn, app) => after(await app.finishAssessment({ ...input, actor: turn.actor }), input, turn, app)),
  verb('assessment.repeat', ofOne, async (input, turn, app) => after(await app.repeatAssessment({ ...ids(input), actor: turn.actor }), input, turn, app)),
  verb('assessment.share', ofOne, async (input, turn, app) => after(await app.shareAssessment({ ...ids(input), actor: turn.actor }), input, turn, app)),
  verb('assessment.send', ofOne, async (input, turn, app) => after(await app.sendAssessment({ ...ids(input), actor: turn.actor }), input, turn, app)),
  verb('assessment.compare', ofPair, ({ pair }, turn, app) => drawn(pair, turn, app, (view) => compareCard(view, turn.reader))),
  verb('assessment.read', ofPair.extend({ author: documentId, number }), async (input, turn, app) => {
    const read = await app.readAssessment({ ...input, reader: turn.actor });
    return read.kind === 'refused' ? refuse(read.reason) : show(readAssessmentCard(read.value, turn.reader));
  }),
];

const ids = ({ pair, number: which }: OfOne) => ({ pair, number: which });
const warning = (reason: Refusal, { reader }: Turn): Say => ({ text: texts(reader.language)(`errors.${reason}`), tone: 'warning' });

async function drawn(pair: string, { actor }: Turn, app: UseCases, draw: (view: AssessmentView) => ReturnType<typeof assessmentCard>): Promise<Answer> {
  const view = await app.viewAssessment({ pair, actor });
  return view.kind === 'refused' ? refuse(view.reason) : show(draw(view.value));
}

/** Whatever a tap came to, the card is drawn again from the truth; a refusal stands above it in one sentence. */
const after = (outcome: Outcome<unknown>, { pair }: OfOne, turn: Turn, app: UseCases): Promise<Answer> =>
  drawn(pair, turn, app, (view) => assessmentCard(view, turn.reader, outcome.kind === 'refused' ? warning(outcome.reason, turn) : undefined));

/** The form of one row of the latest assessment, from the truth; a new one where that row is gone. */
function rowForm(view: AssessmentView, id: string | undefined, turn: Turn): ReturnType<typeof rowFormCard> {
  if (view.me.role !== 'mentee') return assessmentCard(view, turn.reader);
  const latest = view.mine.at(-1);
  const row = latest?.rows.find((one) => one.id === id);
  return rowFormCard({ pair: view.pair.id, assessment: latest ?? { number: 1, version: 0 }, row: row?.id ?? view.newId, isNew: !row, typed: row ? typedRow(row) : emptyRow }, turn.reader);
}

async function saveRow({ pair, number: which, from, row, ...typed }: z.infer<typeof typedInput>, turn: Turn, app: UseCases): Promise<Answer> {
  const own = { pair, number: which, from };
  const outcome = await app.saveAssessmentRow({ ...own, row, typed, actor: turn.actor, timeZone: turn.reader.timeZone });
  if (outcome.kind === 'done' || outcome.reason === 'notYourMove') return after(outcome, own, turn, app);
  return drawn(pair, turn, app, (view) => {
    const stored = view.mine.find((one) => one.number === which) ?? { number: which, version: 0, rows: [] };
    const known = stored.rows.find((one) => one.id === row);
    const isConflict = outcome.reason === 'changedMeanwhile';
    const form: RowForm = { pair, assessment: { ...stored, version: isConflict ? stored.version : from }, row, isNew: !known, typed };
    return rowFormCard({ ...form, ...(isConflict && known ? { theirs: known } : { say: warning(outcome.reason, turn) }) }, turn.reader);
  });
}
