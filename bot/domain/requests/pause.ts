import { alreadyDone, type Decision, moved, refused } from '../decision';
import { type Effect } from '../effects/effect';
import { owe, wakeAt } from '../effects/owing';
import { type Instant } from '../time';
import { type Away } from './seat';
import { fallThrough, type Wishlist, type WishRules } from './wishlist';

/** The mentee pauses until a day, or ends the pause when `away` is left out. Another day takes the place of the one given before. */
export function pauseWishlist(list: Wishlist, away: Away | undefined, rules: WishRules, now: Instant): Decision<Wishlist> {
  if (list.status === 'closed') return refused('notEnrolled');
  if (away?.until === list.away?.until) return alreadyDone(list);
  return moved(away ? wakeAt({ ...list, away }, away.until, now) : endPause(list, rules, now));
}

/** Ends a pause whose day has come. The same list when nothing was due. */
export const tickWishlist = (list: Wishlist, rules: WishRules, now: Instant): Wishlist => (list.away && list.away.until <= now ? endPause(list, rules, now) : list);

/** When the pause ends; undefined without one. */
export const wishlistTimersDue = (list: Wishlist): Instant | undefined => list.away?.until;

/** What waited goes on: wishes are sent as far as they may be, and whoever came meanwhile is looked for. */
function endPause(list: Wishlist, rules: WishRules, now: Instant): Wishlist {
  const { away: _away, ...back } = list;
  const { programme, mentee } = list;
  const lookAgain: Effect = { kind: 'change', id: `${programme}:${mentee}:lookAgain:${now}`, name: 'alerts.lookAgain', with: { programme, mentee } };
  return wakeAt(fallThrough(owe(back, list.hasAlerts ? [lookAgain] : [], now), rules, now), undefined, now);
}
