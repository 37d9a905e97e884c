import { dirname, join } from 'node:path';
import { type Schema } from '../../../infra/schemas/schema';
import { at, type BicepFile, type Block, type Expression, expressionsOf, type Fault, inside, plainText, throughout } from './bicep';
import { hasPath, pathOf } from './resources';
import { forbidden, functions, typeOf } from './types';
import { namesIn, valuesOf } from './values';

/** Every name means something, every declared one is used, every function is one that we know. */
export function nameFaults(bicep: BicepFile, schemas: ReadonlyMap<string, Schema>): readonly Fault[] {
  const { file, parameters, variables, resources, modules } = bicep;
  const declared = [...parameters, ...variables, ...resources, ...modules];
  const loops = [...resources, ...modules].flatMap(({ each }) => (each ? [each.variable] : []));
  const known = new Set([...declared.map(({ name }) => name), ...loops]);
  const all = expressionsOf(bicep).flatMap(throughout);
  const used = new Set(all.flatMap((one) => (one.kind === 'name' ? [one.name] : [])));
  const variablesOfLists = new Set(all.flatMap((one) => (one.kind === 'each' ? [one.variable] : [])));
  return [
    ...[...used].filter((name) => !known.has(name) && !variablesOfLists.has(name)).map((name) => ({ file, line: all.find((one) => one.kind === 'name' && one.name === name)?.line ?? 0, what: `nothing is called ${name}` })),
    ...[...parameters, ...variables].filter(({ name }) => !used.has(name)).map(({ name, line }) => ({ file, line, what: `${name} is never used` })),
    ...declared.filter(({ name }, index) => declared.findIndex((one) => one.name === name) !== index).map(({ name, line }) => ({ file, line, what: `${name} is declared twice` })),
    ...all.flatMap((one) => (one.kind === 'call' && (forbidden.test(one.name) || !Object.hasOwn(functions, one.name)) ? [{ file, line: one.line, what: `${one.name}() is no function that we know` }] : [])),
    ...[...parameters, ...bicep.outputs].flatMap(({ name, line, type, value }) => {
      const given = value && typeOf(value, bicep);
      return given !== undefined && given !== type ? [{ file, line, what: `${name} is ${given} and declared as ${type}` }] : [];
    }),
    ...expressionsOf(bicep).flatMap((one) => pathFaults(one, bicep, schemas)),
  ];
}

/** What is read of a resource exists: `app.properties.defaultHostName`. */
function pathFaults(expression: Expression, bicep: BicepFile, schemas: ReadonlyMap<string, Schema>): readonly Fault[] {
  const read = pathOf(expression);
  if (!read) return inside(expression).flatMap((one) => pathFaults(one, bicep, schemas));
  const resource = bicep.resources.find(({ name }) => name === read.root);
  const schema = resource && schemas.get(resource.what);
  return !schema || read.path.length === 0 || hasPath(schema, read.path) ? [] : [{ file: bicep.file, line: expression.line, what: `${read.root} has no ${read.path.join('.')}` }];
}

/** Modules get every parameter that they need, none that they do not have, of the right type; what is read of them they give. */
export function moduleFaults(bicep: BicepFile, files: readonly BicepFile[]): readonly Fault[] {
  return bicep.modules.flatMap((module) => {
    const target = files.find(({ file }) => file === join(dirname(bicep.file), module.what));
    if (!target) return [{ file: bicep.file, line: module.line, what: `there is no ${module.what}` }];
    return [...parameterFaults(bicep, module, target), ...outputFaults(bicep, module, target)];
  });
}

function parameterFaults(bicep: BicepFile, module: Block, target: BicepFile): readonly Fault[] {
  const wrong = (line: number, what: string): Fault => ({ file: bicep.file, line, what });
  const params = at(module.body, 'params');
  const given = params?.kind === 'object' ? params.entries : [];
  const missing = target.parameters.filter(({ name, value, type }) => !value && !type.endsWith('?') && !given.some(({ key }) => key === name)).map(({ name }) => wrong(module.line, `${module.what} needs ${name}`));
  return [...missing, ...given.flatMap(({ key, value, line }) => {
    const parameter = target.parameters.find(({ name }) => name === key);
    if (!parameter) return [wrong(line, `${module.what} has no parameter ${String(key)}`)];
    const type = typeOf(value, bicep);
    if (type !== undefined && type !== parameter.type) return [wrong(line, `${parameter.name} is ${type} where ${module.what} wants ${parameter.type}`)];
    const [allowed] = parameter.decorators.get('allowed') ?? [];
    const texts = allowed?.kind === 'list' ? allowed.items.map(plainText) : undefined;
    const strays = texts ? valuesOf(value, namesIn(bicep, [])).map(plainText).filter((text) => text !== undefined && !texts.includes(text)) : [];
    return strays.map((text) => wrong(line, `${parameter.name} may not be '${text}'`));
  })];
}

function outputFaults(bicep: BicepFile, module: Block, target: BicepFile): readonly Fault[] {
  return expressionsOf(bicep).flatMap(throughout).flatMap((one) => {
    const read = pathOf(one);
    const [outputs, name] = read?.root === module.name ? read.path : [];
    if (outputs !== 'outputs' || name === undefined || target.outputs.some((output) => output.name === name)) return [];
    return [{ file: bicep.file, line: one.line, what: `${module.what} does not give ${name}` }];
  });
}
