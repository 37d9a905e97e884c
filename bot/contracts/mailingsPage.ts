import { type Option } from './peoplePage';

/** What was written to a programme's people, and what can be written. */
export interface MailingsPage {
  readonly mailings: readonly MailingLine[];
  readonly kinds: readonly { readonly kind: 'invitation' | 'reminder' | 'announcement'; readonly title: string; readonly audiences: readonly Option[] }[];
  /** Of the six languages, in their own names. */
  readonly languages: readonly Option[];
  /** Characters. */
  readonly longest: number;
  /** Names the next one. */
  readonly newId: string;
}

export interface MailingLine {
  readonly id: string;
  readonly title: string;
  readonly line: string;
}

export interface MailingPreviewPage {
  /** 'It goes to 12 people.', and whom it will not reach. */
  readonly lines: readonly string[];
  readonly languages: readonly { readonly code: string; readonly name: string; readonly text: string; readonly note?: string }[];
  /** The button; absent when it would go to nobody. */
  readonly send?: string;
}

/** What came of one mailing. */
export interface MailingPage {
  readonly title: string;
  readonly line: string;
  readonly counts: readonly string[];
  readonly people: readonly { readonly name: string; readonly email: string; readonly status: string }[];
  readonly show: 'all' | 'unreached';
  readonly page: number;
  readonly pages: number;
  readonly mayCancel: boolean;
  /** To be sent by mail to whom it did not reach. */
  readonly mail?: { readonly subject: string; readonly text: string };
}
