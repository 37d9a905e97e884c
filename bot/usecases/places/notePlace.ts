import { type Decision } from '../../domain/decision';
import { type Instant } from '../../domain/time';
import { change } from '../change';
import { placeAt } from '../collections';
import { type Ports } from '../ports';
import { add, newPlace, type Place, type PlaceId, remove } from './place';

/** Where, and when Teams says that it happened. */
export interface Happened extends PlaceId {
  readonly at: Instant;
}

const makeNote = ({ documents }: Ports, decide: (place: Place, at: Instant) => Decision<Place>) => async ({ at, ...where }: Happened) => {
  let before: Place | undefined;
  const changed = await change(documents.places, placeAt(where), (known) => {
    before = known;
    return decide(known ?? newPlace(where), at);
  });
  return { before, changed };
};

/** True the first time only, also when Teams tells in two ways or again: a place is welcomed once, and not again when the bot comes back. */
export const makeNoteAdded = (ports: Ports) => async (happened: Happened): Promise<boolean> => {
  const { before, changed } = await makeNote(ports, add)(happened);
  return changed.kind === 'moved' && before?.welcomedAt === undefined;
};

/** From now on nothing is sent there. */
export const makeNoteRemoved = (ports: Ports) => async (happened: Happened): Promise<void> => void (await makeNote(ports, remove)(happened));
