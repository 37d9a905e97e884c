import { type FigureTable } from './overviewPage';

/** A programme's report in finished words, with the groups of one kind. */
export interface ReportPage {
  readonly made: string;
  readonly parts: readonly ReportPart[];
  /** By what the groups may be told apart, and by what they are now. */
  readonly groups: { readonly choices: readonly { readonly code: string; readonly name: string }[]; readonly by: string };
  /** Figures that the reader may enter; absent for who may not. */
  readonly outcomes?: readonly OutcomeView[];
  /** There are comments that the reader may open. */
  readonly mayReadComments: boolean;
}

export interface ReportPart {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly { readonly title: string; readonly table: FigureTable }[];
}

/** As it was entered, for the form. */
export interface OutcomeView {
  readonly code: string;
  readonly name: string;
  readonly before: { readonly value: string; readonly on: string };
  readonly after: { readonly value: string; readonly on: string };
}

/** A file for spreadsheets. */
export interface ReportFile {
  readonly fileName: string;
  readonly content: string;
}

/** Where the page to print is, for a quarter of an hour; absent where this server cannot be reached from a browser. */
export interface ReportLink {
  readonly url?: string;
}

export interface CommentsPage {
  readonly kinds: readonly { readonly title: string; readonly comments: readonly string[] }[];
  readonly hint: string;
}
