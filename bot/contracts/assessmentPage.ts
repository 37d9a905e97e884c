import { type ButtonView } from './button';

/** The self-assessments of a pair: the reader's own, and those that others have shared with them on purpose. */
export interface AssessmentPage {
  /** What this is about, where there is nothing to show yet. */
  readonly text?: string;
  /** The reader's own first. */
  readonly people: readonly AssessmentsOf[];
  readonly labels: { readonly capacity: string; readonly today: string; readonly wanted: string; readonly goal: string; readonly compare: string };
}

/** All that one person wrote of them and this reader may read. */
export interface AssessmentsOf {
  readonly author: string;
  readonly title: string;
  /** Which one it is, who can read it, whether it is finished. */
  readonly notes: readonly string[];
  readonly goal?: string;
  /** The newest: each capacity beside its level in the one before, where there was one. */
  readonly rows: readonly AssessmentRowView[];
  /** The newest is compared with one before. */
  readonly isCompared: boolean;
  /** Newest first, without the newest. */
  readonly earlier: readonly { readonly number: number; readonly title: string; readonly goal?: string; readonly rows: readonly EarlierRowView[] }[];
  /** What the bot offers to do about one's own. */
  readonly buttons: readonly ButtonView[];
}

export interface EarlierRowView {
  readonly id: string;
  readonly name: string;
  /** Levels in words. */
  readonly levels: string;
}

export interface AssessmentRowView extends EarlierRowView {
  /** Absent where the one before did not have it. */
  readonly before?: number;
  readonly now: number;
  readonly wanted: number;
  /** What is done about it, and how far that is. */
  readonly plan: readonly { readonly label: string; readonly value: string }[];
  /** One's own only. */
  readonly edit?: ButtonView;
}
