import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { standsStill } from '../support/looking';
import { type TabPage } from '../support/tabPage';

const axe = readFileSync(join(__dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const found = z.array(z.string());

/** What axe finds wrong in the tab. The browser driver brings it in, so that the page's own policy stays as it is. */
export async function axeFaults({ page }: TabPage): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('/tabs/'));
  if (!frame) throw new Error('No tab is open');
  await frame.evaluate(axe);
  await standsStill(frame);
  return found.parse(await frame.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`));
}
