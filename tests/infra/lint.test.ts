import { parse, parseAll, type Parsed } from './lint/parse';
import { readSchemas } from './lint/schemas';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn } from './lint';

const schemas = readSchemas();
const root = join(__dirname, '..', '..');

/** The deployment's files, one of them with a slip in it. */
async function withSlip(file: string, from: string, to: string): Promise<readonly string[]> {
  const text = readFileSync(join(root, file), 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} should say «${from}» once`);
  const parsed: readonly Parsed[] = await parseAll();
  return faultsIn(await Promise.all(parsed.map((one) => (one.bicep.file === file ? parse(file, text.replace(from, () => to)) : one))), schemas);
}
const lineOf = (file: string, text: string): number => readFileSync(join(root, file), 'utf8').split(text)[0]!.split('\n').length;

const [main, app, cosmos, vault, alerts, bot, monitoring] = ['main', 'modules/app', 'modules/cosmos', 'modules/vault', 'modules/alerts', 'modules/bot', 'modules/monitoring'].map((name) => `infra/${name}.bicep`) as [string, string, string, string, string, string, string];

describe('the Bicep', () => {
  it('has no fault', async () => {
    const parsed = await parseAll();
    expect(parsed.length).toBeGreaterThan(5);
    expect(faultsIn(parsed, schemas)).toEqual([]);
  });

  it('keeps descriptions of the resources that it has, and of no others', async () => {
    const used = new Set((await parseAll()).flatMap(({ bicep }) => bicep.resources.map(({ what }) => what)));
    expect([...schemas.keys()].sort()).toEqual([...used].sort());
  });
});

describe('a slip is noticed with its place:', () => {
  it.each([
    ['a brace that is missing', main, 'var tags = { application: \'lodestar\', installation: suffix }', 'var tags = { application: \'lodestar\'', 'is not Bicep'],
    ['a property that Azure does not have', app, 'httpsOnly: true', 'httpOnly: true', 'httpOnly is no property here'],
    ['a property that Azure does not have, deep inside', app, 'alwaysOn: true', 'alwaysUp: true', 'alwaysUp is no property here'],
    ['a property that Azure does not have, in a list', bot, '[{ category: \'BotRequest\', enabled: true }]', '[{ categories: \'BotRequest\', enabled: true }]', 'categories is no property here'],
    ['a property that Azure does not have, in a variable', app, 'statistic: \'Average\'', 'statistics: \'Average\'', 'statistics is no property here'],
    ['a required property that is missing', vault, '    sku: { family: \'A\', name: \'standard\' }\n', '', 'sku is missing'],
    ['a text for a number', vault, 'keySize: 3072', 'keySize: \'3072\'', 'is string where Azure wants int'],
    ['a parameter of the wrong type', app, 'param zoneRedundant bool', 'param zoneRedundant string', 'is string where Azure wants bool'],
    ['one where Azure wants a list', vault, '[\'wrapKey\', \'unwrapKey\']', '\'wrapKey\'', 'is string where Azure wants array'],
    ['a value that Azure does not know', vault, 'kty: \'RSA\'', 'kty: \'RSA4\'', 'is \'RSA4\' where Azure knows EC, EC-HSM, RSA, RSA-HSM'],
    ['a value that Azure does not know, in a list', vault, '\'unwrapKey\']', '\'unwarpKey\']', 'is \'unwarpKey\''],
    ['a value that Azure does not know, through a loop', alerts, 'operator: \'Exclude\'', 'operators: \'Exclude\'', 'operators is no property here'],
    ['an aggregation that Azure does not know, through a table', alerts, 'metric: \'CpuPercentage\'\n    aggregation: \'Average\'', 'metric: \'CpuPercentage\'\n    aggregation: \'Mean\'', 'is \'Mean\' where Azure knows'],
    ['an allowed value that Azure does not know', main, '@allowed([\'Continuous7Days\', \'Continuous30Days\'])', '@allowed([\'Continuous7Days\', \'Continuous99Days\'])', 'is \'Continuous99Days\' where Azure knows'],
    ['a property that is Azure’s to set', bot, 'isStreamingSupported: false', 'isStreamingSupported: false\n    provisioningState: \'Succeeded\'', 'provisioningState is Azure’s to set'],
    ['a version that does not exist', vault, 'vaults/keys@2024-11-01', 'vaults/keys@2024-13-01', 'Microsoft.KeyVault/vaults/keys@2024-13-01 is no type and version'],
    ['a kind that does not exist', bot, 'channelName: \'MsTeamsChannel\'', 'channelName: \'TeamsChannel\'', 'has the channelName \'TeamsChannel\' where Azure knows MsTeamsChannel'],
    ['a name that nothing has', app, 'tags: tags\n  kind: \'linux\'', 'tags: tag\n  kind: \'linux\'', 'nothing is called tag'],
    ['a parameter that nothing uses', bot, 'param suffix string', 'param suffix string\nparam color string', 'color is never used'],
    ['a parameter that a module needs', main, 'name: \'bot\'\n  params: {\n    suffix: suffix\n', 'name: \'bot\'\n  params: {\n', 'modules/bot.bicep needs suffix'],
    ['a parameter that a module does not have', main, 'params: { suffix: suffix, location: location, tags: tags }', 'params: { suffix: suffix, location: location, tags: tags, size: 1 }', 'modules/identity.bicep has no parameter size'],
    ['a parameter of another type than a module wants', main, 'amount: monthlyBudget', 'amount: alertMail', 'amount is string where modules/budget.bicep wants int'],
    ['an output that a module does not give', main, 'host: app.outputs.host\n    identityId', 'host: app.outputs.domain\n    identityId', 'modules/app.bicep does not give domain'],
    ['an output of another type than declared', main, 'output PUBLIC_URL string', 'output PUBLIC_URL int', 'PUBLIC_URL is string and declared as int'],
    ['a default of another type than declared', main, 'param zoneRedundant bool = false', 'param zoneRedundant bool = \'no\'', 'zoneRedundant is string and declared as bool'],
    ['a module that does not exist', main, 'modules/vault.bicep', 'modules/valt.bicep', 'there is no modules/valt.bicep'],
    ['what no resource has', cosmos, 'account.properties.documentEndpoint', 'account.properties.endpoint', 'account has no properties.endpoint'],
    ['a function that does not exist', monitoring, 'scope: insights', 'scope: resourceFor(insights)', 'resourceFor() is no function that we know'],
    ['a function that hands out keys', cosmos, 'output endpoint string = account.properties.documentEndpoint', 'output endpoint string = listKeys(account.id, \'2025-04-15\')', 'listKeys() is no function that we know'],
    ['a comma that the compiler needs', bot, 'sku: { name: \'F0\' }', 'sku: { name: \'F0\' tier: \'Free\' }', 'needs a comma before it'],
    ['an expression over two lines', app, 'var scales = startsWith(sku, \'P\') && maxInstances', 'var scales = startsWith(sku, \'P\')\n  && maxInstances', 'goes on after the line’s end'],
  ])('%s', async (_slip, file, from, to, what) => {
    const faults = await withSlip(file, from, to);
    expect(faults.filter((fault) => fault.includes(what))).not.toEqual([]);
    expect(faults.every((fault) => /^infra\/\S+\.bicep:[1-9]\d* ./.test(fault))).toBe(true);
  });

  it('at its own line', async () => {
    expect(await withSlip(vault, 'kty: \'RSA\'', 'kty: \'RSA4\'')).toEqual([`${vault}:${lineOf(vault, 'kty: \'RSA\'')} is 'RSA4' where Azure knows EC, EC-HSM, RSA, RSA-HSM`]);
  });
});
