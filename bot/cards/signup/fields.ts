import { type Language } from '../../domain/people/person';
import { type FieldProblem, type FormField } from '../../domain/enrolments/answers';
import { formatList } from '../../content/formats';
import { type Audience, visibilityLine } from '../../content/names';
import { type Translate } from '../../content/texts';
import { type FormView, longestAnswers, type TextField } from '../../usecases/enrolments/form';
import { type Choice, choiceInput, type Element, hint, paragraph, textInput } from '../kit';

/** What every field of one form needs to be drawn. */
export interface Drawing {
  readonly view: FormView;
  readonly text: Translate;
}

/** An input, what is wrong with it, and who will see the answer, in reading order. */
export function field({ view, text }: Drawing, name: FormField, input: Element, audience?: Audience): Element[] {
  const problem = view.problems.find((one) => one.field === name);
  return [
    input,
    ...(problem ? [paragraph(problemText(text, problem, view), { tone: 'attention' })] : []),
    ...(audience ? [hint(visibilityLine(text, audience))] : []),
  ];
}

function problemText(text: Translate, { field: name, problem }: FieldProblem, { programme }: FormView): string {
  if (name === 'capacity') return text('signup.problem.capacity', { max: programme.limits.menteesPerMentor });
  if (problem === 'textTooLong' && name in longestAnswers) return text('signup.problem.tooLong', { max: longestAnswers[textField(name)] });
  if (name === 'nationality') return text('signup.problem.nationality');
  if (name === 'practiceAreas' && problem === 'nothingChosen') return text('signup.problem.subjects');
  return text(`errors.${problem}`);
}

const textFields = ['title', 'agency', 'unit', 'dutyStation', 'email', 'objective', 'expectations', 'nationality'] as const satisfies readonly TextField[];
const textField = (name: FormField): TextField => textFields.find((one) => one === name) ?? 'objective';

/** A text of the form. Its limit is also the server's, which counts characters as people do. */
export function written(drawing: Drawing, name: TextField, label: string, { audience, multiline = false, required = false }: { audience?: Audience; multiline?: boolean; required?: boolean } = {}): Element[] {
  const { view, text } = drawing;
  const obligation = required ? { required: true as const, errorMessage: text('errors.textMissing') } : {};
  return field(drawing, name, textInput({ id: name, label, value: view.values[name], maxLength: longestAnswers[name], multiline, ...obligation }), audience);
}

type ListField = 'speaks' | 'practiceAreas' | 'skills' | 'wantsToLearn' | 'contact';

/** Several of a list, named in the reader's language and in its alphabet. */
export function chosen(drawing: Drawing, name: ListField, label: string, choices: readonly Choice[], language: Language): Element[] {
  return field(drawing, name, choiceInput({ id: name, label, choices: byTitle(choices, language), value: drawing.view.values[name], multiple: true }));
}

/** In the alphabet of the language. */
export const byTitle = (choices: readonly Choice[], language: Language): Choice[] => [...choices].sort((one, other) => one.title.localeCompare(other.title, language));

/** 'French, English and Swahili'; a dash when there is nothing to say. */
export const listed = (names: readonly string[], language: Language): string => (names.length > 0 ? formatList(names, language) : '–');
