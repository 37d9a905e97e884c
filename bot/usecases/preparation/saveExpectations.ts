import { type Refusal } from '../../domain/decision';
import { saveExpectations, whyNoPreparing } from '../../domain/preparation/preparing';
import { changePair, openPair, type OwnPair } from '../pairs/pairAccess';
import { sealFields } from '../pairs/sealedFields';
import { type Ports } from '../ports';
import { type Outcome } from '../requests/outcome';
import { cleanText } from '../text';
import { preparationOf, type PreparationView } from './viewPreparation';

/** In code points; a dozen of them must fit on one card. */
export const longestExpectations = 400;

export interface SaveExpectations extends OwnPair {
  readonly text: string;
  /** The version of one's own text that the card showed; 0 for none. */
  readonly from: number;
}

/** What was typed could not be saved: the form comes back with it. `view` has the text as it stands now. */
export type SavedExpectations = Outcome<PreparationView> | { readonly kind: 'mend'; readonly reason: Refusal; readonly view: PreparationView; readonly typed: string };

/** One's own expectations, for the others to read. The same text again is no new one. */
export const makeSaveExpectations = (ports: Ports) => async ({ text: typed, from, ...own }: SaveExpectations): Promise<SavedExpectations> => {
  const opened = await openPair(ports, own);
  if (opened.kind === 'refused') return opened;
  const no = whyNoPreparing(opened.value.pair, own.actor);
  if (no) return no;
  const view = await preparationOf(ports, opened.value);
  const clean = cleanText(typed, { longest: longestExpectations });
  if (clean.kind === 'refused') return { kind: 'mend', reason: clean.reason, view, typed };
  if (view.own.text === clean.value) return { kind: 'done', value: view };
  const text = await sealFields(ports, opened.value.pair.id, { text: clean.value });
  const changed = await changePair(ports, own, ({ pair }, now) => saveExpectations(pair, { text, from }, own.actor, now));
  if (changed.kind === 'done') return { kind: 'done', value: await preparationOf(ports, changed.value) };
  if (changed.reason !== 'changedMeanwhile') return changed;
  return compared(ports, own, clean.value);
};

/** Another device of the same person was quicker: its text stands beside what was typed here, unless both say the same. */
async function compared(ports: Ports, own: OwnPair, typed: string): Promise<SavedExpectations> {
  const again = await openPair(ports, own);
  if (again.kind === 'refused') return again;
  const view = await preparationOf(ports, again.value);
  return view.own.text === typed ? { kind: 'done', value: view } : { kind: 'mend', reason: 'changedMeanwhile', view, typed };
}
