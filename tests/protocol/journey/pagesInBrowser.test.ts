import { type Browser } from 'playwright-core';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aSession } from '../../support/builders';
import { launchBrowser } from '../../support/browser';
import { tapped } from '../../support/gathered';
import { formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { buttonsOn } from '../../support/taps';

jest.setTimeout(120_000);

/** As long as a name may be. */
const unbroken = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100);
const names = {
  en: ['Theodora Alexandrina '.repeat(4).trim(), unbroken],
  ar: ['عبد الرحمن بن عبد العزيز '.repeat(4).trim(), unbroken.toUpperCase()],
  zh: ['欧阳'.repeat(40), '諸葛'.repeat(40)],
} as const;
const locales = { en: 'en-GB', ar: 'ar-EG', zh: 'zh-CN' } as const;

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct({ programmes: [{ name: `Career ${unbroken}` }] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** A pair that has ended well, whose mentee reads that language and has written a note. */
async function linksFor(language: keyof typeof names): Promise<{ certificate: string; journal: string }> {
  const { mentee, pair } = await formPair(product, { names: names[language], mentee: { who: { locale: locales[language] } } });
  const save = buttonsOn(await tapped(mentee, 'note.new', { pair })).find(({ verb }) => verb === 'note.save');
  await tapped(mentee, 'note.save', save?.data ?? {}, { text: `${unbroken}\nhttps://example.org/${unbroken}` });
  await product.settle();
  const document = (await readAt(product.documents.pairs, pairAt(pair)))!;
  await product.documents.pairs.replace(document, { ...document.body, status: 'ended', ended: { how: 'timeUp', by: 'system', at: product.clock.now() }, sessions: [aSession({ status: 'held' })] });
  const link = (content: { kind: 'certificate'; pair: string } | { kind: 'journal' }): string => product.server.app.ports.links.make({ ...content, person: idOf(mentee) }) ?? '';
  return { certificate: link({ kind: 'certificate', pair }), journal: link({ kind: 'journal' }) };
}

it.each(['en', 'ar', 'zh'] as const)('pages in %s fit a narrow telephone, light and dark, and the browser has nothing to object', async (language) => {
  const links = await linksFor(language);
  for (const url of Object.values(links)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ viewport: { width: 375, height: 800 }, colorScheme });
      const objections: string[] = [];
      page.on('console', (message) => void objections.push(message.text()));
      page.on('pageerror', (error) => void objections.push(error.message));
      const response = await page.goto(url);
      expect([response?.status(), await page.locator('html').getAttribute('lang')]).toEqual([200, { en: 'en-GB', ar: 'ar', zh: 'zh-Hans' }[language]]);
      expect(await page.locator('main').innerText()).toContain(names[language][1]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
      expect(objections).toEqual([]);
      await page.close();
    }
  }
});
