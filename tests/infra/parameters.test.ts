import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { type BicepFile, type Expression, type Parameter, plainText } from './lint/bicep';
import { parseAll } from './lint/parse';

const root = join(__dirname, '..', '..');
const value = z.union([z.string(), z.number(), z.boolean()]);
const parametersFile = z.object({ parameters: z.record(z.string(), z.strictObject({ value })) });
type Given = Readonly<Record<string, z.infer<typeof value>>>;
const readGiven = (environment: string): Given =>
  Object.fromEntries(Object.entries(parametersFile.parse(JSON.parse(readFileSync(join(root, `infra/main.parameters.${environment}.json`), 'utf8'))).parameters).map(([name, one]) => [name, one.value]));

/** Filled in by the toolkit before Azure sees it. */
const placeholder = /^\$\{\{([A-Z_]+)\}\}$/;
const literal = (expression: Expression): unknown => (expression.kind === 'number' || expression.kind === 'truth' ? expression.value : plainText(expression));
const limit = (parameter: Parameter, name: string): number | undefined => {
  const [first] = parameter.decorators.get(name) ?? [];
  return first?.kind === 'number' ? first.value : undefined;
};

/** What is wrong with the values of one environment. */
function problemsOf(given: Given, main: BicepFile): readonly string[] {
  const unknown = Object.keys(given).filter((name) => !main.parameters.some((parameter) => parameter.name === name)).map((name) => `${name} is unknown`);
  return [...unknown, ...main.parameters.flatMap((parameter) => {
    const { name, type } = parameter;
    const one = given[name];
    if (one === undefined) return parameter.value ? [] : [`${name} is missing`];
    if (typeof one !== { string: 'string', int: 'number', bool: 'boolean' }[type]) return [`${name} is not ${type}`];
    if (typeof one === 'string' && placeholder.test(one)) return [];
    const [allowed] = parameter.decorators.get('allowed') ?? [];
    if (allowed?.kind === 'list' && !allowed.items.map(literal).includes(one)) return [`${name} may not be ${one}`];
    const size = typeof one === 'number' ? one : String(one).length;
    const [least, most] = typeof one === 'number' ? [limit(parameter, 'minValue'), limit(parameter, 'maxValue')] : [limit(parameter, 'minLength'), limit(parameter, 'maxLength')];
    return size < (least ?? -Infinity) || size > (most ?? Infinity) ? [`${name} is too small or too big`] : [];
  })];
}

let main: BicepFile;
beforeAll(async () => {
  main = (await parseAll()).find(({ bicep: { file } }) => file === 'infra/main.bicep')!.bicep;
});

describe.each(['dev', 'prod'])('the parameters of %s', (environment) => {
  const given = readGiven(environment);

  it('are those that the deployment asks for', () => expect(problemsOf(given, main)).toEqual([]));

  it('hold no address, id or secret of anybody: these come from the environment’s file', () => {
    const texts = Object.values(given).filter((one) => typeof one === 'string');
    expect(texts.filter((text) => /@|[0-9a-f]{8}-|https?:/.test(text))).toEqual([]);
    const asked = texts.flatMap((text) => placeholder.exec(text)?.[1] ?? []);
    expect(asked.filter((name) => !(name in parseEnv(readFileSync(join(root, `env/.env.${environment}`), 'utf8'))))).toEqual([]);
  });

  it('cannot be deployed with a placeholder that nobody filled in, unless it may be left out', () => {
    const unfilled = Object.entries(given).filter(([, one]) => typeof one === 'string' && placeholder.test(one));
    const open = unfilled.filter(([name, one]) => problemsOf({ ...given, [name]: String(one).replace('$', '?') }, main).length === 0).map(([name]) => name);
    // Azure refuses a mail address without @; the contact is left out then.
    expect(open).toEqual(['alertMail', 'supportContact']);
  });
});

describe('a value that does not fit', () => {
  it.each([
    ['one that is missing', { sku: undefined }, 'sku is missing'],
    ['one that nothing asks for', { size: 3 }, 'size is unknown'],
    ['one of another type', { minInstances: '1' }, 'minInstances is not int'],
    ['one that is not allowed', { sku: 'F1' }, 'sku may not be F1'],
    ['a text that is too long', { suffix: 'thirteenlong1' }, 'suffix is too small or too big'],
    ['a number that is too small', { logDays: 7 }, 'logDays is too small or too big'],
  ])('is noticed: %s', (_what, change, problem) => {
    const given = Object.fromEntries(Object.entries({ ...readGiven('prod'), ...change }).filter((entry): entry is [string, z.infer<typeof value>] => entry[1] !== undefined));
    expect(problemsOf(given, main)).toEqual([problem]);
  });
});

describe('each parameter', () => {
  it('says what it is for', () => {
    const described = (parameter: Parameter): string => plainText(parameter.decorators.get('description')?.[0] ?? { line: 0, kind: 'nothing' }) ?? '';
    expect(main.parameters.filter((parameter) => described(parameter).length < 20).map(({ name }) => name)).toEqual([]);
  });

  it('of dev and prod fits its purpose: prod scales out and keeps its backups for longer', () => {
    const [dev, prod] = [readGiven('dev'), readGiven('prod')];
    expect(dev).toMatchObject({ sku: 'B1', minInstances: 1, backup: 'Continuous7Days' });
    expect(prod).toMatchObject({ sku: 'P0v3', backup: 'Continuous30Days' });
    expect(Number(prod['maxInstances'])).toBeGreaterThan(Number(prod['minInstances']));
  });
});
