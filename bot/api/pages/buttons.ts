import { type Action } from '../../cards/kit';
import { type ButtonView } from '../../contracts/button';

/** A card's button as the tab shows it; what only unfolds in the card (asking once more, a small form), or belongs to a dialog of Teams, is found there. */
export function buttonOf(action: Action): ButtonView | undefined {
  if (action.type === 'Action.OpenUrl') return { kind: 'link', title: action.title, url: action.url };
  if (action.type === 'Action.ShowCard' || action.type === 'Action.Submit') return undefined;
  const { title, verb, data, style } = action;
  return { kind: 'verb', title, verb, data, ...(style === 'positive' && { primary: true }), ...(style === 'destructive' && { destructive: true }) };
}

export const buttonsOf = (actions: readonly Action[]): readonly ButtonView[] => actions.map(buttonOf).filter((button) => button !== undefined);
