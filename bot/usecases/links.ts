import { type PersonId } from '../domain/people/person';

/** What a link leads to, for whom: whoever follows it needs no sign-in, so it names one person's own thing. */
export type LinkContent =
  | { readonly kind: 'ics'; readonly pair: string; readonly person: PersonId; readonly session?: number }
  | { readonly kind: 'certificate'; readonly pair: string; readonly person: PersonId }
  | { readonly kind: 'journal'; readonly pair?: string; readonly person: PersonId };

/** Makes links to pages and files that the server shows outside Teams. */
export interface Links {
  /** Undefined when nothing is reachable from outside. */
  make(content: LinkContent): string | undefined;
}
