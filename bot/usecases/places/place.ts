import type * as z from 'zod';
import { alreadyDone, type Decision, moved } from '../../domain/decision';
import { type Instant } from '../../domain/time';
import { type placeKinds, type placeSchema } from './placeSchema';

/** A chat of several people, a team, or a meeting's chat, where the bot was added or heard of a call. Ids and moments only: no names, no words. */
export type Place = z.infer<typeof placeSchema>;
export type PlaceKind = (typeof placeKinds)[number];

export interface PlaceId {
  readonly tenant: string;
  /** Of the chat; of the team for all its channels. */
  readonly place: string;
  readonly kind: PlaceKind;
}

export const newPlace = ({ tenant, place, kind }: PlaceId): Place => ({ tenant, place, kind });

/** The bot was added; the first time it is welcomed. News that is older than what is known changes nothing: Teams tells in no promised order, and again. */
export function add(known: Place, at: Instant): Decision<Place> {
  const { removedAt, ...rest } = known;
  if (removedAt !== undefined && at <= removedAt) return alreadyDone(known);
  if (known.welcomedAt !== undefined && removedAt === undefined) return alreadyDone(known);
  return moved({ ...rest, addedAt: at, welcomedAt: known.welcomedAt ?? at });
}

/** The bot was removed. */
export const remove = (known: Place, at: Instant): Decision<Place> =>
  known.removedAt !== undefined || (known.addedAt !== undefined && at < known.addedAt) ? alreadyDone(known) : moved({ ...known, removedAt: at });
