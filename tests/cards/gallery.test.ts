import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { act, card, choiceInput, facts, heading, hint, paragraph, reasons, reveal, row, section, textInput, toggleInput, words } from '../../bot/cards/kit';
import { languages } from '../../bot/domain/people/person';
import { galleryPage } from '../gallery/page';
import { type CardSample, samples } from '../gallery/samples';
import { launchBrowser } from '../support/browser';
import { isInTurn, turn } from '../support/inTurn';

const noon = Date.parse('2026-03-02T12:00:00Z');
const hostile = '**x** [a](http://b) <b>bold</b> _y_ `z` # h {{DATE(2026-01-01T00:00:00Z, SHORT)}} &lt;';

/** People's words wherever the kit lets them in. */
const hostileSample: CardSample = {
  name: 'hostile',
  feature: 'kit',
  states: {
    everywhere: ({ language }) =>
      card({
        language,
        fallbackText: hostile,
        body: [
          heading(hostile), paragraph(hostile, { tone: 'attention' }), words(hostile), reasons([hostile]), facts([{ label: hostile, value: hostile }]),
          section(hostile, [hint(hostile)]),
          textInput({ id: 'a', label: hostile, maxLength: 100, placeholder: hostile }),
          choiceInput({ id: 'b', label: hostile, choices: [{ title: hostile, value: 'a' }] }),
          toggleInput({ id: 'c', label: hostile }),
          row([act({ verb: 'a.b', title: hostile })]),
        ],
        actions: [act({ verb: 'a.b', title: hostile }), reveal({ title: hostile, body: [heading(hostile)] })],
      }),
  },
};

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const folder = join(tmpdir(), `lodestar-gallery-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'index.html');
  writeFileSync(file, galleryPage([...samples, hostileSample], noon));
  address = pathToFileURL(file).href;
}, 60_000);
afterAll(() => browser?.close());

async function open(choice: string) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  // Drawing every card in six languages takes a busy machine long; the test's own limit counts.
  page.setDefaultTimeout(0);
  await page.goto(`${address}#${choice}`);
  await page.locator('figure').first().waitFor();
  return { page, errors };
}

// A theme changes colours and no widths, and colours are looked at in the tab.
it.each(languages.filter((_language, index) => isInTurn(index, 3)))(`shows every card at 280 px without sideways scrolling or errors, two languages in turn (%s, SEED=${turn})`, async (language) => {
  const { page, errors } = await open(`theme=light&language=${language}&width=280px`);
  const wide = await page.locator('figure').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const box = figure.querySelector('.card');
      return box && box.scrollWidth > box.clientWidth ? [`${figure.getAttribute('data-card')}: ${box.scrollWidth} > ${box.clientWidth}`] : [];
    }),
  );
  const states = [...samples, hostileSample].flatMap((sample) => Object.keys(sample.states)).length;
  expect(await page.locator('figure .ac-adaptiveCard').count()).toBe(states);
  expect({ wide, errors }).toEqual({ wide: [], errors: [] });
  await page.close();
}, 240_000);

it('shows what people wrote letter by letter', async () => {
  const { page } = await open('feature=kit&language=en');
  const shown = page.locator('figure .card');
  expect(await shown.locator('b, strong, em, a, code, h1, ul').count()).toBe(0);
  expect(await shown.locator('.ac-textBlock').first().innerText()).toBe(hostile);
  await page.close();
});

it('writes Arabic cards from right to left', async () => {
  const { page } = await open('language=ar');
  const directions = await page.locator('figure .ac-adaptiveCard').evaluateAll((cards) => cards.map((element) => element.getAttribute('dir')));
  expect(new Set(directions)).toEqual(new Set(['rtl']));
  await page.close();
});
