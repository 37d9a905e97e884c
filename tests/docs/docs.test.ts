import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { scripts } from '../../package.json';

const root = join(__dirname, '..', '..');
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join(root, 'docs', file));
const pages = [join(root, 'README.md'), join(root, 'CHANGELOG.md'), ...docs].map((file) => [relative(root, file), readFileSync(file, 'utf8')] as const);

/** As code hosts make them from headings. */
const anchorsIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').trim().replaceAll(/\s/g, '-')));

/** What a page points at that is not there, one line each. */
function brokenLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]*)\)/g)].flatMap(([, link = '']) => {
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? join(root, page) : join(root, dirname(page), path);
    if (!existsSync(file)) return [`${link}: no such file`];
    return anchor !== undefined && !anchorsIn(readFileSync(file, 'utf8')).has(anchor) ? [`${link}: no such heading`] : [];
  });
}

describe.each(pages)('%s', (page, text) => {
  it('links to what is there', () => {
    expect(brokenLinks(page, text)).toEqual([]);
  });

  it('names scripts and tests that exist', () => {
    const ran = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts));
    const tests = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect({ ran, tests }).toEqual({ ran: [], tests: [] });
  });
});

it('notices a link that leads nowhere', () => {
  expect(brokenLinks('docs/architecture.md', '[a](nowhere.md) [b](../README.md#nothing) [c](../README.md#try-it)')).toEqual(['nowhere.md: no such file', '../README.md#nothing: no such heading']);
});
