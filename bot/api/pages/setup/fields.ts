import { type Translate } from '../../../content/texts';
import { type FieldChoice, type FieldColumn, type FieldRow, type SetupField } from '../../../contracts/setupPage';
import { type ProgrammeContent } from '../../../domain/programmes/setup/content';
import { type Range, type Typed, type TypedRow } from '../../../usecases/setup/typed';
import { type Reader } from '../../../cards/reader';

/** Everything that a step's fields are drawn from. */
export interface Drawing {
  readonly content: ProgrammeContent;
  readonly isOpen: boolean;
  /** What is stored, as the step's form shows it. */
  readonly typed: Typed;
  readonly reader: Reader;
  readonly t: Translate;
}

/** Every field that has a label of its own: `setup.field.<name>`. */
export type FieldLabel =
  | 'name' | 'focus' | 'issue' | 'ownIssue' | 'outcome' | 'figures' | 'contactName' | 'contactEmail'
  | 'bothRoles' | 'admits' | 'nominated' | 'monthsInPostAtMost' | 'monthsInPostAtLeast' | 'monthsInOrganisationAtLeast' | 'gradeOneOf' | 'backgroundOneOf' | 'contractOneOf' | 'agencyOneOf' | 'unitOneOf'
  | 'opens' | 'closes' | 'from' | 'until' | 'months' | 'holidays' | 'day'
  | 'structure' | 'pairing' | 'menteesPerMentor' | 'mentorsPerMentee' | 'openRequests' | 'daysToAnswer' | 'remindDaysBefore' | 'trialDays' | 'sizeFrom' | 'sizeTo' | 'rounds' | 'roundMinutes'
  | 'recommendedDays' | 'minimumDays' | 'sessionsFrom' | 'sessionsTo' | 'minutes' | 'checkIn' | 'urgent' | 'topic' | 'use' | 'before' | 'sharing'
  | 'reviews' | 'threshold' | 'extensionMonths' | 'extensionTimes' | 'closingDays' | 'firstSessionDays' | 'agreementDays' | 'silentDays'
  | 'welcome' | 'description' | 'expectations' | 'links' | 'linkTitle' | 'linkUrl' | 'linkLanguage'
  | 'coordinators' | 'administrators' | 'observers' | 'person' | 'dutyStations';

const labelOf = ({ t }: Drawing, label: FieldLabel): string => t(`setup.field.${label}`);
const textOf = ({ typed }: Drawing, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};
const isText = (one: string | TypedRow): one is string => typeof one === 'string';
const isRow = (one: string | TypedRow): one is TypedRow => typeof one === 'object';
const listOf = ({ typed }: Drawing, name: string): readonly (string | TypedRow)[] => {
  const value = typed[name];
  return typeof value === 'object' ? value : [];
};

interface Hinted {
  /** Where the label is another than the name says. */
  readonly label?: FieldLabel;
  readonly hint?: string;
}
const named = (drawing: Drawing, name: string, label: FieldLabel, hint?: string) => ({ name, label: labelOf(drawing, label), ...(hint !== undefined && { hint }) });

export function text(drawing: Drawing, name: FieldLabel, { longest, lines = 1, hint }: { readonly longest: number; readonly lines?: number; readonly hint?: string }): SetupField {
  return { kind: 'text', ...named(drawing, name, name, hint), value: textOf(drawing, name), longest, lines };
}

/** A field whose name is not that of its label: one of several alike. */
export function textOfMany(drawing: Drawing, name: string, label: FieldLabel, { longest, lines, language, hint }: { readonly longest: number; readonly lines: number; readonly language?: string; readonly hint?: string }): SetupField {
  return { kind: 'text', ...named(drawing, name, label, hint), value: textOf(drawing, name), longest, lines, ...(language !== undefined && { language }) };
}

export function number(drawing: Drawing, name: string, label: FieldLabel, { min, max }: Range, hint?: string): SetupField {
  return { kind: 'number', ...named(drawing, name, label, hint), value: textOf(drawing, name), min, max };
}

export const date = (drawing: Drawing, name: FieldLabel, hint?: string): SetupField => ({ kind: 'date', ...named(drawing, name, name, hint), value: textOf(drawing, name) });

export function choice(drawing: Drawing, name: string, label: FieldLabel, choices: readonly FieldChoice[], hint?: string): SetupField {
  return { kind: 'choice', ...named(drawing, name, label, hint), value: textOf(drawing, name), choices };
}

export function ticks(drawing: Drawing, name: string, label: FieldLabel, choices: readonly FieldChoice[], hint?: string): SetupField {
  return { kind: 'ticks', ...named(drawing, name, label, hint), value: listOf(drawing, name).filter(isText), choices };
}

export function rows(drawing: Drawing, name: FieldLabel, { columns, most, add, hint }: { readonly columns: readonly FieldColumn[]; readonly most: number; readonly add: string } & Hinted): SetupField {
  const value: readonly FieldRow[] = listOf(drawing, name).filter(isRow);
  return { kind: 'rows', ...named(drawing, name, name, hint), value, columns, most, add };
}

/** A column of rows; its label is also said in each row. */
export const column = (drawing: Drawing, name: string, label: FieldLabel): { readonly name: string; readonly label: string } => ({ name, label: labelOf(drawing, label) });

export const fixed = (drawing: Drawing, name: FieldLabel, value: string, hint: string): SetupField => ({ kind: 'fixed', ...named(drawing, name, name, hint), value });

/** Codes with their names in the reader's language. */
export const choicesOf = <Code extends string>(codes: readonly Code[], nameOf: (code: Code) => string): FieldChoice[] => codes.map((value) => ({ value, name: nameOf(value) }));
