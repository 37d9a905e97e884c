import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateNames } from '../../bot/content/templates';
import { newProgramme, ProgrammeError } from '../../bot/setup/newProgramme';
import { openSqliteStore } from '../../bot/storage/sqlite';
import { collections } from '../../bot/usecases/collections';

const tenant = '00000000-0000-4000-8000-0000000000aa';
const coordinator = '11111111-1111-4111-8111-111111111111';
const whole = ['--id', 'career-2027', '--name', 'Career mentoring', '--contact', 'Mentoring team <mentoring@example.org>', '--coordinator', coordinator];
const make = (...args: string[]) => newProgramme(args, { tenant, today: '2026-12-31' });
const problems = (...args: string[]): string => {
  try {
    make(...args);
    return 'none';
  } catch (error) {
    if (error instanceof ProgrammeError) return error.message;
    throw error;
  }
};

it.each(templateNames)('makes a programme of the template %s that storage reads back', (template) => {
  const programme = make('--template', template, ...whole);
  expect(collections.programmes.parse(JSON.parse(JSON.stringify(programme)))).toEqual(programme);
  expect(programme).toMatchObject({ template, enrolment: { opens: '2026-12-31', closes: '2027-10-31' }, runs: { from: '2026-12-31' }, contact: { name: 'Mentoring team', email: 'mentoring@example.org' }, coordinators: [`${tenant}:${coordinator}`] });
});

it('takes every day that is given', () => {
  expect(make('--template', 'together', ...whole, '--opens', '2027-01-15', '--closes', '2027-02-15', '--from', '2027-03-01', '--until', '2027-09-01')).toMatchObject({ enrolment: { opens: '2027-01-15', closes: '2027-02-15' }, runs: { from: '2027-03-01', until: '2027-09-01' } });
});

it.each([
  ['an unknown template', ['--template', 'magic', ...whole], '--template is none of: career'],
  ['an id with spaces', ['--template', 'career', ...whole, '--id', 'No Spaces'], '--id is lower-case letters'],
  ['a contact without an address', ['--template', 'career', ...whole, '--contact', 'nobody'], '--contact is written as Name <mail address>'],
  ['a coordinator by name', ['--template', 'career', ...whole, '--coordinator', 'mona'], '--coordinator is no object id of Entra'],
  ['a day in another form', ['--template', 'career', ...whole, '--opens', '31.1.2027'], '--opens is no day such as 2027-01-31'],
  ['closing before opening', ['--template', 'career', ...whole, '--opens', '2027-02-01', '--closes', '2027-01-01'], '--closes lies before --opens'],
  ['ending before beginning', ['--template', 'career', ...whole, '--until', '2026-01-01'], '--until lies before --from'],
  ['an option that does not exist', ['--template', 'career', ...whole, '--colour', 'red'], '--colour'],
])('says what to mend about %s', (_about, args, said) => {
  expect(problems(...args)).toContain(said);
});

it('says everything that is missing at once', () => {
  const said = problems();
  for (const option of ['template', 'id', 'name', 'contact', 'coordinator']) expect(said).toContain(`- --${option} `);
});

it('as a command writes it once, and never over another', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodestar-'));
  const env = { ...process.env, BOT_TENANT_ID: tenant, SQLITE_FILE: join(folder, 'lodestar.db') };
  const command = ['node_modules/.bin/tsx', 'bot/setup/main.ts', '--template', 'career', ...whole];
  try {
    expect(execFileSync(process.execPath, command, { env, encoding: 'utf8' })).toContain('“Career mentoring” is open from');
    const again = spawnSync(process.execPath, command, { env, encoding: 'utf8' });
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('--id career-2027 is taken')]);
    const store = openSqliteStore({ file: env.SQLITE_FILE });
    expect((await store.open(collections.programmes).read('career-2027', 'programme'))?.body.name).toBe('Career mentoring');
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
