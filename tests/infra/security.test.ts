import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, type BicepFile, type Block, entryOf, type Expression, expressionsOf, plainText, throughout } from './lint/bicep';
import { parseAll } from './lint/parse';
import { pathOf } from './lint/resources';
import { namesIn, namesInBlock, valuesOf } from './lint/values';

let files: readonly BicepFile[];
beforeAll(async () => {
  files = (await parseAll()).map(({ bicep }) => bicep);
});

const every = (): readonly { readonly bicep: BicepFile; readonly block: Block }[] => files.flatMap((bicep) => bicep.resources.map((block) => ({ bicep, block })));
const ofType = (type: string) => every().filter(({ block }) => block.what.startsWith(`${type}@`));

/** What a property may be, read through variables and parameters. */
function valueOf({ bicep, block }: { bicep: BicepFile; block: Block }, ...path: readonly string[]): readonly unknown[] {
  const found = at(block.body, ...path);
  return (found ? valuesOf(found, namesInBlock(namesIn(bicep, files), block)) : []).map((value) => (value.kind === 'truth' || value.kind === 'number' ? value.value : plainText(value)));
}

describe('what is reachable', () => {
  it.each([
    ['Microsoft.Web/sites', ['httpsOnly'], [true]],
    ['Microsoft.Web/sites', ['siteConfig', 'minTlsVersion'], ['1.2']],
    ['Microsoft.Web/sites', ['siteConfig', 'scmMinTlsVersion'], ['1.2']],
    ['Microsoft.Web/sites', ['siteConfig', 'ftpsState'], ['Disabled']],
    ['Microsoft.Web/sites', ['siteConfig', 'remoteDebuggingEnabled'], [false]],
    ['Microsoft.Web/sites', ['siteConfig', 'alwaysOn'], [true]],
    ['Microsoft.DocumentDB/databaseAccounts', ['disableLocalAuth'], [true]],
    ['Microsoft.DocumentDB/databaseAccounts', ['disableKeyBasedMetadataWriteAccess'], [true]],
    ['Microsoft.DocumentDB/databaseAccounts', ['minimalTlsVersion'], ['Tls12']],
    ['Microsoft.DocumentDB/databaseAccounts', ['backupPolicy', 'type'], ['Continuous']],
    ['Microsoft.KeyVault/vaults', ['enableRbacAuthorization'], [true]],
    ['Microsoft.KeyVault/vaults', ['enablePurgeProtection'], [true]],
    ['Microsoft.KeyVault/vaults', ['enableSoftDelete'], [true]],
    ['Microsoft.KeyVault/vaults', ['softDeleteRetentionInDays'], [90]],
    ['Microsoft.Insights/components', ['DisableLocalAuth'], [true]],
    ['Microsoft.OperationalInsights/workspaces', ['features', 'disableLocalAuth'], [true]],
    ['Microsoft.BotService/botServices', ['disableLocalAuth'], [true]],
    ['Microsoft.BotService/botServices', ['msaAppType'], ['UserAssignedMSI']],
  ])('%s: %j is %j', (type, path, wanted) => {
    const found = ofType(type);
    expect(found.length).toBe(1);
    for (const one of found) expect(valueOf(one, 'properties', ...path)).toEqual(wanted);
  });

  it('takes no password for deploying, neither by FTP nor otherwise', () => {
    const policies = ofType('Microsoft.Web/sites/basicPublishingCredentialsPolicies');
    expect(policies.map((one) => [...valueOf(one, 'name'), ...valueOf(one, 'properties', 'allow')])).toEqual([['ftp', false], ['scm', false]]);
  });

  it('has a key that wraps and unwraps, and nothing else', () => {
    const [key] = ofType('Microsoft.KeyVault/vaults/keys');
    expect(valueOf(key!, 'properties', 'kty')).toEqual(['RSA']);
    expect(at(key!.block.body, 'properties', 'keyOps')).toMatchObject({ items: [{ parts: ['wrapKey'] }, { parts: ['unwrapKey'] }] });
    expect(Number(valueOf(key!, 'properties', 'keySize')[0])).toBeGreaterThanOrEqual(3072);
  });

  it('speaks to https addresses only', () => {
    const texts = files.flatMap(expressionsOf).flatMap(throughout).flatMap((one) => (one.kind === 'text' ? one.parts.filter((part) => typeof part === 'string') : []));
    expect(texts.filter((text) => /http:\/\//.test(text))).toEqual([]);
  });
});

describe('who may do what', () => {
  const roles: Readonly<Record<string, { readonly role: string; readonly at: string }>> = {
    '3913510d-42f4-4e42-8a64-420c390055eb': { role: 'Monitoring Metrics Publisher', at: 'Microsoft.Insights/components' },
    'e147488a-f6f5-4113-8e2d-b22465e65bf6': { role: 'Key Vault Crypto Service Encryption User', at: 'Microsoft.KeyVault/vaults/keys' },
  };

  it('is said by two roles, each on the one thing that it is for', () => {
    const assignments = ofType('Microsoft.Authorization/roleAssignments');
    const found = assignments.map((one) => {
      const definition = at(one.block.body, 'properties', 'roleDefinitionId');
      const [, id] = definition?.kind === 'call' && definition.name === 'subscriptionResourceId' ? definition.args : [];
      const scope = pathOf(at(one.block.body, 'scope') ?? nothing)?.root;
      const target = one.bicep.resources.find(({ name }) => name === scope);
      return { id: id ? valuesOf(id, namesIn(one.bicep, files)).map(plainText)[0] : undefined, at: target?.what.replace(/@.*/, ''), who: valueOf(one, 'properties', 'principalType')[0] };
    });
    expect(found).toEqual(Object.entries(roles).map(([id, { at: place }]) => ({ id, at: place, who: 'ServicePrincipal' })));
  });

  it('is given to the server’s identity alone', () => {
    const main = files.find(({ file }) => file === 'infra/main.bicep')!;
    const handed = main.modules.flatMap(({ body }) => ['writerId', 'userId'].flatMap((name) => at(body, 'params', name) ?? []));
    expect(handed.map((one) => pathOf(one)?.path.join('.'))).toEqual(['outputs.principalId', 'outputs.principalId', 'outputs.principalId']);
    expect(handed.map((one) => pathOf(one)?.root)).toEqual(['identity', 'identity', 'identity']);
  });

  it('lets the identity read and write documents, and nothing else in the database', () => {
    const [assignment, ...more] = ofType('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments');
    expect(more).toEqual([]);
    const definition = at(assignment!.block.body, 'properties', 'roleDefinitionId');
    const [, part] = definition?.kind === 'text' ? definition.parts.filter((one) => typeof one !== 'string') : [];
    expect(valuesOf(part ?? nothing, namesIn(assignment!.bicep, files)).map(plainText)).toEqual(['00000000-0000-0000-0000-000000000002']);
  });

  it('is the same identity for the web app and the bot', () => {
    const [app] = ofType('Microsoft.Web/sites');
    expect(valueOf(app!, 'identity', 'type')).toEqual(['UserAssigned']);
    expect(ofType('Microsoft.ManagedIdentity/userAssignedIdentities').length).toBe(1);
  });

  const nothing: Expression = { line: 0, kind: 'nothing' };
});

/** Built-in roles are named by them in every tenant alike. */
const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

describe('secrets', () => {
  it('are asked of nobody', () => {
    const called = files.flatMap(expressionsOf).flatMap(throughout).flatMap((one) => (one.kind === 'call' ? [one.name] : []));
    expect(called.filter((name) => /^list|secret|reference/i.test(name))).toEqual([]);
  });

  it('stand nowhere, and no resource takes one', () => {
    const entries = files.flatMap(expressionsOf).flatMap(throughout).flatMap((one) => (one.kind === 'object' ? one.entries : []));
    expect(entries.filter(({ key }) => typeof key === 'string' && /password|secret|connectionStrings|accessPolicies|primaryKey/i.test(key)).map(({ key }) => key)).toEqual([]);
    const long = files.map(({ file }) => readFileSync(join(__dirname, '..', '..', file), 'utf8')).flatMap((text) => text.match(/[A-Za-z0-9+/_=-]{32,}/g) ?? []);
    expect(long.filter((word) => /\d/.test(word) && !guid.test(word))).toEqual([]);
  });

  it('are in no log: requests are not logged, because the address of a certificate opens it', () => {
    const logged = ofType('Microsoft.Insights/diagnosticSettings').map((one) => at(one.block.body, 'properties', 'logs')).flatMap((logs) => (logs?.kind === 'list' ? logs.items : [])).map((log) => plainText(entryOf(log, 'category')!.value));
    expect(logged).toContain('AppServiceConsoleLogs');
    expect(logged.filter((category) => ['AppServiceHTTPLogs', 'DataPlaneRequests', 'QueryRuntimeStatistics'].includes(category ?? ''))).toEqual([]);
    expect(files.flatMap(expressionsOf).flatMap(throughout).filter((one) => entryOf(one, 'categoryGroup')).length).toBe(0);
  });

  it('of diagnosis are kept for the app, the database, the key and the bot', () => {
    expect(ofType('Microsoft.Insights/diagnosticSettings').map(({ bicep: { file } }) => file.split('/').at(-1))).toEqual(['app.bicep', 'bot.bicep', 'cosmos.bicep', 'vault.bicep']);
  });
});
