import { schemaFromMarkdown } from '../../infra/schemas/fromMarkdown';
import { schemaFromTool } from '../../infra/schemas/fromTool';
import { prune } from '../../infra/schemas/prune';
import { fileOf, schemaFile } from '../../infra/schemas/schema';

const wanted = 'Example.House/doors@2026-01-01';

const printed = JSON.stringify({ results: { BicepSchemaResult: [
  { $type: 'Resource', name: wanted, bodyType: { $type: 'Object', name: 'Example.House/doors', properties: [
    { name: 'name', type: 'string', flags: 'Required, DeployTimeConstant' }, { name: 'id', type: 'string', flags: 'ReadOnly, DeployTimeConstant' },
    { name: 'lock', type: 'Lock' }, { name: 'state', type: 'State', flags: 'ReadOnly' }, { name: 'colors', type: 'red | blue | string[]' }, { name: 'tags', type: 'Tags' },
  ] } },
  { $type: 'DiscriminatedObject', name: 'Lock', discriminator: 'kind', baseProperties: [{ name: 'strong', type: 'bool' }], elements: [
    { $type: 'Object', name: 'Key', properties: [{ name: 'kind', type: 'Key', flags: 'Required' }, { name: 'teeth', type: 'int' }] },
    { $type: 'Object', name: 'Code', properties: [{ name: 'kind', type: 'Code', flags: 'Required' }, { name: 'digits', type: 'Digits' }] },
  ] },
  { $type: 'Object', name: 'Key', properties: [] },
  { $type: 'Object', name: 'Digits', properties: [] },
  { $type: 'Object', name: 'State', properties: [] },
  { $type: 'Object', name: 'Tags', properties: [], additionalPropertiesType: 'string' },
  { $type: 'ResourceInstanceFunction', name: 'listKeys' },
] } });

const markdown = `# Example.House @ 2026-01-01

## Resource Example.House/doors@2026-01-01
* **Valid Scope(s)**: ResourceGroup
### Properties
* **id**: string (ReadOnly, DeployTimeConstant): The resource id (long)
* **name**: string (Required, DeployTimeConstant): The name
* **lock**: [Lock](#lock): How it is locked
* **state**: [State](#state) (ReadOnly): What Azure says
* **colors**: ('red' | 'blue' | string)[]
* **tags**: [Tags](#tags)

## Lock
* **Discriminator**: kind

### Base Properties

* **strong**: bool: Whether it holds

### Key
#### Properties
* **kind**: 'Key' (Required)
* **teeth**: int

### Code
#### Properties
* **kind**: 'Code' (Required)
* **digits**: [Digits](#digits)

## Digits
### Properties

## State
### Properties

## Tags
### Properties
### Additional Properties
* **Additional Properties Type**: string
`;

describe.each([
  ['the tool', () => schemaFromTool(wanted, printed)],
  ['the repository of types', () => schemaFromMarkdown(wanted, markdown)],
])('a description from %s', (_from, read) => {
  it('keeps what is needed: properties, what is required, what is Azure’s, which values there are', () => {
    const schema = schemaFile.parse(read());
    expect(schema.objects[schema.body]).toEqual({
      properties: { name: 'string', id: 'string', lock: { is: 'Lock' }, state: { is: 'State' }, colors: { items: ['red', 'blue'] }, tags: { is: 'Tags' } },
      required: ['name'], readOnly: ['id', 'state'],
    });
    expect(schema.objects['Tags']).toEqual({ properties: {}, others: 'string' });
    expect(schema.objects['Lock']).toEqual({ by: 'kind', kinds: {
      Key: { properties: { strong: 'bool', kind: ['Key'], teeth: 'int' }, required: ['kind'] },
      Code: { properties: { strong: 'bool', kind: ['Code'], digits: { is: 'Digits' } }, required: ['kind'] },
    } });
  });

  it('leaves out what our Bicep cannot reach', () => {
    const pruned = prune(read()!, new Set(['Key']));
    expect(Object.keys(pruned.objects).sort()).toEqual([pruned.body, 'Lock', 'Tags'].sort());
    expect(pruned.objects['Lock']).toMatchObject({ kinds: { Key: {} } });
    expect(pruned.objects['Lock']).not.toHaveProperty('kinds.Code');
    expect(pruned.objects[pruned.body]).toMatchObject({ properties: { state: 'any', id: 'any' } });
  });
});

describe('nothing is guessed', () => {
  it('for another version, a failure of the tool, or text that is none of its answers', () => {
    expect(schemaFromTool('Example.House/doors@2020-01-01', printed)).toBeUndefined();
    expect(schemaFromTool(wanted, '')).toBeUndefined();
    expect(schemaFromTool(wanted, '{"status":500,"message":"not supported","results":{}}')).toBeUndefined();
    expect(schemaFromMarkdown('Example.House/windows@2026-01-01', markdown)).toBeUndefined();
  });

  it('about where a description is kept', () => expect(fileOf(wanted)).toBe('Example.House.doors.json'));
});
