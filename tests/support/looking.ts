import { readFileSync } from 'node:fs';
import { type Frame, type Page } from 'playwright-core';
import { z } from 'zod';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA and what it includes. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })) }));

/** What a page inside a frame of another must be asked for, one by one. */
export async function tabFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('#tab').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no tab in the page');
  return frame;
}

/** What is wrong for people who read with their ears, see little contrast, or use no mouse; one line each, none when all is well. `colours`: of what a theme changes, alone. */
export async function accessibilityFaults(frame: Frame, { colours = false } = {}): Promise<string[]> {
  if (!(await frame.evaluate('typeof window.axe === "object"'))) await frame.evaluate(axe);
  const found = violations.parse(await frame.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(colours ? ['color-contrast'] : rules)}, resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)`));
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 200)}`));
}

/** Elements that stick out of the page sideways, or texts that are cut off; one line each. */
export async function overflowFaults(frame: Frame): Promise<string[]> {
  return z.array(z.string()).parse(await frame.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    const faults = document.documentElement.scrollWidth > width ? ['the page is ' + document.documentElement.scrollWidth + ' px wide, not ' + width] : [];
    const hidden = (element) => { const { width: w, height: h } = element.getBoundingClientRect(); return w <= 1 || h <= 1; };
    const scrolls = (element) => { for (let around = element.parentElement; around; around = around.parentElement) if (['auto', 'scroll'].includes(getComputedStyle(around).overflowX)) return true; return false; };
    for (const element of document.body.querySelectorAll('*')) {
      if (hidden(element) || scrolls(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > width + 1) faults.push('sticks out (' + Math.round(left) + ' to ' + Math.round(right) + ' of ' + width + '): ' + element.outerHTML.slice(0, 160));
      const style = getComputedStyle(element);
      if (style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== '' && element.children.length === 0) faults.push('is cut off: ' + element.outerHTML.slice(0, 160));
    }
    return faults.slice(0, 8);
  })()`));
}

/** Goes through the page by Tab alone; gives the visible buttons, links and inputs that were not reached. */
export async function keyboardFaults(page: Page, frame: Frame): Promise<string[]> {
  const wanted = Number(await frame.evaluate(`(() => {
    window.__all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const group = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked && element.name !== '' && document.querySelector('input[type=radio][name="' + CSS.escape(element.name) + '"]:checked');
      return width > 0 && height > 0 && !element.disabled && !element.closest('[inert], [hidden]') && getComputedStyle(element).visibility !== 'hidden' && element.tabIndex >= 0 && !group;
    });
    window.__reached = new Set();
    document.activeElement?.blur?.();
    return window.__all.length;
  })()`));
  await frame.evaluate('document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute("tabindex")');
  for (let step = 0; step < wanted + 5; step += 1) {
    await page.keyboard.press('Tab');
    await frame.evaluate('window.__reached.add(document.activeElement)');
  }
  const missed = z.array(z.string()).parse(await frame.evaluate('window.__all.filter((element) => element.isConnected && !window.__reached.has(element)).map((element) => element.outerHTML.slice(0, 160))'));
  return missed.map((html) => `not reached by Tab: ${html}`);
}

/** Colours and sizes change over a moment; what is read in between is neither of the two. */
export const standsStill = (frame: Frame): Promise<unknown> => frame.evaluate(`(async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await painted();
  while (document.getAnimations().some(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity)) await painted();
})()`);
