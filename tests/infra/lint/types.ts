import { type BicepFile, type Expression } from './bicep';

export type Type = 'string' | 'int' | 'bool' | 'object' | 'array';

/** What Bicep's functions give, those that we use. One that is not here is a slip, or has to be added. */
export const functions: Readonly<Record<string, Type | 'unknown'>> = {
  guid: 'string', string: 'string', join: 'string', subscriptionResourceId: 'string', startsWith: 'bool', contains: 'bool', max: 'int', union: 'object',
  loadJsonContent: 'unknown', resourceGroup: 'object', tenant: 'object',
};

/** Functions that hand out secrets or reach beyond this deployment; never ours. */
export const forbidden = /^(list[A-Z]\w*|getSecret|reference|newGuid)$/;

/** The type of an expression, where it can be told without running anything. */
export function typeOf(expression: Expression, bicep: BicepFile): Type | undefined {
  switch (expression.kind) {
    case 'text': return 'string';
    case 'number': return 'int';
    case 'truth': return 'bool';
    case 'object': return 'object';
    case 'list':
    case 'each': return 'array';
    case 'call': return known(functions[expression.name]);
    case 'parts': return expression.gives === 'bool' ? 'bool' : undefined;
    case 'name': return known(bicep.parameters.find(({ name }) => name === expression.name)?.type);
    default: return undefined;
  }
}

const types: readonly string[] = ['string', 'int', 'bool', 'object', 'array'] satisfies readonly Type[];
const known = (type: string | undefined): Type | undefined => (type !== undefined && types.includes(type) ? (type as Type) : undefined);
