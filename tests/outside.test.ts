import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../bot/settings/config';
import { openDirectory } from '../bot/outside';

const tenant = '00000000-0000-4000-8000-0000000000aa';
const header = 'objectId;name;email;title;agency;unit;dutyStation;timeZone;grade;contract;joinedOn;inPostSince;speaks;practiceAreas';
const amina = '00000000-0000-4000-8000-000000000001;Amina Diallo;amina@example.org;Officer;UNDP;Unit;Dakar;Africa/Dakar;P3;Fixed-term;2020-01-01;2024-01-01;en|fr;health';

describe('the people file that the configuration names', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'lodestar-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const open = async (content: string | undefined) => {
    const file = join(folder, 'people.csv');
    if (content !== undefined) await writeFile(file, content);
    const config = readConfig({ LODESTAR_MODE: 'local', BOT_ID: tenant, BOT_TENANT_ID: tenant, SQLITE_FILE: ':memory:', SEALING_KEY: Buffer.alloc(32).toString('base64'), PEOPLE_CSV: file });
    return openDirectory(config, { now: () => Date.UTC(2026, 10, 22) });
  };
  const problems = async (content: string | undefined): Promise<readonly string[]> => {
    const error: unknown = await open(content).then(() => undefined, (thrown: unknown) => thrown);
    return error instanceof ConfigError ? error.problems : [];
  };

  it('is read, with a byte order mark and semicolons', async () => {
    const directory = await open(`\uFEFF${header}\r\n${amina}\r\n`);
    expect(await directory.find(`${tenant}:00000000-0000-4000-8000-000000000001`)).toMatchObject({ name: 'Amina Diallo', speaks: ['en', 'fr'] });
  });

  it.each([
    ['misses columns', header.replace(';grade', '').replace(';contract', ''), /grade, contract/],
    ['has a day that does not exist', `${header}\n${amina.replace('2024-01-01', '2024-02-30')}`, /[Rr]ow 2.*inPostSince.*2024-02-30/],
    ['has somebody twice', `${header}\n${amina}\n${amina}`, /[Rr]ow 3.*2/],
    ['is not there', undefined, /there is no file/],
  ])('keeps the server from starting when it %s, and says where', async (_what, content, sentence) => {
    const [first = ''] = await problems(content);
    expect(first).toMatch(/^PEOPLE_CSV: /);
    expect(first).toMatch(sentence);
  });

  it('lists at most twenty problems and counts the rest', async () => {
    const listed = await problems([header, ...Array.from({ length: 50_000 }, (_, row) => amina.replaceAll('000000000001', String(row).padStart(12, '0')).replace('amina@', `amina${row}@`).replace('Africa/Dakar', 'Africa/Nowhere'))].join('\n'));
    expect(listed).toHaveLength(21);
    expect(listed.at(-1)).toBe('PEOPLE_CSV: and 49980 more.');
  });
});
