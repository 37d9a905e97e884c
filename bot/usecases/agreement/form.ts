import * as z from 'zod';
import { type AgreementField, type AgreementText, objectiveAt, objectiveFields, responseTimes, rhythms } from '../../domain/agreement/agreementText';
import { contactChannels } from '../../domain/people/person';
import { cleanText, type TextProblem } from '../text';

/** The agreement as the form has it: everything as typed. */
export interface AgreementForm {
  readonly statement: string;
  readonly objective1: string;
  readonly measure1: string;
  readonly objective2: string;
  readonly measure2: string;
  readonly objective3: string;
  readonly measure3: string;
  readonly rhythm: string;
  readonly rhythmNote: string;
  readonly media: readonly string[];
  readonly groundRules: string;
  readonly confidentiality: string;
  readonly responseTime: string;
}
type TextInputId = Exclude<keyof AgreementForm, 'media' | 'rhythm' | 'responseTime'>;

/** In code points. All of them together, twice over, must fit on the card that compares two versions. */
export const longest: Readonly<Record<TextInputId, number>> = {
  statement: 300, objective1: 160, measure1: 160, objective2: 160, measure2: 160, objective3: 160, measure3: 160, rhythmNote: 100, groundRules: 400, confidentiality: 300,
};

/** Which inputs a field is typed into. */
export const inputsOf: Readonly<Record<AgreementField, readonly (keyof AgreementForm)[]>> = {
  statement: ['statement'], objective1: ['objective1', 'measure1'], objective2: ['objective2', 'measure2'], objective3: ['objective3', 'measure3'],
  rhythm: ['rhythm', 'rhythmNote'], media: ['media'], groundRules: ['groundRules'], confidentiality: ['confidentiality'], responseTime: ['responseTime'],
};

export const agreementTextSchema: z.ZodType<AgreementText> = z.object({
  statement: z.string(), objectives: z.array(z.object({ text: z.string(), measure: z.string() })), rhythm: z.enum(rhythms), rhythmNote: z.string(),
  media: z.array(z.enum(contactChannels)), groundRules: z.string(), confidentiality: z.string(), responseTime: z.enum(responseTimes),
});

/** The text as a form shows it, to be changed. */
export function formOf(text: AgreementText): AgreementForm {
  const [one, two, three] = objectiveFields.map((field) => objectiveAt(text, field));
  return {
    statement: text.statement, objective1: one?.text ?? '', measure1: one?.measure ?? '', objective2: two?.text ?? '', measure2: two?.measure ?? '', objective3: three?.text ?? '', measure3: three?.measure ?? '',
    rhythm: text.rhythm, rhythmNote: text.rhythmNote, media: text.media, groundRules: text.groundRules, confidentiality: text.confidentiality, responseTime: text.responseTime,
  };
}

export type FormProblem = TextProblem | 'badChoice';
export type ReadForm = { readonly kind: 'ok'; readonly value: AgreementText } | { readonly kind: 'refused'; readonly reason: FormProblem; readonly input: keyof AgreementForm };

/** Takes what was typed for an agreement, or says which input is wrong and why. A measure needs its objective, a rhythm of one's own its description. */
export function readForm(form: AgreementForm): ReadForm {
  const problems: Extract<ReadForm, { kind: 'refused' }>[] = [];
  const wrong = (input: keyof AgreementForm, reason: FormProblem): void => void problems.push({ kind: 'refused', reason, input });
  const typed = (input: TextInputId, optional: boolean, isOneLine = false): string => {
    const read = cleanText(form[input], { longest: longest[input], optional });
    if (read.kind === 'refused') wrong(input, read.reason);
    return read.kind === 'refused' ? '' : isOneLine ? read.value.replaceAll(/\s+/g, ' ') : read.value;
  };
  const chosen = <Code extends string>(input: 'rhythm' | 'responseTime', codes: readonly Code[], otherwise: Code): Code => {
    const found = codes.find((code) => code === form[input]);
    if (!found) wrong(input, 'badChoice');
    return found ?? otherwise;
  };
  const statement = typed('statement', false);
  const objectives = ([1, 2, 3] as const).map((row) => {
    const measure = typed(`measure${row}`, true, true);
    return { text: typed(`objective${row}`, measure === '', true), measure };
  });
  const rhythm = chosen('rhythm', rhythms, 'own');
  const rhythmNote = typed('rhythmNote', rhythm !== 'own', true);
  const media = contactChannels.filter((channel) => form.media.includes(channel));
  if (form.media.some((code) => !contactChannels.some((channel) => channel === code))) wrong('media', 'badChoice');
  const value: AgreementText = { statement, objectives, rhythm, rhythmNote, media, groundRules: typed('groundRules', true), confidentiality: typed('confidentiality', true), responseTime: chosen('responseTime', responseTimes, 'twoDays') };
  return problems[0] ?? { kind: 'ok', value };
}

/** The form with some of its inputs as another has them: a card that asked for some fields only leaves the others as they were. */
export function withFields(form: AgreementForm, typed: AgreementForm, fields: readonly AgreementField[]): AgreementForm {
  const picked: Partial<AgreementForm> = Object.fromEntries(fields.flatMap((field) => inputsOf[field]).map((input) => [input, typed[input]]));
  return { ...form, ...picked };
}
