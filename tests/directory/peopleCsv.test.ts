import { Readable } from 'node:stream';
import { type PeopleCsv, readPeopleCsv } from '../../bot/directory/peopleCsv';
import { aFile, aRow, columns, idOf, line, reading } from './csvBuilder';

const read = (source: string | Buffer | Readable): Promise<PeopleCsv> => readPeopleCsv(source, reading);
const peopleIn = async (source: string | Buffer | Readable) => {
  const result = await read(source);
  if (result.kind !== 'read') throw new Error(JSON.stringify(result));
  return result.people;
};

const somebody = {
  id: `contoso:${idOf(1)}`, name: 'Person 1', email: 'person1@agency.example', title: 'Officer', agency: 'UNEP', unit: 'Science Division', dutyStation: 'Nairobi', timeZone: 'Africa/Nairobi',
  grade: 'P3', contract: 'Fixed-term', joinedOn: '2019-02-01', inPostSince: '2026-08-16', speaks: ['en', 'fr'], practiceAreas: ['climate'], nationality: 'KE', gender: 'woman',
  managerId: `contoso:${idOf(900_000)}`, background: ['alumni'],
};

describe('what a people file may look like', () => {
  it('reads a person with every column', async () => {
    expect(await peopleIn(aFile([aRow()]))).toEqual([somebody]);
  });

  it('leaves out what the file leaves out', async () => {
    const required = columns.slice(0, 14);
    const [person] = await peopleIn(aFile([aRow()], { order: required }));
    expect(Object.keys(person ?? {})).not.toEqual(expect.arrayContaining(['gender']));
    expect(person).toMatchObject({ id: somebody.id, background: [] });
  });

  const text = aFile([aRow(1, { name: 'Zoë Øst 王' })]);
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['a string', text],
    ['a stream of strings', Readable.from([text.slice(0, 5), text.slice(5)])],
    ['single bytes', Readable.from([...Buffer.from(text)].map((byte) => Buffer.from([byte])))],
    ['single bytes of UTF-16LE', Readable.from([...Buffer.from(`\ufeff${text}`, 'utf16le')].map((byte) => Buffer.from([byte])))],
  ])('reads %s', async (_, source) => {
    expect(await peopleIn(source)).toEqual([{ ...somebody, name: 'Zoë Øst 王' }]);
  });

  it.each([',', ';', '\t'])('finds the delimiter %j in the header', async (delimiter) => {
    expect(await peopleIn(aFile([aRow(1, { title: 'Officer, first; class' })], { delimiter }))).toEqual([{ ...somebody, title: 'Officer, first; class' }]);
  });

  it.each(['sep=;\n', 'sep=;\r\n', '\ufeffSEP=;\r', 'sep=;\n\n'])('takes the delimiter that the first line %j names, in pieces of any size', async (first) => {
    const file = first + aFile([aRow()], { delimiter: ';', order: [...columns, 'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u'] });
    expect(await peopleIn(file)).toEqual([somebody]);
    expect(await peopleIn(Readable.from([...Buffer.from(file)].map((byte) => Buffer.from([byte]))))).toEqual([somebody]);
  });

  it('does not count the line that names the delimiter as a row', async () => {
    const file = `sep=;\r\n${aFile([aRow(1, { name: '' })], { delimiter: ';', newLine: '\r\n' })}`;
    expect(await read(Readable.from([...file]))).toMatchObject({ problems: [{ code: 'missingValue', row: 2 }] });
  });

  it('takes both kinds of line end, also mixed and split between pieces', async () => {
    const file = aFile([aRow(1), aRow(2)], { newLine: '\r\n' }) + line(aRow(3)) + '\n';
    expect(await peopleIn(Readable.from([...file]))).toHaveLength(3);
  });

  it('takes columns in any order and case, ignores unknown ones, empty lines and rows of empty cells', async () => {
    const order = ['shoeSize', ...columns.toReversed()];
    const file = aFile([aRow()], { order }).replace(/^[^\n]*/, (header) => header.toUpperCase());
    expect(await peopleIn(`\n${file}\n\n,,,\n`)).toEqual([somebody]);
  });

  it('takes codes in any case and values once', async () => {
    expect(await peopleIn(aFile([aRow(1, { speaks: ' EN | fr |en|', grade: 'p3', gender: 'Woman', nationality: 'ke' })]))).toEqual([somebody]);
  });

  it('keeps a line break within quotes as a space', async () => {
    expect(await peopleIn(aFile([aRow(1, { unit: 'Science\r\nDivision' })]))).toEqual([somebody]);
  });

  it.each(['=HYPERLINK("http://x.example","y")', '+41 22', '-2', '@SUM(A1)', '<b>Bold</b> & **bold** [x](y)'])('keeps %s as text', async (title) => {
    expect(await peopleIn(aFile([aRow(1, { title })]))).toMatchObject([{ title }]);
  });

  it('removes what could make one name read as another, and keeps the joiners', async () => {
    const names = ['Ada\u202eecalevoL\u202c', 'A\u0000da'.replace('\u0000', '\u0007'), '\u2066Ada\u2069', 'A\u200bda', 'نیلوفر‌ناز', 'Zoe\u0308'];
    const people = await peopleIn(aFile(names.map((name, at) => aRow(at + 1, { name }))));
    expect(people.map(({ name }) => name)).toEqual(['AdaecalevoL', 'Ada', 'Ada', 'Ada', 'نیلوفر‌ناز', 'Zoë']);
  });

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['P3M', '2026-08-16'],
    ['P1Y', '2025-11-16'],
    ['P1Y2M10D', '2025-09-06'],
    ['P2W', '2026-11-02'],
    ['P0D', '2026-11-16'],
  ])('reads the date %s as %s', async (cell, date) => {
    expect(await peopleIn(aFile([aRow(1, { joinedOn: cell })]))).toMatchObject([{ joinedOn: date }]);
  });
});

describe('a large file', () => {
  const rows = function* (count: number): Generator<string> {
    yield `${columns.join(',')}\n`;
    for (let number = 1; number <= count; number += 1) yield `${line(aRow(number))}\n`;
  };

  it('of 50,000 people is read while other work goes on', async () => {
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 0);
    const people = await peopleIn(Readable.from(rows(50_000))).finally(() => clearInterval(beat));
    expect(people).toHaveLength(50_000);
    expect(new Set(people.map(({ id }) => id)).size).toBe(50_000);
    expect(turns).toBeGreaterThan(10);
  });

  it('is asked for row by row: an endless one with a wrong header is put down at once', async () => {
    let asked = 0;
    let putDown = false;
    const endless = function* (): Generator<string> {
      try {
        yield 'colour,size\n';
        for (;;) {
          asked += 1;
          yield 'red,12\n';
        }
      } finally {
        putDown = true;
      }
    };
    const source = Readable.from(endless());
    expect(await read(source)).toMatchObject({ kind: 'refused', problems: [{ code: 'missingColumns' }] });
    if (!source.closed) await new Promise((resolve) => source.once('close', resolve));
    expect(putDown).toBe(true);
    expect(asked).toBeLessThan(1000);
  });

  it('does not collect an endless quoted field', async () => {
    const endless = function* (): Generator<string> {
      yield `${columns.join(',')}\n"`;
      for (;;) yield 'text without end\n';
    };
    expect(await read(Readable.from(endless()))).toEqual({ kind: 'refused', totalProblems: 1, problems: [{ code: 'brokenQuotes', row: 2 }] });
  });

  it('passes on what the source throws', async () => {
    const failing = function* (): Generator<string> {
      yield `${columns.join(',')}\n${line(aRow())}\n`;
      throw new Error('disk gone');
    };
    await expect(read(Readable.from(failing()))).rejects.toThrow('disk gone');
  });
});
