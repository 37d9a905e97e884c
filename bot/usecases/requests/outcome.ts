import { type Refusal } from '../../domain/decision';
import { type Due } from '../../domain/effects/effect';
import { type Seat } from '../../domain/requests/seat';
import { type Wishlist } from '../../domain/requests/wishlist';
import { type Changed } from '../change';
import { type EffectOwner, type Ports } from '../ports';

/** The document as it is now, or why nothing changed. */
export type Outcome<Body> = { readonly kind: 'done'; readonly value: Body } | { readonly kind: 'refused'; readonly reason: Refusal };
export type SeatOutcome = Outcome<Seat>;
export type WishlistOutcome = Outcome<Wishlist>;

/** Starts what the change owes without making the person wait for it; a crash from here on is the sweep's to mend. */
export function performing<Body extends Due>(ports: Ports, collection: EffectOwner['collection'], changed: Changed<Body>): Outcome<Body> {
  if (changed.kind === 'refused') return changed;
  if (changed.kind === 'moved') void ports.perform({ collection, document: changed.document });
  return { kind: 'done', value: changed.document.body };
}
