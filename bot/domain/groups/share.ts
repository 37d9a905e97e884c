import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

/** An opening, a training, something worth reading: passed on to everybody in a group or circle. */
export interface Share {
  /** Of the form that it came in. */
  readonly id: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** The words and the link. */
  readonly text: Sealed;
}
