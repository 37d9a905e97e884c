/**
 * What can be wrong with a people file: each code with the parameters of its text. The texts are `csv.<code>` in every
 * language's catalogue; `row` is what a spreadsheet shows (the header is row 1), `column` is the column's name in the file format.
 */
export const csvProblemParams = {
  /** Not UTF-8 (or UTF-16LE with its mark): a workbook, an image, an old code page. */
  notText: [],
  empty: [],
  /** A header and nobody below it. */
  noPeople: [],
  missingColumns: ['row', 'columns'],
  duplicateColumn: ['row', 'column'],
  /** A quote that is never closed, or that is followed by more text; the file cannot be read beyond it. */
  brokenQuotes: ['row'],
  /** More cells than the header has: mostly a delimiter within a value that is not quoted. */
  extraCells: ['row', 'found', 'limit'],
  missingValue: ['row', 'column'],
  tooLong: ['row', 'column', 'value', 'limit'],
  tooManyValues: ['row', 'column', 'found', 'limit'],
  badDate: ['row', 'column', 'value'],
  unknownCode: ['row', 'column', 'value'],
  /** Unknown, but near a known one. */
  misspeltCode: ['row', 'column', 'value', 'suggestion'],
  unknownTimeZone: ['row', 'column', 'value'],
  misspeltTimeZone: ['row', 'column', 'value', 'suggestion'],
  /** Not an ISO 3166-1 alpha-2 code. */
  unknownCountry: ['row', 'column', 'value'],
  badEmail: ['row', 'column', 'value'],
  /** Not a GUID. */
  badObjectId: ['row', 'column', 'value'],
  ownManager: ['row', 'column'],
  duplicatePerson: ['row', 'column', 'value', 'otherRow'],
} as const;

interface ParamTypes {
  readonly row: number;
  readonly otherRow: number;
  readonly column: string;
  /** Names, joined by a comma and a space. */
  readonly columns: string;
  /** Shortened to 40 characters, without control characters. */
  readonly value: string;
  /** A known code or time zone, never empty. */
  readonly suggestion: string;
  readonly limit: number;
  readonly found: number;
}

export type CsvProblemCode = keyof typeof csvProblemParams;
export type CsvProblemOf<Code extends CsvProblemCode> = { readonly code: Code } & Pick<ParamTypes, (typeof csvProblemParams)[Code][number]>;
export type CsvProblem = { [Code in CsvProblemCode]: CsvProblemOf<Code> }[CsvProblemCode];

const listedAtMost = 20;

export interface ProblemList {
  /** The problem is made only while it will be listed: finding the nearest code for 50,000 wrong cells is not free. */
  add(make: () => CsvProblem): void;
  total(): number;
  listed(): readonly CsvProblem[];
}

export function makeProblemList(atMost = listedAtMost): ProblemList {
  const listed: CsvProblem[] = [];
  let total = 0;
  return {
    add: (make) => {
      total += 1;
      if (listed.length < atMost) listed.push(make());
    },
    total: () => total,
    listed: () => listed,
  };
}
