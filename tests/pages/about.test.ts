import { languages } from '../../bot/domain/people/person';
import { aboutPage, aboutPages } from '../../bot/pages/aboutPage';
import { collections } from '../../bot/usecases/collections';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';

const about = { contact: undefined, days: 400 } as const;

describe.each(languages)('in %s', (language) => {
  it.each(aboutPages)('/%s stands in the language itself, with a heading and whom to ask', (which) => {
    const page = aboutPage(which, { ...about, language });
    expect(page).toContain(`lang="${language}`);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<h2>/g)?.length).toBeGreaterThanOrEqual(3);
    if (language !== 'en') expect(page).not.toContain(' the ');
  });

  it('a contact can be tapped, a mail address and a page', () => {
    expect(aboutPage('support', { ...about, language, contact: 'mentoring@example.org' })).toContain('<a href="mailto:mentoring@example.org">mentoring@example.org</a>');
    expect(aboutPage('privacy', { ...about, language, contact: 'https://example.org/?a=1&b=2' })).toContain('<a href="https://example.org/?a=1&#38;b=2">');
  });
});

describe('on the server', () => {
  let product: Product;
  beforeAll(async () => { product = await startProduct({ settings: { SUPPORT_CONTACT: 'mentoring@example.org' } }); });
  afterAll(async () => { await product.stop(); });
  const address = (path: string): string => product.botUrl.replace('/api/messages', path);

  it.each(aboutPages)('/%s needs no sign-in and follows the browser’s language', async (which) => {
    const answer = await fetch(address(`/${which}`), { headers: { 'accept-language': 'xx, ar-EG;q=0.9' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-language')).toBe('ar');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(await answer.text()).toContain('mentoring@example.org');
    expect((await fetch(address(`/${which}`), { method: 'HEAD' })).status).toBe(200);
  });

  it('says for how long the list of messages is kept, as storage keeps it', async () => {
    const page = await (await fetch(address('/privacy'))).text();
    expect(page).toContain(`${collections.deliveries.keepsDays} days`);
  });

  it('fits a phone, in French for a French browser', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 375, height: 700 }, locale: 'fr-FR' });
      await page.goto(address('/privacy'));
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Vos données dans Lodestar');
    } finally {
      await browser.close();
    }
  });
});
