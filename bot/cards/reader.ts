import { type Language } from '../domain/people/person';
import { type Instant } from '../domain/time';

/** Whoever looks at the card: in which language and time zone, and at what moment it was made. */
export interface Reader {
  readonly language: Language;
  /** IANA name, such as 'Africa/Nairobi'. */
  readonly timeZone: string;
  readonly now: Instant;
}
