import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig, settings } from '../bot/config';

const key = Buffer.alloc(32, 7).toString('base64');
const whole = {
  BOT_ID: '22222222-2222-4222-8222-222222222222', BOT_TENANT_ID: '00000000-0000-4000-8000-0000000000aa', BOT_PASSWORD: 'a secret of ours', SQLITE_FILE: 'lodestar.db', SEALING_KEY: key,
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('is read whole', () => {
    expect(readConfig(whole)).toMatchObject({ mode: 'production', port: 3978, bot: { type: 'SingleTenant', password: 'a secret of ours' }, storage: { kind: 'sqlite', file: 'lodestar.db' }, sweepEverySeconds: 5 });
  });

  it('names everything that is missing at once, and what it is for', () => {
    expect(problemsOf({}).map((problem) => problem.split(' ')[0])).toEqual(['BOT_PASSWORD', 'BOT_ID', 'BOT_TENANT_ID', 'SQLITE_FILE', 'SEALING_KEY']);
    for (const problem of problemsOf({})) expect(problem).toMatch(/^[A-Z_]+ is missing: .{15,}\.$/);
  });

  it.each([
    ['BOT_ID', 'not-a-guid'], ['BOT_TENANT_ID', 'contoso'], ['BOT_TYPE', 'MultiTenant'], ['PORT', '70000'], ['PORT', 'http'], ['LODESTAR_MODE', 'staging'],
    ['SEALING_KEY', 'c2hvcnQ='], ['SWEEP_EVERY_SECONDS', '-1'], ['BOT_OPENID_METADATA', 'http://localhost/keys'],
    ['TAB_APP_ID', 'api://the-tab'], ['TAB_KEYS_URL', 'https://keys.example/keys'],
  ])('refuses %s=%s without repeating the value', (name, value) => {
    const problems = problemsOf({ ...whole, [name]: value });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is not valid`))]);
    expect(problems.join()).not.toContain(value);
  });

  it('never starts production without a secret or a managed identity', () => {
    expect(problemsOf({ ...whole, BOT_PASSWORD: '' })).toHaveLength(1);
    expect(problemsOf({ ...whole, BOT_PASSWORD: '', BOT_TYPE: 'UserAssignedMSI' })).toEqual([]);
    expect(problemsOf({ ...whole, BOT_ID: '' })).toHaveLength(1);
  });

  it('signs people in to the tab for the bot’s application and by Entra’s keys, unless told otherwise', () => {
    expect(readConfig(whole).tab).toEqual({ appId: whole.BOT_ID });
    expect(readConfig({ ...whole, TAB_APP_ID: ' ' }).tab).toEqual({ appId: whole.BOT_ID });
    expect(readConfig({ ...whole, TAB_APP_ID: '33333333-3333-4333-8333-333333333333' }).tab).toEqual({ appId: '33333333-3333-4333-8333-333333333333' });
  });

  it('believes other keys for the tab on one laptop only', () => {
    const local = { ...whole, LODESTAR_MODE: 'local' };
    expect(readConfig({ ...local, TAB_KEYS_URL: 'http://127.0.0.1:9/keys' }).tab.keysUrl).toBe('http://127.0.0.1:9/keys');
    expect(problemsOf({ ...local, TAB_KEYS_URL: 'the keys' })).toEqual([expect.stringMatching(/^TAB_KEYS_URL is not valid/)]);
  });

  it('is described in docs/settings.md, setting by setting', () => {
    const described = readFileSync(join(__dirname, '../docs/settings.md'), 'utf8');
    expect(Object.keys(settings).filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
  });
});
