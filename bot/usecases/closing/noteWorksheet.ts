import { noteWorksheet } from '../../domain/closing/goodbye';
import { type PersonId } from '../../domain/people/person';
import { changePairBySystem } from '../pairs/pairAccess';
import { type Ports } from '../ports';

/** Tells the pair that one of them has written the closing worksheet. Harmless when repeated. */
export const makeNoteWorksheet = (ports: Ports) => ({ pair, person }: { readonly pair: string; readonly person: PersonId }): Promise<void> => changePairBySystem(ports, pair, (known) => noteWorksheet(known, person));
