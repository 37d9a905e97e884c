import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '../support/eventually';

it('builds the tab at once and whenever it changes, says what is wrong with it, and cleans up', async () => {
  const project = mkdtempSync(join(tmpdir(), 'lodestar-watch-'));
  const built = join(project, 'built');
  const write = (name: string, text: string): void => writeFileSync(join(project, 'tabs', name), text);
  mkdirSync(join(project, 'tabs'));
  write('vite.config.ts', "export default { root: import.meta.dirname, base: '/tabs/', publicDir: false };");
  write('index.html', '<!doctype html><html lang="en"><body><script type="module" src="./main.js"></script>');
  write('main.js', "document.title = 'first';");

  const child = fork(join(__dirname, '..', 'support', 'watchTab.entry.ts'), [built], { cwd: project, silent: true, execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const hears = (text: string): Promise<true> => eventually(() => said.includes(text) || undefined, () => `"${text}" was never said, but: ${said}`, 20_000);
  const scripts = (): string => globSync(join(built, 'tabs', 'assets', '*.js')).map((file) => readFileSync(file, 'utf8')).join('\n');
  try {
    await hears('ready');
    expect(readFileSync(join(built, 'tabs', 'index.html'), 'utf8')).toMatch('/tabs/assets/');
    expect(scripts()).toMatch('first');
    expect(said).not.toMatch('again');

    write('main.js', "document.title = 'second';");
    await hears('The tab was built again');
    // What was there before stays for tabs that are open.
    expect(scripts()).toMatch(/first[^]*second|second[^]*first/);

    write('main.js', "import './missing.js';");
    await hears('The tab could not be built');
    said = '';
    write('main.js', "document.title = 'third';");
    await hears('The tab was built again');
    expect(scripts()).toMatch('third');
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    expect(existsSync(built)).toBe(false);
    rmSync(project, { recursive: true });
  }
});
