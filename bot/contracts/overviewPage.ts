import { type ButtonView } from './button';

/** Where one programme stands, in finished words. What tells of too few people is not in it. */
export interface OverviewPage {
  /** 'Counted on Monday, 2 March 2026 at 12:00.' */
  readonly counted: string;
  readonly facts: readonly FactView[];
  readonly funnel: FigureTable;
  readonly phases: FigureTable;
  /** Whether kind words helped; sentences. */
  readonly nudging: readonly string[];
  /** What is not shown and why; absent where everything is. */
  readonly note?: string;
  /** Whoever may see who is in a pair is offered the list. */
  readonly seesPairs: boolean;
}

export interface FactView {
  readonly label: string;
  readonly value: string;
}

/** Figures as a table; `share` (0 to 1) is how long the row's bar is, where the figure is shown. */
export interface FigureTable {
  /** The first one names the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly string[];
  readonly share?: number;
}

/** One page of pairs, for those who may see who is in them. */
export interface MatchesPage {
  /** The lists to choose from, with how many are in each: 'At risk (3)'. */
  readonly choices: readonly { readonly code: string; readonly name: string }[];
  readonly show: string;
  readonly items: readonly MatchItemView[];
  readonly none: string;
  readonly hint: string;
  readonly page: number;
  readonly pages: number;
  /** 'Page 2 of 3'; absent where there is one page. */
  readonly where?: string;
}

export interface MatchItemView {
  readonly id: string;
  readonly names: string;
  /** The rule that fired and since when, or the phase and since when. */
  readonly state: string;
  /** What may help. */
  readonly step?: string;
  /** When the last kind word went out. */
  readonly said?: string;
  readonly maySay: boolean;
}

/** What may be known of one pair: dates, and that things exist. */
export interface MatchPage {
  readonly names: string;
  readonly facts: readonly FactView[];
  readonly risk?: { readonly state: string; readonly step: string };
  readonly maySay: boolean;
  readonly documents: readonly FactView[];
  readonly reminders: readonly string[];
  readonly kindWords: readonly string[];
  readonly sent: readonly { readonly title: string; readonly when: string; readonly button?: ButtonView }[];
  readonly hint: string;
}
