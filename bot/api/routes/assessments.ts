import * as z from 'zod';
import { type UseCases } from '../../usecases';
import { type AssessmentView } from '../../usecases/assessments/viewAssessment';
import { documentId } from '../../verbs/inputs';
import { assessmentPage } from '../pages/assessmentPage';
import { ownPair, read } from '../route';

export const assessmentsRoutes = [
  read({
    path: '/api/pairs/:pair/assessment', audience: 'members', input: z.object({ pair: documentId }), watches: ({ pair }) => pair,
    answer: async (input, turn, { app }) => {
      const view = await app.viewAssessment(ownPair(input, turn));
      return view.kind === 'refused' ? view : { kind: 'done', value: assessmentPage(view.value, await newestOfOthers(view.value, turn.actor, app), turn.reader) };
    },
  }),
];

/** The newest that each of the others has shared; what was shared before comes with it. */
async function newestOfOthers({ pair, shared }: AssessmentView, reader: string, app: UseCases) {
  const newest = new Map(shared.toSorted((one, other) => one.number - other.number).map(({ author, number }) => [author, number]));
  const read = await Promise.all([...newest].map(async ([author, number]) => ({ author, outcome: await app.readAssessment({ pair: pair.id, author, number, reader }) })));
  return read.flatMap(({ author, outcome }) => (outcome.kind === 'done' ? [{ ...outcome.value, author }] : []));
}
