import { type Effect } from '../effects/effect';
import { othersOf } from '../pairs/members';
import { type Pair } from '../pairs/pair';
import { type Goal } from './goal';
import { tellAbout } from './sharedWork';

/** Asks the others whether it is so. */
export function tellReport(pair: Pair, { id, reported }: Pick<Goal, 'id' | 'reported'>): Effect[] {
  if (!reported) return [];
  const { by, progress, at } = reported;
  return tellAbout(pair, othersOf(pair, by).map(({ person }) => person), { notice: 'goal.reported', key: `${id}:${by}:${progress}:${at}`, about: { goal: id } });
}

/** The question is answered, or gone: the cards that asked it show what became of it. */
export const redrawReport = (pair: Pair, goal: Pick<Goal, 'id' | 'reported'>): Effect[] =>
  tellReport(pair, goal).flatMap((effect): Effect[] => (effect.kind === 'tell' ? [{ kind: 'redraw', id: `redraw:${effect.id}`, to: effect.to, tell: effect.id }] : []));
