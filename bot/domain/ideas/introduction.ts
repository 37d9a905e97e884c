import { type PersonId } from '../people/person';
import { type Sealed } from '../requests/request';
import { type Instant } from '../time';

/** Cross-mentoring: one of a pair has named somebody whom another of them may turn to. */
export interface Introduction {
  /** Of the form that it came in. */
  readonly id: string;
  readonly by: PersonId;
  /** The member to whom somebody is suggested. */
  readonly whom: PersonId;
  /** A mentor of the same programme; absent for everybody else, who hears nothing from us. */
  readonly to?: PersonId;
  /** The colleague's name and address, and why. */
  readonly words: Sealed;
  readonly at: Instant;
  /** When `whom` allowed that `to` is told the name. */
  readonly consentedAt?: Instant;
}
