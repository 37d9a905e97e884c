import { type PersonId } from '../../domain/people/person';
import { type Ports } from '../ports';

/** A link to the person's whole journal as a page outside Teams; undefined where none can be reached. */
export const makeLinkJournal = ({ links }: Ports) => (person: PersonId): string | undefined => links.make({ kind: 'journal', person });
