import { type ExecuteAction } from '../../bot/cards/kit/types';
import { type View } from '../app/routes';

/**
 * Buttons that lead back to what the page behind the dialog shows already close the dialog, instead of showing the same as a card: "to the
 * pair" on that pair's own page, and "my mentoring" everywhere.
 */
export function leadsBack({ verb, data }: ExecuteAction, view: View): boolean {
  if (verb === 'pair.show') return 'pair' in view && view.pair === data.pair;
  return verb === 'mentoring.mine' && (view.name === 'home' || 'pair' in view);
}
