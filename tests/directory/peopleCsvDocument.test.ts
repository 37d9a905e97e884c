import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backgrounds, grades, practiceAreas, spokenLanguages } from '../../bot/content/vocabulary';
import { optionalColumns, requiredColumns } from '../../bot/directory/csvPerson';
import { csvProblemParams } from '../../bot/directory/csvProblems';
import { readPeopleCsv } from '../../bot/directory/peopleCsv';
import { genders } from '../../bot/domain/people/person';
import { aFile, aRow, reading } from './csvBuilder';

const text = readFileSync(join(__dirname, '../../docs/people-csv.md'), 'utf8');
const section = (title: string): string => text.split('\n## ').find((part) => part.startsWith(title)) ?? '';
/** The cells of each row of a section's table, its first column without backticks. */
const table = (title: string): string[][] =>
  [...section(title).matchAll(/^\| `(\w+)` \|(.*)\|$/gm)].map(([, name = '', rest = '']) => [name, ...rest.split(' | ').map((cell) => cell.trim())]);
const codesOf = (column: string): string[] => {
  const entry = section('Codes').split('\n- ').find((part) => part.startsWith(`\`${column}\``)) ?? '';
  return [...entry.matchAll(/`(\w+)`/g)].map(([, code = '']) => code).slice(1);
};

describe('the description of the people file', () => {
  it('names every column, and which are required', () => {
    expect(table('Columns').map(([name, need]) => [name, need])).toEqual([...requiredColumns.map((name) => [name, 'required']), ...optionalColumns.map((name) => [name, 'optional'])]);
  });

  it('gives the length that a column takes', async () => {
    const limits = table('Columns').flatMap(([column = '', , holds = '']) => [...holds.matchAll(/at most (\d+) characters/g)].map(([, limit]) => ({ column, limit: Number(limit) })));
    expect(limits.length).toBeGreaterThan(5);
    for (const { column, limit } of limits) {
      const result = await readPeopleCsv(aFile([aRow(1, { [column]: 'x'.repeat(limit + 1) })]), reading);
      expect(result).toMatchObject({ problems: [{ code: 'tooLong', column, limit }] });
    }
  });

  it.each([['grade', grades], ['speaks', spokenLanguages], ['practiceAreas', practiceAreas], ['gender', genders], ['background', backgrounds]] as const)('lists the codes of %s', (column, codes) => {
    expect(codesOf(column)).toEqual([...codes]);
  });

  it('tells how to mend every problem', () => {
    expect(table('Problems').map(([code]) => code)).toEqual(Object.keys(csvProblemParams));
  });

  it('shows an example that can be read', async () => {
    const example = /```csv\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const result = await readPeopleCsv(example, { ...reading, codes: { spokenLanguages, practiceAreas, grades, backgrounds } });
    expect(result).toMatchObject({ kind: 'read', people: [{ name: 'Amina Odhiambo' }, { name: 'Luis Prado' }] });
  });
});
