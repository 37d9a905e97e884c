import { type DirectoryEntry, genders, type Role } from '../domain/people/person';
import { type KnownStatus, knownStatuses } from '../domain/roster/known';
import { type CalendarDate, isTimeZone } from '../domain/time';
import { cellText, shortened } from './cellText';
import { type CsvProblem, type ProblemList } from './csvProblems';
import { nearest } from './nearest';
import { readDate } from './relativeDate';

/** The columns a people file must have; their order and case do not matter. */
export const requiredColumns = ['objectId', 'name', 'email', 'title', 'agency', 'unit', 'dutyStation', 'timeZone', 'grade', 'contract', 'joinedOn', 'inPostSince', 'speaks', 'practiceAreas'] as const;
/** Those it may leave out; any other column is ignored. */
export const optionalColumns = ['nationality', 'gender', 'managerObjectId', 'background'] as const;
/** What an import into a programme may say besides: whom to put on its list, and who has left the organisation. */
export const listColumns = ['role', 'nominate', 'status'] as const;
export type Column = (typeof requiredColumns)[number] | (typeof optionalColumns)[number] | (typeof listColumns)[number];

/** The codes that cells may hold, as the product's vocabulary knows them. Case does not matter in a cell. */
export interface PeopleCodes {
  readonly spokenLanguages: readonly string[];
  readonly practiceAreas: readonly string[];
  readonly grades: readonly string[];
  readonly backgrounds: readonly string[];
}

export interface Reading {
  readonly tenantId: string;
  /** What durations in date columns are counted back from. */
  readonly today: CalendarDate;
  readonly codes: PeopleCodes;
}

/** Characters. Where a format decides (ids, dates, codes) the limit only keeps nonsense short. */
const longest: Readonly<Record<Column, number>> = {
  objectId: 60, name: 100, email: 254, title: 150, agency: 60, unit: 120, dutyStation: 80, timeZone: 60, grade: 40, contract: 60, joinedOn: 60, inPostSince: 60,
  speaks: 200, practiceAreas: 400, nationality: 60, gender: 40, managerObjectId: 60, background: 200, role: 40, nominate: 40, status: 40,
};
const valuesAtMost = 12;
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const email = /^[^\s@,;<>"]{1,64}@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/u;
// Made when the first nationality is read: it takes longer than loading a tenth of the program.
let countries: Intl.DisplayNames | undefined;
const countryName = (code: string): string | undefined => (countries ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })).of(code);

/** One row as a person. Whatever is wrong goes to `problems`; then what is returned is incomplete and must not be used. */
export function readPerson(row: number, raw: (column: Column) => string, { tenantId, today, codes }: Reading, problems: ProblemList): DirectoryEntry {
  const cell = cellReader(row, raw, problems);
  const objectId = cell.objectId('objectId');
  const manager = cell.objectId('managerObjectId');
  if (manager && manager === objectId) problems.add(() => ({ code: 'ownManager', row, column: 'managerObjectId' }));
  const nationality = cell.country('nationality');
  const gender = cell.code('gender', genders);
  return {
    id: `${tenantId}:${objectId ?? ''}`,
    name: cell.text('name'),
    email: cell.email('email'),
    title: cell.text('title'),
    agency: cell.text('agency'),
    unit: cell.text('unit'),
    dutyStation: cell.text('dutyStation'),
    timeZone: cell.timeZone('timeZone'),
    grade: cell.code('grade', codes.grades) ?? '',
    contract: cell.text('contract'),
    joinedOn: cell.date('joinedOn', today),
    inPostSince: cell.date('inPostSince', today),
    speaks: cell.codes('speaks', codes.spokenLanguages),
    practiceAreas: cell.codes('practiceAreas', codes.practiceAreas),
    background: cell.codes('background', codes.backgrounds),
    ...(nationality ? { nationality } : {}),
    ...(gender ? { gender } : {}),
    ...(manager ? { managerId: `${tenantId}:${manager}` } : {}),
  };
}

/** What a row says about the programme's list. */
export interface ListCells {
  readonly roles: readonly Role[];
  readonly isNominated: boolean;
  readonly status: KnownStatus;
}

/** A nomination without a role is one to be mentored. */
export function readListCells(row: number, raw: (column: Column) => string, problems: ProblemList): ListCells {
  const cell = cellReader(row, raw, problems);
  const [named, isNominated, status] = [cell.codes('role', ['mentor', 'mentee']), cell.code('nominate', ['yes', 'no']) === 'yes', cell.code('status', knownStatuses) ?? 'here'];
  const roles = (['mentor', 'mentee'] as const).filter((role) => named.includes(role));
  return { roles: roles.length === 0 && isNominated ? ['mentee'] : roles, isNominated, status };
}

/** Cells that may be empty although their column must be there. */
const mayBeEmpty: readonly Column[] = ['practiceAreas', ...optionalColumns, ...listColumns];

function cellReader(row: number, raw: (column: Column) => string, problems: ProblemList) {
  const text = (column: Column): string => {
    const value = cellText(raw(column));
    const limit = longest[column];
    if (value === '' && !mayBeEmpty.includes(column)) problems.add(() => ({ code: 'missingValue', row, column }));
    if (value.length <= limit) return value;
    problems.add(() => ({ code: 'tooLong', row, column, value: shortened(value), limit }));
    return ''; // said once: what is too long is not looked at further
  };
  const checked = (column: Column, code: 'badDate' | 'badEmail' | 'badObjectId' | 'unknownCountry', read: (value: string) => string | undefined): string | undefined => {
    const value = text(column);
    if (value === '') return undefined;
    const result = read(value);
    if (result === undefined) problems.add(() => ({ code, row, column, value: shortened(value) }));
    return result;
  };
  const known = <Code extends string>(column: Column, value: string, codes: readonly Code[]): Code | undefined => {
    const code = codes.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    if (!code) problems.add(() => unknown('Code', { row, column, value: shortened(value) }, codes));
    return code;
  };
  return {
    text,
    objectId: (column: Column) => checked(column, 'badObjectId', (value) => accept(value.toLowerCase(), (id) => guid.test(id))),
    email: (column: Column) => checked(column, 'badEmail', (value) => accept(value, (address) => email.test(address))) ?? '',
    date: (column: Column, today: CalendarDate) => checked(column, 'badDate', (value) => readDate(value, today)) ?? '',
    country: (column: Column) => checked(column, 'unknownCountry', (value) => accept(value.toUpperCase(), isCountry)),
    timeZone: (column: Column) => {
      const value = text(column);
      if (value !== '' && !isTimeZone(value)) problems.add(() => unknown('TimeZone', { row, column, value: shortened(value) }, Intl.supportedValuesOf('timeZone')));
      return value;
    },
    code: <Code extends string>(column: Column, codes: readonly Code[]) => {
      const value = text(column);
      return value === '' ? undefined : known(column, value, codes);
    },
    codes: (column: Column, codes: readonly string[]) => {
      const values = text(column).split('|').map((value) => value.trim()).filter((value) => value !== '');
      if (values.length > valuesAtMost) {
        problems.add(() => ({ code: 'tooManyValues', row, column, found: values.length, limit: valuesAtMost }));
        return [];
      }
      return [...new Set(values.flatMap((value) => known(column, value, codes) ?? []))];
    },
  };
}

/** Two sentences: a guess that is far off would only mislead. */
function unknown(what: 'Code' | 'TimeZone', where: { readonly row: number; readonly column: Column; readonly value: string }, known: readonly string[]): CsvProblem {
  const suggestion = nearest(where.value, known);
  return suggestion ? { code: `misspelt${what}`, ...where, suggestion } : { code: `unknown${what}`, ...where };
}

const accept = (value: string, good: (value: string) => boolean): string | undefined => (good(value) ? value : undefined);

/** ZZ is "unknown region" in the locale data; XA and XB are pseudo-locales. */
function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !['ZZ', 'XA', 'XB'].includes(code) && countryName(code) !== undefined;
}
