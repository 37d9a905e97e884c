/** What a coordinator may begin a programme from, and what they have begun. */
export interface StartsPage {
  readonly drafts: readonly { readonly id: string; readonly name: string; readonly about: string }[];
  readonly label: string;
  /** By group: templates and nothing, then own programmes. */
  readonly groups: readonly { readonly title: string; readonly choices: readonly StartChoice[] }[];
  /** The id of the draft that the form begins. */
  readonly form: string;
}

export interface StartChoice {
  /** 'template:career' · 'nothing' · 'programme:<id>' */
  readonly value: string;
  readonly name: string;
  readonly about: string;
}

/** A programme in the making, or an open one, in its steps. */
export interface SetupPage {
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly steps: readonly StepView[];
  /** Before it can be opened; empty when nothing is in the way. */
  readonly missing: readonly string[];
  /** What cannot be changed any more, of an open programme. */
  readonly fixed: readonly string[];
  /** Who changed what, the newest first. */
  readonly history: readonly string[];
}

export interface StepView {
  readonly code: string;
  readonly title: string;
  /** What it holds so far, in a line. */
  readonly about: string;
  /** What is missing here; empty when nothing is. */
  readonly missing: readonly string[];
}

/** One step's form. */
export interface StepPage {
  readonly code: string;
  readonly title: string;
  readonly intro: string;
  /** Of this step alone: sent back with what was typed. */
  readonly version: string;
  readonly groups: readonly FieldGroup[];
  /** Live sentences about what is typed are asked for. */
  readonly counts: boolean;
  /** People who are named in rows, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export interface FieldGroup {
  readonly title?: string;
  readonly note?: string;
  /** Opened only on demand. */
  readonly isFolded: boolean;
  readonly fields: readonly SetupField[];
}

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export type SetupField =
  | (Labelled & { readonly kind: 'text'; readonly value: string; readonly longest: number; readonly lines: number; readonly language?: string })
  | (Labelled & { readonly kind: 'number'; readonly value: string; readonly min: number; readonly max: number })
  | (Labelled & { readonly kind: 'date'; readonly value: string })
  | (Labelled & { readonly kind: 'choice'; readonly value: string; readonly choices: readonly FieldChoice[] })
  | (Labelled & { readonly kind: 'ticks'; readonly value: readonly string[]; readonly choices: readonly FieldChoice[] })
  | (Labelled & { readonly kind: 'rows'; readonly value: readonly FieldRow[]; readonly columns: readonly FieldColumn[]; readonly most: number; readonly add: string })
  | (Labelled & { readonly kind: 'fixed'; readonly value: string });

export interface FieldChoice {
  readonly value: string;
  readonly name: string;
}
export type FieldRow = Readonly<Record<string, string>>;

export type FieldColumn = Labelled & ({ readonly kind: 'text'; readonly longest: number } | { readonly kind: 'date' } | { readonly kind: 'person' } | { readonly kind: 'choice'; readonly choices: readonly FieldChoice[] });

/** What saving came to. Nothing was saved when there are problems. */
export interface StepSavedPage {
  readonly sentence: string;
  readonly problems: readonly { readonly field: string; readonly sentence: string }[];
}

export interface CountPage {
  readonly sentences: readonly string[];
}

export interface PeopleFound {
  readonly people: readonly { readonly id: string; readonly name: string; readonly about: string }[];
}

/** What participants will see, in one language and role: the bot's own cards. */
export interface PreviewPage<Card> {
  readonly parts: readonly { readonly title: string; readonly card: Card }[];
  readonly journey: { readonly title: string; readonly steps: readonly string[] };
  readonly isRightToLeft: boolean;
  readonly language: string;
}

export interface OpenedPage {
  readonly programme: string;
}
