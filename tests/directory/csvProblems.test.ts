import fc from 'fast-check';
import { readPeopleCsv } from '../../bot/directory/peopleCsv';
import { csvProblemParams } from '../../bot/directory/csvProblems';
import { aFile, aRow, columns, idOf, line, reading } from './csvBuilder';

const problemsOf = async (source: string | Buffer) => {
  const result = await readPeopleCsv(source, reading);
  if (result.kind === 'read') throw new Error('was read');
  return result;
};
const bad = async (change: Record<string, string>) => (await problemsOf(aFile([aRow(1), aRow(2, change)]))).problems;

describe('what is not a people file', () => {
  it.each([
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'notText'],
    ['text with NULs', Buffer.from('objectId\0,name\n'), 'notText'],
    ['UTF-16 without its mark', Buffer.from('objectId,name\n', 'utf16le'), 'notText'],
    ['an old code page', Buffer.from('objectId,name\n1,Zo\u00eb', 'latin1'), 'notText'],
    ['UTF-8 that ends within a character', Buffer.from('objectId,é').subarray(0, -1), 'notText'],
    ['an empty file', '', 'empty'],
    ['a file of one byte', Buffer.from([0xff]), 'notText'],
    ['empty lines', '\n\r\n,,\n', 'empty'],
    ['a header alone', `${columns.join(',')}\n\n`, 'noPeople'],
    ['the name of a delimiter alone', 'sep=;', 'empty'],
  ])('refuses %s', async (_, source, code) => {
    expect(await problemsOf(source)).toEqual({ kind: 'refused', totalProblems: 1, problems: [{ code }] });
  });

  it('names all missing columns at once', async () => {
    expect((await problemsOf('name,title,agency,unit,dutyStation,grade,contract,joinedOn,speaks,practiceAreas\nx')).problems).toEqual([
      { code: 'missingColumns', row: 1, columns: 'objectId, email, timeZone, inPostSince' },
    ]);
  });

  it('refuses a column that stands there twice', async () => {
    expect((await problemsOf(aFile([aRow()], { order: [...columns, 'Name'] }))).problems).toEqual([{ code: 'duplicateColumn', row: 1, column: 'name' }]);
  });

  it.each([
    ['never closed', `${line(aRow())}\n"open,`, 3],
    ['followed by text', `${line(aRow())}\n\n"x"y,\n`, 4],
  ])('says in which row a quote is %s', async (_, rows, row) => {
    expect((await problemsOf(`${columns.join(',')}\n${rows}`)).problems).toEqual([{ code: 'brokenQuotes', row }]);
  });
});

describe('what is wrong in a row', () => {
  const cases: [string, Record<string, string>, object][] = [
    ['a day that does not exist', { joinedOn: '2026-02-30' }, { code: 'badDate', column: 'joinedOn', value: '2026-02-30' }],
    ['a date in words', { inPostSince: '3 May 2026' }, { code: 'badDate', column: 'inPostSince', value: '3 May 2026' }],
    ['an empty duration', { inPostSince: 'P' }, { code: 'badDate', column: 'inPostSince', value: 'P' }],
    ['a misspelt practice area', { practiceAreas: 'health|climat' }, { code: 'misspeltCode', column: 'practiceAreas', value: 'climat', suggestion: 'climate' }],
    ['a misspelt grade', { grade: 'P33' }, { code: 'misspeltCode', column: 'grade', value: 'P33', suggestion: 'P3' }],
    ['an unknown grade', { grade: 'Director' }, { code: 'unknownCode', column: 'grade', value: 'Director' }],
    ['a misspelt gender', { gender: 'womam' }, { code: 'misspeltCode', column: 'gender', value: 'womam', suggestion: 'woman' }],
    ['a misspelt time zone', { timeZone: 'Africa/Nairobbi' }, { code: 'misspeltTimeZone', column: 'timeZone', value: 'Africa/Nairobbi', suggestion: 'Africa/Nairobi' }],
    ['an unknown time zone', { timeZone: 'where I live' }, { code: 'unknownTimeZone', column: 'timeZone', value: 'where I live' }],
    ['an unknown country', { nationality: 'Kenya' }, { code: 'unknownCountry', column: 'nationality', value: 'Kenya' }],
    ['a country code nobody has', { nationality: 'QQ' }, { code: 'unknownCountry', column: 'nationality', value: 'QQ' }],
    ['an address without a host', { email: 'person@' }, { code: 'badEmail', column: 'email', value: 'person@' }],
    ['two addresses', { email: 'a@b.example;c@d.example' }, { code: 'badEmail', column: 'email', value: 'a@b.example;c@d.example' }],
    ['an id that is no GUID', { objectId: '42' }, { code: 'badObjectId', column: 'objectId', value: '42' }],
    ['a long name', { name: 'x'.repeat(101) }, { code: 'tooLong', column: 'name', value: `${'x'.repeat(39)}…`, limit: 100 }],
    ['many values', { speaks: 'en|'.repeat(13) }, { code: 'tooManyValues', column: 'speaks', found: 13, limit: 12 }],
    ['no name', { name: ' \u200b ' }, { code: 'missingValue', column: 'name' }],
    ['no language', { speaks: '' }, { code: 'missingValue', column: 'speaks' }],
    ['one as one\'s own manager', { managerObjectId: idOf(2) }, { code: 'ownManager', column: 'managerObjectId' }],
    ['an address in use', { email: 'Person1@Agency.example' }, { code: 'duplicatePerson', column: 'email', value: 'Person1@Agency.example', otherRow: 2 }],
  ];
  it.each(cases)('%s', async (_, change, problem) => {
    expect(await bad(change)).toEqual([{ row: 3, ...problem }]);
  });

  it('finds a person who stands there twice, however the id is written', async () => {
    const id = 'abcdefab-0000-4000-8000-000000000001';
    const { problems } = await problemsOf(aFile([aRow(1, { objectId: id }), aRow(2), aRow(3, { objectId: id.toUpperCase() })]));
    expect(problems).toEqual([{ code: 'duplicatePerson', row: 4, column: 'objectId', value: id, otherRow: 2 }]);
  });

  it('counts cells beyond the header', async () => {
    const { problems } = await problemsOf(`${aFile([aRow()]).trimEnd()},surplus\n`);
    expect(problems).toEqual([{ code: 'extraCells', row: 2, found: 19, limit: 18 }]);
  });

  it('counts rows as a spreadsheet does: blank lines count, quoted line breaks do not', async () => {
    const { problems } = await problemsOf(`${aFile([aRow(1, { unit: 'two\nlines' })])}\n\n${line(aRow(2, { grade: 'X' }))}\n`);
    expect(problems).toMatchObject([{ row: 5 }]);
  });

  it('lists 20 problems, counts all, and hands over nobody', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => aRow(at + 1, at === 0 ? {} : { grade: 'P0', joinedOn: 'soon' }));
    const result = await problemsOf(aFile(rows));
    expect(result).not.toHaveProperty('people');
    expect(result.problems).toHaveLength(20);
    expect(result.totalProblems).toBe(598);
  });
});

it('gives each problem exactly the parameters that its text is promised, whatever the cells hold', async () => {
  const seed = Date.now() % 1_000_000;
  console.info(`seed ${String(seed)}`);
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.constantFrom('', 'P3M', 'en', '=1+1', 'a|b|c', '\u202e"', 'x@y.example'));
  const change = fc.dictionary(fc.constantFrom(...columns), cell, { maxKeys: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const text = aFile(changes.map((each, at) => aRow(at + 1, each)));
      const result = await readPeopleCsv(text, reading);
      if (result.kind === 'read') {
        for (const { name, title } of result.people) expect(`${name}${title}`).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        return;
      }
      for (const problem of result.problems) {
        expect(Object.keys(problem).filter((key) => key !== 'code').toSorted()).toEqual([...csvProblemParams[problem.code]].toSorted());
        if ('value' in problem) expect(problem.value).not.toMatch(/\p{Cc}/u);
        if ('value' in problem) expect([...problem.value].length).toBeLessThanOrEqual(40);
      }
    }),
    { seed, numRuns: 200 },
  );
});
