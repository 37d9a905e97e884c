import { type Assessment, emptyAssessment, repeated, whyNoAssessment, withoutRow, withRow } from '../../domain/assessments/assessment';
import { type Decision, moved, refused } from '../../domain/decision';
import { type Paper } from '../../domain/papers/paper';
import { openPair, type OwnPair } from '../pairs/pairAccess';
import { openPaper, type PaperEffects, readPaper, savePaper } from '../papers/paperAccess';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { assessmentWords, longestCareerGoal, readRow, type TypedRow } from './readRow';

/** Repeated every month for a year and a half; more is a loop. */
const mostAssessments = 20;

export interface OwnAssessment extends OwnPair {
  readonly number: number;
  /** The version that the card was drawn from; 0 before anything was saved. */
  readonly from: number;
}

/**
 * Saves one's own assessment, changed by `alter` from what is stored. Refuses `notYourMove` to mentors, `notFound` for a number that does not come
 * next, `changedMeanwhile` when another device was faster, `pairEnded`.
 */
async function write(ports: Ports, { pair, actor, number, from }: OwnAssessment, alter: (known: Assessment) => Decision<Assessment>, effects?: PaperEffects): Promise<Outcome<Paper>> {
  const opened = await openPair(ports, { pair, actor });
  if (opened.kind === 'refused') return opened;
  const no = whyNoAssessment(opened.value.pair, actor);
  if (no) return no;
  const stored = await readPaper(ports, { pair, kind: 'assessment', author: actor, number }, actor);
  if (stored.kind === 'refused' && (stored.reason !== 'notFound' || number !== 1)) return stored;
  const known = stored.kind === 'done' ? await openPaper(ports, stored.value, assessmentWords) : emptyAssessment;
  if (!known) return refused('notFound');
  const decision = alter(known);
  if (decision.kind === 'refused') return decision;
  // What a redelivered tap asks for is there already: nothing is saved, whichever version its card was drawn from.
  if (stored.kind === 'done' && JSON.stringify(assessmentWords.parse(decision.next)) === JSON.stringify(assessmentWords.parse(known))) return stored;
  return savePaper(ports, { pair, actor, kind: 'assessment', number, from, fields: { ...decision.next }, ...(effects && { effects }) });
}

/** One row, new or changed. */
export const makeSaveRow = (ports: Ports) => async ({ row: id, typed, timeZone, ...own }: OwnAssessment & { readonly row: string; readonly typed: TypedRow; readonly timeZone: string }): Promise<Outcome<Paper>> =>
  write(ports, own, (known) => {
    const read = readRow(typed, { timeZone, now: ports.clock.now() }, known.rows.find((row) => row.id === id)?.by);
    if (read.kind === 'refused') return read;
    const next = withRow(known, { id, ...read.row });
    return next ? moved(next) : refused('tooManyRows');
  });

export const makeRemoveRow = (ports: Ports) => ({ row, ...own }: OwnAssessment & { readonly row: string }): Promise<Outcome<Paper>> => write(ports, own, (known) => moved(withoutRow(known, row)));

/** Where the career is to lead, in a sentence or two; may be empty. */
export const makeSaveCareerGoal = (ports: Ports) => async ({ goal, ...own }: OwnAssessment & { readonly goal: string }): Promise<Outcome<Paper>> =>
  write(ports, own, (known) => {
    const text = cleanText(goal, { longest: longestCareerGoal, optional: true });
    return text.kind === 'refused' ? text : moved({ ...known, goal: text.value });
  });

/** Says that it is complete: the pair then knows that it exists. Refuses `nothingChosen` while it has no row. */
export const makeFinishAssessment = (ports: Ports) => (own: OwnAssessment): Promise<Outcome<Paper>> =>
  write(ports, own, (known) => (known.rows.length === 0 ? refused('nothingChosen') : moved({ ...known, finished: true })), ({ pair, author, number }) => [
    { kind: 'change', id: `${pair}:assessment:${author}:${number}`, name: 'pairs.noteAssessment', with: { pair, person: author, number: String(number) } },
  ]);

/** Begins the next one from the last; the same tap twice begins one. Refuses `notNow` before the last is finished. */
export const makeRepeatAssessment = (ports: Ports) => async ({ number, ...own }: OwnPair & { readonly number: number }): Promise<Outcome<Paper>> => {
  const ref = { pair: own.pair, kind: 'assessment', author: own.actor } as const;
  const last = await readPaper(ports, { ...ref, number }, own.actor);
  if (last.kind === 'refused') return last;
  const said = await openPaper(ports, last.value, assessmentWords);
  if (!said?.finished || number >= mostAssessments) return refused('notNow');
  const begun = await savePaper(ports, { ...own, kind: 'assessment', number: number + 1, from: 0, fields: { ...repeated(said) } });
  return begun.kind === 'refused' && begun.reason === 'changedMeanwhile' ? readPaper(ports, { ...ref, number: number + 1 }, own.actor) : begun;
};
