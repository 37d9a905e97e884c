import { type Outcome } from '../usecases/requests/outcome';

/** A use case's view as a page; its refusal as it is. */
export const drawn = <View, Page>(outcome: Outcome<View>, draw: (view: View) => Page): Outcome<Page> => (outcome.kind === 'refused' ? outcome : { kind: 'done', value: draw(outcome.value) });

/** What a change answers: that it was done. The page, which is live, shows what came of it; the document itself is nobody's to read. */
export const changed = (outcome: Outcome<unknown>): Outcome<Record<string, never>> => drawn(outcome, () => ({}));
