import { type CalendarDate, isCalendarDate } from '../../domain/time';
import { cleanText } from '../text';
import { type FieldProblem, type Range, type SetupProblem, type Typed, type TypedRow } from './typed';

type Details = Omit<FieldProblem, 'field' | 'problem'>;

/**
 * Reads a form field by field and notes what is wrong; what cannot be read is given back as it was stored, so that reading goes on to the end
 * and every problem is said at once. Whoever asks for `problems` afterwards saves only when there are none.
 */
export class FormReader {
  readonly problems: FieldProblem[] = [];

  constructor(private readonly typed: Typed) {}

  /** False for a field that the form did not have: what is stored stays. */
  has(field: string): boolean {
    return field in this.typed;
  }

  fail(field: string, problem: SetupProblem, details: Details = {}): void {
    this.problems.push({ field, problem, ...details });
  }

  /** One text, cleaned; '' when nothing is there. */
  text(field: string, { longest, required = false }: { readonly longest: number; readonly required?: boolean }): string {
    const read = cleanText(this.one(field), { longest, optional: !required });
    if (read.kind === 'ok') return read.value;
    this.fail(field, read.reason === 'textMissing' ? 'missing' : 'tooLong', { to: longest });
    return '';
  }

  number(field: string, { min, max }: Range, stored: number): number {
    return this.has(field) ? (this.optionalNumber(field, { min, max }, true) ?? stored) : stored;
  }

  /** Undefined for an empty field. */
  optionalNumber(field: string, { min, max }: Range, required = false): number | undefined {
    const text = this.one(field).trim();
    if (text === '' && !required) return undefined;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    if (value >= min && value <= max) return value;
    this.fail(field, 'number', { from: min, to: max });
    return undefined;
  }

  /** Undefined for an empty field. */
  date(field: string, { required = false }: { readonly required?: boolean } = {}): CalendarDate | undefined {
    const text = this.one(field).trim();
    if (text === '' && required) this.fail(field, 'missing');
    if (text === '') return undefined;
    if (isCalendarDate(text)) return text;
    this.fail(field, 'date');
    return undefined;
  }

  choice<Code extends string>(field: string, codes: readonly Code[], stored: Code): Code {
    if (!this.has(field)) return stored;
    const text = this.one(field);
    const chosen = codes.find((code) => code === text);
    if (chosen === undefined) this.fail(field, 'choice');
    return chosen ?? stored;
  }

  /** The chosen ones in the order of `codes`; what is none of them is let go. */
  several<Code extends string>(field: string, codes: readonly Code[]): Code[] {
    const given = this.typed[field];
    const chosen = new Set(Array.isArray(given) ? given.filter((one) => typeof one === 'string') : []);
    return codes.filter((code) => chosen.has(code));
  }

  /** A line each, cleaned, each once. */
  lines(field: string, { longest, most }: { readonly longest: number; readonly most: number }): string[] {
    const lines = [...new Set(this.one(field).split(/[\n;]/).map((line) => line.trim()).filter((line) => line !== ''))];
    if (lines.length > most) this.fail(field, 'tooManyRows', { to: most });
    return lines.slice(0, most).map((line) => {
      const read = cleanText(line, { longest });
      if (read.kind === 'refused') this.fail(field, 'tooLong', { to: longest });
      return read.kind === 'ok' ? read.value : '';
    });
  }

  /** The rows in which anything was typed, with their numbers in the form. */
  rows(field: string, most: number): { readonly row: number; readonly cell: (name: string) => string }[] {
    const given = this.typed[field];
    const rows: readonly TypedRow[] = Array.isArray(given) ? given.filter((one) => typeof one === 'object') : [];
    const filled = rows.map((cells, index) => ({ row: index + 1, cell: (name: string) => (cells[name] ?? '').trim() })).filter(({ row }) => Object.values(rows[row - 1] ?? {}).some((text) => text.trim() !== ''));
    if (filled.length > most) this.fail(field, 'tooManyRows', { to: most });
    return filled.slice(0, most);
  }

  private one(field: string): string {
    const given = this.typed[field];
    return typeof given === 'string' ? given : '';
  }
}
