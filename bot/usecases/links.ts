import { type PersonId } from '../domain/people/person';

/** What a link leads to, for whom: whoever follows it needs no sign-in, so it names one person's own thing. */
export type LinkContent =
  | { readonly kind: 'ics'; readonly pair: string; readonly person: PersonId; readonly session?: number }
  | { readonly kind: 'certificate'; readonly pair: string; readonly person: PersonId }
  | { readonly kind: 'journal'; readonly pair?: string; readonly person: PersonId }
  | { readonly kind: 'report'; readonly programme: string; readonly sheet: ReportSheet; readonly person: PersonId };

/** The whole report, one page of it for management, or what the programme has in place. */
export const reportSheets = ['report', 'management', 'evidence'] as const;
export type ReportSheet = (typeof reportSheets)[number];

/** A page of the tab. Whoever opens it sees what is theirs to see. */
export type TabPage = { readonly kind: 'home' } | { readonly kind: 'pair' | 'meeting'; readonly pair: string } | { readonly kind: 'stage'; readonly pair: string; readonly shows: 'goals' | 'agreement' } | ConsolePage;
/** The coordinators' console, at one programme or at the list of them. */
interface ConsolePage {
  readonly kind: 'console';
  readonly programme?: string;
}
/** Pages whose pasted addresses say what they lead to; a console's address is its coordinators' own. */
export type PastedPage = Exclude<TabPage, ConsolePage>;

/** Makes links to pages and files that the server shows outside Teams, and to pages of the tab inside. */
export interface Links {
  /** Undefined when nothing is reachable from outside. */
  make(content: LinkContent): string | undefined;
  /** Opens the tab in Teams at this page. Undefined where nobody said under which address people reach this server: no Teams knows its tab then. */
  tab(page: TabPage): string | undefined;
  /** Which page of the tab has this address; undefined for every address that is not one of ours. */
  pageAt(address: string): PastedPage | undefined;
}

export const makeLinkUseCases = ({ links }: { readonly links: Links }) => ({
  linkTab: (page: TabPage): string | undefined => links.tab(page),
  pageAt: (address: string): PastedPage | undefined => links.pageAt(address),
});
