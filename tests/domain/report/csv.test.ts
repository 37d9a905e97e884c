import { parse } from 'csv-parse/sync';
import { csvCell, sheetCsv } from '../../../bot/content/report/csv';

it.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`], ['+1', "'+1"], ['-2', "'-2"], ['@SUM(A1)', "'@SUM(A1)"], ['\tx', "'\tx"], ['\r=1', `"'\r=1"`], ['a,b', '"a,b"'], ['say "hi"', '"say ""hi"""'], ['two\nlines', '"two\nlines"'], ['plain', 'plain'], ['', ''],
])('writes %j as %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('writes tables that a spreadsheet reads, in any language', () => {
  const table = { columns: ['Duty station', 'Joined'], rows: [{ id: '1', name: '=cmd|calc', cells: ['\u206812\u2069 of 20'] }, { id: '2', name: 'Женева, "X"', cells: ['7'] }] };
  const file = sheetCsv({ title: 'Report', made: 'Made today', parts: [{ id: 'groups', title: 'By group', sentences: ['@note'], tables: [{ title: 'Duty station', table }] }] });
  expect(file.startsWith('\uFEFF')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(parse(file, { bom: true, relax_column_count: true, skip_empty_lines: true })).toEqual([['Report'], ['Made today'], ['By group: Duty station'], ['Duty station', 'Joined'], ["'=cmd|calc", '12 of 20'], ['Женева, "X"', '7'], ["'@note"]]);
});
