/**
 * The part of Adaptive Cards 1.5 that our cards are made of, narrower than the format on purpose: an input without a label, an
 * Action.Execute without its fallback or a TextBlock that does not wrap cannot be written down. The types of
 * `@microsoft/teams.cards` allow all of these, and much that is newer than 1.5; the tests hold finished cards against them instead.
 */
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
export type TextColor = 'Default' | 'Good' | 'Warning' | 'Attention';

export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly size?: 'Small' | 'Default' | 'Medium';
  readonly weight?: 'Bolder';
  readonly color?: TextColor;
  readonly isSubtle?: true;
}

export interface RichTextBlock {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly spacing?: Spacing;
  readonly separator?: true;
}

/** Only headings: every other text is a RichTextBlock, because a TextBlock interprets markdown. */
export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly style: 'heading';
  readonly size: 'Medium' | 'Default';
  readonly weight: 'Bolder';
  readonly wrap: true;
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: 'emphasis';
  readonly spacing?: Spacing;
  readonly separator?: true;
}

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

interface InputBase {
  readonly id: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

interface Labelled extends InputBase {
  readonly label: string;
}

export interface TextInput extends Labelled {
  readonly type: 'Input.Text';
  readonly value?: string;
  readonly placeholder?: string;
  readonly isMultiline?: true;
  readonly maxLength: number;
}

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface ChoiceInput extends Labelled {
  readonly type: 'Input.ChoiceSet';
  readonly choices: readonly Choice[];
  readonly style: 'compact' | 'expanded' | 'filtered';
  readonly wrap: true;
  readonly isMultiSelect?: true;
  /** One value, or several joined with commas. */
  readonly value?: string;
  readonly placeholder?: string;
}

export interface DateInput extends Labelled {
  readonly type: 'Input.Date';
  readonly value?: string;
  readonly min?: string;
  readonly max?: string;
}

export interface TimeInput extends Labelled {
  readonly type: 'Input.Time';
  readonly value?: string;
}

export interface NumberInput extends Labelled {
  readonly type: 'Input.Number';
  readonly value?: number;
  readonly min: number;
  readonly max: number;
}

/** Its title is its visible label; a label above it would say the same twice. */
export interface ToggleInput extends InputBase {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly wrap: true;
  readonly value: 'true' | 'false';
}

export type Input = TextInput | ChoiceInput | DateInput | TimeInput | NumberInput | ToggleInput;

/** What a button sends back: ids and plain values. Entities are loaded again, with the actor's rights, when it is tapped. */
export type ActionData = Readonly<Record<string, string | number | boolean>>;

interface Button {
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  readonly tooltip?: string;
  readonly associatedInputs?: 'none';
}

/** A dialog's button; and for clients that do not know Action.Execute: the same tap as a message, whose data also carries the verb. */
export interface SubmitAction extends Button {
  readonly type: 'Action.Submit';
  readonly data: ActionData;
}

export interface ExecuteAction extends Button {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly data: ActionData;
  readonly fallback: SubmitAction;
}

export interface ShowCardAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[]; readonly actions?: readonly Action[] };
}

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type Action = ExecuteAction | SubmitAction | ShowCardAction | OpenUrlAction;
export type Element = TextBlock | RichTextBlock | Container | ActionSet | Input;

export interface RefreshDefinition {
  readonly action: { readonly type: 'Action.Execute'; readonly verb: string; readonly data: ActionData };
  readonly userIds: readonly string[];
}

export interface AdaptiveCard {
  readonly $schema: string;
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly lang: string;
  readonly rtl?: true;
  readonly fallbackText: string;
  readonly refresh?: RefreshDefinition;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}
