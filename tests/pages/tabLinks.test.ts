import { makeTabLinks } from '../../bot/pages/tabLinks';
import { type TabPage } from '../../bot/usecases/links';
import { viewAt } from '../../tabs/app/routes';

const teamsAppId = '11111111-1111-4111-8111-111111111111';
const publicUrl = 'https://lodestar.example.org';
const links = makeTabLinks({ publicUrl, teamsAppId });

const pages: readonly TabPage[] = [
  { kind: 'home' }, { kind: 'pair', pair: 'r1' }, { kind: 'meeting', pair: 'wKq3nV0d' }, { kind: 'stage', pair: 'r1', shows: 'goals' }, { kind: 'stage', pair: 'r1', shows: 'agreement' },
  // An id may have any sign that can be printed.
  { kind: 'pair', pair: 'group/of:eight?#%20"&\'' },
];

/** What Teams tells the tab about the link that was followed. */
const subPageOf = (link: string): string | undefined => {
  const context = new URL(link).searchParams.get('context');
  return context === null ? undefined : JSON.parse(context).subEntityId;
};

describe('a link into the tab', () => {
  it('has the form that Teams asks for', () => {
    expect(links.tab({ kind: 'pair', pair: 'r1' })).toBe(`https://teams.microsoft.com/l/entity/${teamsAppId}/home?webUrl=https%3A%2F%2Flodestar.example.org%2Ftabs%2Fpair%2Fr1&label=Lodestar&context=%7B%22subEntityId%22%3A%22pair%2Fr1%22%7D`);
    expect(links.tab({ kind: 'home' })).toBe(`https://teams.microsoft.com/l/entity/${teamsAppId}/home?webUrl=https%3A%2F%2Flodestar.example.org%2Ftabs%2F&label=Lodestar`);
  });

  it.each(pages)('leads the tab to the page it names: %j', (page) => {
    const subPage = subPageOf(links.tab(page) ?? '');
    const { kind: name, ...rest } = page;
    expect(viewAt('/tabs/', { frame: 'content', ...(subPage !== undefined && { subPage }) })).toEqual({ name, ...rest });
  });

  it.each(pages)('and its address in a browser are of the same page: %j', (page) => {
    expect(links.pageAt(new URL(links.tab(page) ?? '').searchParams.get('webUrl') ?? '')).toEqual(page);
  });

  it('leads to the console of a programme, or to the list of them; a pasted one says nothing to anybody', () => {
    const subPages = [links.tab({ kind: 'console', programme: 'career-2027' }), links.tab({ kind: 'console' })].map((link) => subPageOf(link ?? '') ?? '');
    expect(subPages.map((subPage) => viewAt('/tabs/', { frame: 'content', subPage }))).toEqual([{ name: 'console', place: { name: 'programme', programme: 'career-2027', area: '', part: '' } }, { name: 'console', place: { name: 'programmes' } }]);
    expect(links.pageAt(`${publicUrl}/tabs/console/career-2027`)).toBeUndefined();
  });

  it('is not made where nobody said under which address people reach the server', () => {
    const nowhere = makeTabLinks({ teamsAppId });
    expect([nowhere.tab({ kind: 'home' }), nowhere.pageAt('http://127.0.0.1:3978/tabs/')]).toEqual([undefined, undefined]);
  });
});

describe('an address', () => {
  it.each([
    ['/tabs', { kind: 'home' }], ['/tabs/', { kind: 'home' }], ['/tabs/?x=1#y', { kind: 'home' }], ['/tabs/pair/r1/', { kind: 'pair', pair: 'r1' }], ['/tabs/pair/r1?from=chat', { kind: 'pair', pair: 'r1' }],
    ['/tabs/stage/r1', { kind: 'stage', pair: 'r1', shows: 'goals' }], ['/x/../tabs/meeting/r1', { kind: 'meeting', pair: 'r1' }],
  ])('%s is a page of the tab', (path, page) => {
    expect(links.pageAt(`${publicUrl}${path}`)).toEqual(page);
  });

  it.each([
    ['another page of ours', '/pages/abc'], ['the API', '/api/home'], ['a script of the tab', '/tabs/assets/index.js'], ['the page on which a tab is chosen', '/tabs/settings'], ['a page without an id', '/tabs/pair/'], ['more than an id', '/tabs/pair/r1/goals'],
    ['a damaged id', '/tabs/pair/%E0%A4%A'], ['an id that no document has', '/tabs/pair/%00'], ['an id with spaces', '/tabs/pair/a%20b'], ['far too long an id', `/tabs/pair/${'a'.repeat(201)}`], ['a folder that only begins alike', '/tabsx/pair/r1'], ['a way out', '/tabs/../pages/abc'],
  ])('%s is none', (_what, path) => {
    expect(links.pageAt(`${publicUrl}${path}`)).toBeUndefined();
  });

  it.each([
    ['another host', 'https://example.org/tabs/pair/r1'], ['a host below ours', 'https://x.lodestar.example.org/tabs/pair/r1'], ['a host that begins alike', 'https://lodestar.example.org.evil.example/tabs/pair/r1'], ['a host that ends alike', 'https://evil-lodestar.example.org/tabs/pair/r1'],
    ['letters that look alike', 'https://lоdestar.example.org/tabs/pair/r1'], ['another port', 'https://lodestar.example.org:8443/tabs/pair/r1'], ['no protection', 'http://lodestar.example.org/tabs/pair/r1'],
    ['a name before the host', 'https://somebody@lodestar.example.org/tabs/pair/r1'], ['a name and a password', 'https://a:b@lodestar.example.org/tabs/pair/r1'], ['our host as a name', 'https://lodestar.example.org@evil.example/tabs/pair/r1'],
    ['a script', 'javascript:location="https://lodestar.example.org/tabs/pair/r1"'], ['data', 'data:text/html,https://lodestar.example.org/tabs/'], ['no address', 'tabs/pair/r1'], ['nothing', ''], ['ten thousand signs', `https://lodestar.example.org/tabs/pair/r1?${'a'.repeat(10_000)}`],
  ])('of %s is none', (_what, address) => {
    expect(links.pageAt(address)).toBeUndefined();
  });
});
