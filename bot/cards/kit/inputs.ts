import { type CalendarDate } from '../../domain/time';
import { escapeMarkdown } from './text';
import { type Choice, type ChoiceInput, type DateInput, type NumberInput, type TextInput, type TimeInput, type ToggleInput } from './types';

/**
 * Teams checks a required input only when it has something to say about it, so one comes with the other. Values may be given as
 * undefined: a form is often filled from a profile that has gaps.
 */
type Common<Value> = { readonly id: string; readonly label: string; readonly value?: Value | undefined } & Obligation;
type Obligation = { readonly required?: false; readonly errorMessage?: string } | { readonly required: true; readonly errorMessage: string };

type TextOptions = Common<string> & { readonly multiline?: boolean; readonly maxLength: number; readonly placeholder?: string };
type ChoiceOptions = Common<string | readonly string[]> & { readonly choices: readonly Choice[]; readonly multiple?: boolean; readonly searchable?: boolean; readonly placeholder?: string };
type DateOptions = Common<CalendarDate> & { readonly min?: CalendarDate | undefined; readonly max?: CalendarDate | undefined };
type NumberOptions = Common<number> & { readonly min: number; readonly max: number };

/** Few choices are laid open, so that all can be read at a glance; more fold up. */
const openUpTo = { one: 4, several: 8 };

const obligation = ({ required, errorMessage }: Obligation) => ({ ...(required && { isRequired: true as const }), ...(errorMessage && { errorMessage }) });

export function textInput(options: TextOptions): TextInput {
  const { id, label, value, multiline, maxLength, placeholder } = options;
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength,
    ...(value !== undefined && { value }),
    ...(multiline && { isMultiline: true }),
    ...(placeholder && { placeholder }),
    ...obligation(options),
  };
}

function styleFor({ choices, multiple, searchable }: ChoiceOptions): ChoiceInput['style'] {
  if (searchable) return 'filtered';
  return choices.length <= (multiple ? openUpTo.several : openUpTo.one) ? 'expanded' : 'compact';
}

/** Titles beside a box or a button are interpreted as markdown, those in a drop-down list are not. */
function shownChoices(options: ChoiceOptions): readonly Choice[] {
  const besideBoxes = options.multiple || styleFor(options) === 'expanded';
  return besideBoxes ? options.choices.map(({ title, value }) => ({ title: escapeMarkdown(title), value })) : options.choices;
}

/**
 * One choice, or with `multiple` several, whose values come back joined with commas. Throws RangeError for a value with a comma
 * in it there.
 */
export function choiceInput(options: ChoiceOptions): ChoiceInput {
  const { id, label, choices, value, multiple, placeholder } = options;
  const unfit = multiple && choices.find((choice) => choice.value.includes(','));
  if (unfit) throw new RangeError(`Several values are joined with commas, so "${unfit.value}" cannot be one of them`);
  const chosen = typeof value === 'object' ? value.join(',') : value;
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    choices: shownChoices(options),
    style: styleFor(options),
    wrap: true,
    ...(multiple && { isMultiSelect: true }),
    ...(chosen && { value: chosen }),
    ...(placeholder && { placeholder }),
    ...obligation(options),
  };
}

export function dateInput(options: DateOptions): DateInput {
  const { id, label, value, min, max } = options;
  return { type: 'Input.Date', id, label, ...(value && { value }), ...(min && { min }), ...(max && { max }), ...obligation(options) };
}

/** A time of day, which comes back as 'HH:mm'. */
export function timeInput(options: Common<string>): TimeInput {
  const { id, label, value } = options;
  return { type: 'Input.Time', id, label, ...(value && { value }), ...obligation(options) };
}

export function numberInput(options: NumberOptions): NumberInput {
  const { id, label, value, min, max } = options;
  return { type: 'Input.Number', id, label, min, max, ...(value !== undefined && { value }), ...obligation(options) };
}

/** A box to tick, with its label beside it; comes back as 'true' or 'false'. */
export function toggleInput(options: Common<boolean>): ToggleInput {
  const { id, label, value } = options;
  return { type: 'Input.Toggle', id, title: escapeMarkdown(label), wrap: true, value: value ? 'true' : 'false', ...obligation(options) };
}
