import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageSettings } from '../../manifest/settings';
import { envFile, root } from './support';
import { toolkitActions } from './toolkitActions';
import { filesOf, learntFrom, mayBeLeftOut, read, scopeId, stepsIn, variablesIn, yoursIn } from './toolkitProject';

describe.each([{ file: 'teamsapp.yml', envs: ['dev', 'prod'] }, { file: 'teamsapp.local.yml', envs: ['local'] }])('$file', ({ file, envs }) => {
  const steps = stepsIn(file);

  it('uses actions that the toolkit has, with what they take', () => {
    for (const { uses, with: given, writeToEnvironmentFile } of steps) {
      const action = toolkitActions[uses];
      expect({ uses, known: action !== undefined }).toEqual({ uses, known: true });
      const { needs, may = [], writes = [], mustWrite = [] } = action!;
      expect({ uses, given: Object.keys(given) }).toEqual({ uses, given: expect.arrayContaining([...needs]) });
      expect(Object.keys(given).filter((name) => ![...needs, ...may].includes(name))).toEqual([]);
      expect(Object.keys(writeToEnvironmentFile)).toEqual(expect.arrayContaining([...mustWrite]));
      expect(Object.keys(writeToEnvironmentFile).filter((name) => !writes.includes(name))).toEqual([]);
    }
  });

  it.each(envs)('knows every variable when it is used in %s: somebody filled it in, or an earlier step wrote it', (env) => {
    const later = new Set([...steps.flatMap(learntFrom), scopeId]);
    const given = Object.entries(envFile(env)).flatMap(([name, value]) => (value && !later.has(name) ? [name] : []));
    const known = new Set([...given, ...yoursIn(env)]);
    for (const step of steps) {
      if (step.uses === 'aadApp/update') known.add(scopeId);
      const needed = [JSON.stringify(step), ...filesOf(step, env).filled.map(read)].flatMap(variablesIn);
      expect({ uses: step.uses, unknown: needed.filter((name) => !known.has(name)) }).toEqual({ uses: step.uses, unknown: [] });
      for (const name of learntFrom(step)) known.add(name);
    }
  });

  it.each(envs)('writes nothing into the file of %s that is not explained there, but for a secret, which the toolkit keeps elsewhere', (env) => {
    expect(steps.flatMap(learntFrom).filter((name) => !name.startsWith('SECRET_') && !(name in envFile(env)))).toEqual([]);
  });

  it.each(envs)('never waits for what may be left out in %s: the toolkit stops at a variable that is empty', (env) => {
    const needed = new Set(steps.flatMap((step) => [JSON.stringify(step), ...filesOf(step, env).filled.map(read)].flatMap(variablesIn)));
    expect(mayBeLeftOut(env).length).toBeGreaterThan(0);
    expect(mayBeLeftOut(env).filter((name) => needed.has(name))).toEqual([]);
  });

  it('leads to files that there are', () => {
    const files = envs.flatMap((env) => steps.flatMap((step) => Object.values(filesOf(step, env)).flat()));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('runs scripts that there are', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    const run = steps.flatMap(({ with: { args } }) => /^run (\S+)/.exec(typeof args === 'string' ? args : '')?.[1] ?? []);
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('looks for the package where ours is written', () => {
    const paths = steps.flatMap(({ with: { appPackagePath } }) => (typeof appPackagePath === 'string' ? [appPackagePath] : []));
    expect(new Set(paths)).toEqual(new Set(['./.output/lodestar-${{TEAMSFX_ENV}}.zip']));
  });
});

describe('production', () => {
  it('makes no client secret', () => {
    expect(read('teamsapp.yml')).not.toMatch(/SECRET_|clientSecret:/);
    expect(stepsIn('teamsapp.yml').filter(({ uses }) => uses === 'aadApp/create').map(({ with: { generateClientSecret } }) => generateClientSecret)).toEqual([false]);
  });
});

describe('the application that signs people in', () => {
  const aad = JSON.parse(read('manifest/aad.json')) as { identifierUris: string[]; api: { requestedAccessTokenVersion: number; oauth2PermissionScopes: { id: string; value: string }[]; preAuthorizedApplications: { appId: string; delegatedPermissionIds: string[] }[] }; requiredResourceAccess: unknown[] };

  it('has the address and the scope that server and manifest expect', () => {
    expect(aad.identifierUris).toEqual(['api://${{BOT_DOMAIN}}/botid-${{TAB_APP_ID}}']);
    expect(aad.api.requestedAccessTokenVersion).toBe(2);
    expect(aad.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user']);
  });

  it('lets Teams, Outlook and Microsoft 365 ask for that scope, and wants nothing of Microsoft Graph', () => {
    expect(aad.api.preAuthorizedApplications.map(({ appId }) => appId)).toEqual([
      '1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams: desktop and mobile, web
      '4765445b-32c6-49b0-83e6-1d93765276ca', '0ec893e0-5785-4de6-99da-4ed124e5296c', 'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365: web, desktop, mobile; the last is Outlook on the desktop, too
      'bc59ab01-8403-45c6-8796-ac3ef710b3e3', '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook: web, mobile
    ]);
    for (const { delegatedPermissionIds } of aad.api.preAuthorizedApplications) expect(delegatedPermissionIds).toEqual(aad.api.oauth2PermissionScopes.map(({ id }) => id));
    expect(aad.requiredResourceAccess).toEqual([]);
  });
});

describe('the environments’ files', () => {
  it.each(['dev', 'prod', 'local'])('.env.%s holds no secret, explains every variable, and names its environment', (env) => {
    const lines = read(`env/.env.${env}`).split('\n');
    expect(envFile(env)['TEAMSFX_ENV']).toBe(env);
    for (const [index, line] of lines.entries()) {
      if (!/^\w+=/.test(line)) continue;
      expect(line).not.toMatch(/SECRET|PASSWORD|KEY=./);
      // A comment explains the variables that follow it, up to an empty line.
      const block = lines.slice(0, index).join('\n').split('\n\n').at(-1) ?? '';
      expect({ line, explained: block.includes('# ') }).toEqual({ line, explained: true });
    }
  });

  it.each(['dev', 'prod'])('.env.%s is filled by provisioning: no id stands in it yet', (env) => {
    expect(Object.entries(envFile(env)).filter(([name, value]) => value && !['TEAMSFX_ENV', 'APP_VERSION', 'APP_NAME_SUFFIX'].includes(name))).toEqual([]);
  });

  it('all have what a package reads', () => {
    for (const env of ['dev', 'prod', 'local']) expect(Object.keys(packageSettings).filter((name) => !(name in envFile(env)))).toEqual([]);
  });
});
