import { readFileSync } from 'node:fs';
import { type Browser, type Frame } from 'playwright-core';
import { type Action, type AdaptiveCard, type Element } from '../../bot/cards/kit';
import { type ExecuteAction, type ShowCardAction } from '../../bot/cards/kit/types';
import { texts } from '../../bot/content/texts';
import { samples } from '../gallery/samples';
import { launchBrowser } from '../support/browser';
import { isInTurn, turn } from '../support/inTurn';
import { formPair } from '../support/journey';
import { tabFrame } from '../support/looking';
import { dialogOf, playVerbs, themes, wears } from '../support/tabCards';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

/** Cards that are drawn and looked at together: a card each would take minutes. */
const together = 5;

/** In so many runs every album is looked at. Every card is looked at in another browser test in each run. */
const runs = 4;

interface Shown {
  readonly name: string;
  readonly card: AdaptiveCard;
}

function everyCard(language: 'en' | 'ar'): Shown[] {
  const reader = { language, timeZone: 'Africa/Nairobi', now: stage.clock.now() };
  return samples.flatMap(({ feature, name, states }) => Object.entries(states).map(([state, make]) => ({ name: `${feature}/${name}: ${state}`, card: make(reader) })));
}

const isFold = (action: Action): action is ShowCardAction => action.type === 'Action.ShowCard';
const next: ExecuteAction = { type: 'Action.Execute', verb: 'gallery.next', title: 'Show the next cards', data: {}, associatedInputs: 'none', fallback: { type: 'Action.Submit', title: 'Show the next cards', data: {} } };

/** Each fold also in a row of its own, because a row unfolds one at a time. */
const rows = (actions: readonly Action[] = []): Element[] => [{ type: 'ActionSet', actions }, ...actions.filter(isFold).slice(1).map((action): Element => ({ type: 'ActionSet', actions: [action] }))];

function spread(elements: readonly Element[], prefix: string): Element[] {
  return elements.flatMap((element): Element[] => {
    if (element.type === 'Container') return [{ ...element, items: spread(element.items, prefix) }];
    if (element.type === 'ActionSet') return rows(element.actions);
    return 'id' in element ? [{ ...element, id: `${prefix}${element.id}` }] : [element];
  });
}

/** Several cards as one, with a button for the next ones. */
function album(cards: readonly Shown[], { language, number }: { readonly language: 'en' | 'ar'; readonly number: number }): AdaptiveCard {
  const pages = cards.map(({ card: { body, actions } }, index): Element => ({ type: 'Container', separator: true, items: [...spread(body, `${index}-`), ...rows(actions)] }));
  const heading: Element = { type: 'TextBlock', text: `Cards, part ${number}`, style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true };
  return { $schema: '', type: 'AdaptiveCard', version: '1.5', lang: language, ...(language === 'ar' && { rtl: true }), fallbackText: '', body: [heading, ...pages], actions: [next] };
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');
const plainly = (text: string): string => text.replace(/[\u2066-\u2069\s]+/g, ' ').trim();

/** Everything that a person reads on a card. What a list holds that is searched is looked at in another test. */
function textsOf(elements: readonly Element[], actions: readonly Action[] = []): string[] {
  const inBody = elements.flatMap((element): string[] => {
    switch (element.type) {
      case 'TextBlock': return [unescaped(element.text)];
      case 'RichTextBlock': return element.inlines.map(({ text }) => text);
      case 'Container': return textsOf(element.items);
      case 'ActionSet': return textsOf([], element.actions);
      case 'Input.Toggle': return [unescaped(element.title)];
      case 'Input.ChoiceSet': return [element.label, ...(element.style === 'filtered' ? [] : element.choices.map(({ title }) => (element.style === 'expanded' || element.isMultiSelect ? unescaped(title) : title)))];
      default: return [element.label];
    }
  });
  // A dialog's button is drawn by Teams alone.
  return [...inBody, ...actions.filter(({ type }) => type !== 'Action.Submit').flatMap((action) => [action.title, ...(isFold(action) ? textsOf(action.card.body, action.card.actions) : [])])].map(plainly);
}

interface Look {
  /** Something here is of a kind that was not seen in this theme before. */
  readonly isNew: boolean;
  readonly text: string;
  readonly violations: readonly string[];
  readonly wide: readonly string[];
}

/**
 * Unfolds everything, then looks at the album in the page itself: what it says, what stands out of its place, and what axe finds. Another theme
 * changes colours only, and what has the same classes in the same surroundings has the same ones, so each such kind is looked at once in each theme.
 */
const lookAt = `async ({ isFirst, theme }) => {
  const dialog = document.querySelector('[role=dialog]');
  const shown = (element) => element.getClientRects().length > 0;
  if (isFirst) {
    for (let folds = []; (folds = [...dialog.querySelectorAll('button[aria-expanded=false]')].filter(({ parentElement }) => !parentElement.dataset.seen)).length > 0;) {
      for (const fold of folds) {
        if (!fold.parentElement.dataset.seen) fold.click();
        fold.parentElement.dataset.seen = 'yes';
      }
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
  }
  const options = [...dialog.querySelectorAll('option')].map(({ label }) => label).join('\\n');
  const cut = [...dialog.querySelectorAll('*')].filter((element) => shown(element) && element.clientWidth > 2 && !element.matches('input, select, textarea') && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible');
  const page = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['the page'] : [];
  const kinds = (window.kinds ??= new Set());
  const kindOf = (element) => element === dialog ? theme : kindOf(element.parentElement) + ' > ' + [element.tagName, element.className.baseVal ?? element.className, element.checked, element.disabled, element.ariaExpanded].join(' ');
  const isNew = (element) => kinds.size < kinds.add(kindOf(element)).size;
  const hasText = (element) => element.matches('input, select, textarea') || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const include = [...dialog.querySelectorAll('*')].filter((element) => shown(element) && hasText(element) && isNew(element));
  const colours = include.length > 0 ? await axe.run({ include }, { resultTypes: ['violations'], runOnly: ['color-contrast'] }) : { violations: [] };
  const all = { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], rules: { 'color-contrast': { enabled: false } } };
  const violations = [...colours.violations, ...(isFirst ? (await axe.run(dialog, all)).violations : [])];
  // What has to be scrolled to is not looked at for its colours.
  const content = dialog.querySelector('.fui-DialogContent');
  const unseen = content.scrollHeight > content.clientHeight + 1 ? ['the album is ' + content.scrollHeight + ' px high, the window only ' + content.clientHeight] : [];
  return {
    isNew: include.length > 0,
    text: dialog.innerText + '\\n' + options,
    wide: [...page, ...unseen, ...cut.map(({ outerHTML }) => outerHTML.slice(0, 300))],
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 300) + ' ' + failureSummary)),
  };
}`;

const look = (frame: Frame, theme: (typeof themes)[number]): Promise<Look> => frame.evaluate(`(${lookAt})(${JSON.stringify({ theme, isFirst: theme === 'default' })})`);

/** What is wrong with which cards. */
async function problemsIn(language: 'en' | 'ar'): Promise<Record<string, unknown>> {
  const { mentee, pair } = await formPair(stage, { mentee: { who: { locale: language } } });
  const tabPage = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}`, width: 280, height: 30_000, locale: language });
  const { page, tab, complaints, close } = tabPage;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // What a direction does to a card it does to others of its kind: the albums take turns.
  const cards = everyCard(language);
  const albums = Array.from({ length: Math.ceil(cards.length / together) }, (_, index) => cards.slice(index * together, (index + 1) * together)).filter((_, index) => index % 2 === (language === 'en' ? 0 : 1) && isInTurn(Math.floor(index / 2), runs));
  const presses = await playVerbs(page, () => ({ card: album(albums[presses.length - 1] ?? [], { language, number: presses.length }) }));
  await tab.getByRole('button', { name: texts(language)('pairs.button.more'), exact: true }).click();
  const frame = await tabFrame(page);
  await dialogOf(tabPage).waitFor();
  await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));

  const found: Record<string, unknown> = {};
  for (const [index, shown] of albums.entries()) {
    await dialogOf(tabPage).getByRole('heading', { name: `Cards, part ${index + 1}`, exact: true }).waitFor();
    const looks: Look[] = [];
    for (const name of themes) {
      if (looks[0]?.isNew === false) break;
      await wears(tabPage, name);
      looks.push(await look(frame, name));
    }
    const text = plainly(looks[0]?.text ?? '');
    const missing = shown.flatMap(({ name, card }) => textsOf(card.body, card.actions).filter((each) => !text.includes(each)).map((each) => `${name}: ${each}`));
    const violations = looks.flatMap((each) => each.violations);
    const wide = [...new Set(looks.flatMap((each) => each.wide))];
    if (missing.length + violations.length + wide.length > 0) found[shown.map(({ name }) => name).join(', ')] = { missing, violations, wide };
    // Not by mouse: the driver would look again and again whether so high a page stands still.
    await dialogOf(tabPage).getByRole('button', { name: next.title, exact: true }).dispatchEvent('click');
  }
  await close();
  return complaints.length > 0 ? { ...found, complaints } : found;
}

it(`shows every card of the bot at 280 px (SEED=${turn}), in turn in two directions, in three themes, without axe complaining, anything cut off or any word missing`, async () => {
  const [english, arabic] = await Promise.all([problemsIn('en'), problemsIn('ar')]);
  expect({ english, arabic }).toEqual({ english: {}, arabic: {} });
}, 600_000);
