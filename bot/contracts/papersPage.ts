import { type ButtonView } from './button';

/** The meetings that were, with the logs about them that this reader may read, and the reader's notes. Only what was shared on purpose is in it of others. */
export interface PapersPage {
  /** Newest first; what was called off is left out. */
  readonly sessions: readonly SessionPapers[];
  /** The reader's own and those shared with them, newest first. */
  readonly notes: readonly PaperLine[];
  /** Absent where none may be written any more. */
  readonly noteForm?: NoteFormView;
  /** Another text whenever there is anything new about self-assessments, whose page is read then. */
  readonly assessments: string;
  /** How all of them are read and searched. */
  readonly buttons: readonly ButtonView[];
  readonly labels: { readonly open: string; readonly change: string; readonly write: string; readonly newNote: string; readonly cancel: string; readonly noLongerShared: string };
}

export interface SessionPapers {
  readonly number: number;
  /** '12 May 2026: you met', on the reader's clock. */
  readonly line: string;
  /** The names of all who have written about it; the words may be private. */
  readonly loggedBy?: string;
  /** The reader's own first, then what others have shared. */
  readonly papers: readonly PaperLine[];
  /** The reader has no log of it and may write one. */
  readonly mayWrite: boolean;
}

export type PaperKind = 'log' | 'note';
export type PaperState = 'private' | 'shared' | 'sent';

export interface PaperLine {
  readonly kind: PaperKind;
  /** Person id. */
  readonly author: string;
  readonly number: number;
  readonly title: string;
  readonly isOwn: boolean;
  /** Who beside its author can read it; one's own only. */
  readonly states: readonly PaperState[];
  /** The beginning of one's own note. */
  readonly excerpt?: string;
  /** Raised whenever the words change. */
  readonly version: number;
}

/** One log or note, opened. */
export interface PaperPage {
  readonly kind: PaperKind;
  readonly number: number;
  readonly version: number;
  readonly isOwn: boolean;
  readonly about: string;
  /** What was written, under the question it answers. */
  readonly words: readonly PaperWords[];
  /** Why there are no words: the pair's key was deleted. */
  readonly gone?: string;
  /** Who can read it. */
  readonly who: readonly string[];
  readonly mayChange: boolean;
  /** A note as it is written, to be changed. */
  readonly text?: string;
  readonly deeds: readonly PaperDeedView[];
  /** What follows from a log: the next meeting, an action. To one's own note: the message that it was made from. */
  readonly buttons: readonly ButtonView[];
}

export interface PaperWords {
  readonly name?: string;
  readonly text: string;
}

export type PaperDeed = 'share' | 'unshare' | 'send' | 'remove';

/** Something that is done on purpose only: what it means is said before it is confirmed. */
export interface PaperDeedView {
  readonly deed: PaperDeed;
  readonly title: string;
  readonly text: string;
  readonly sure: string;
}

/** The words around a form in which another device's text may stand beside one's own. */
export interface PaperFormWords {
  readonly save: string;
  readonly cancel: string;
  readonly saveMine: string;
  readonly keep: string;
  readonly theirs: string;
  readonly mine: string;
}

export interface NoteFormView {
  /** For one more: the same sent twice makes one. */
  readonly number: number;
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly longest: number;
  readonly who: readonly string[];
  readonly words: PaperFormWords;
}

export type LogField = 'issues' | 'objectives' | 'followUp' | 'takeAways' | 'nextOn' | 'nextTopic';

/** The form of the reader's own log of one meeting. */
export interface LogFormPage {
  readonly session: number;
  readonly title: string;
  readonly about: string;
  readonly text: string;
  /** In the order of the form. */
  readonly fields: readonly { readonly field: LogField; readonly kind: 'long' | 'line' | 'date'; readonly label: string; readonly longest: number }[];
  readonly who: readonly string[];
  /** The version that saving will replace; 0 when there is none yet. */
  readonly version: number;
  /** The log so far; what was left empty is left out. */
  readonly said: Readonly<Partial<Record<LogField, string>>>;
  /** The same as it reads. */
  readonly read: readonly PaperWords[];
  readonly words: PaperFormWords;
  readonly buttons: readonly ButtonView[];
}

/** What became of a saved log or note, or of a deed. */
export interface PaperDone {
  readonly sentence: string;
}
