import { type Outcome } from '../usecases/requests/outcome';

/** What a change answers: that it was done. The page, which is live, shows what came of it; the document itself is nobody's to read. */
export const changed = (outcome: Outcome<unknown>): Outcome<Record<string, never>> => (outcome.kind === 'refused' ? outcome : { kind: 'done', value: {} });
