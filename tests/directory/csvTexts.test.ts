import { texts } from '../../bot/content/texts';
import { type CsvProblemCode, csvProblemParams } from '../../bot/directory/csvProblems';
import { languages } from '../../bot/domain/people/person';

const values = { row: 4711, otherRow: 38, column: 'practiceAreas', columns: 'email, grade', value: 'climat', suggestion: 'climate', limit: 250, found: 13 };
type Param = keyof typeof values;

const codes = Object.keys(csvProblemParams).filter((code): code is CsvProblemCode => code in csvProblemParams);
const cases = languages.flatMap((language) => codes.map((code) => [code, language] as const));

it.each(cases)('the text of %s in %s needs exactly the parameters of its problem, and shows them', (code, language) => {
  const params: readonly Param[] = csvProblemParams[code];
  const text = texts(language)(`csv.${code}`, Object.fromEntries(params.map((param) => [param, values[param]])));
  for (const param of params) expect(text).toContain(String(values[param]));
  for (const param of params) {
    const without = Object.fromEntries(params.filter((each) => each !== param).map((each) => [each, values[each]]));
    expect(() => texts(language)(`csv.${code}`, without)).toThrow(param);
  }
});

it.each(languages)('each problem has a text of its own in %s', (language) => {
  const all = codes.map((code) => texts(language)(`csv.${code}`, values));
  expect(new Set(all).size).toBe(codes.length);
});
