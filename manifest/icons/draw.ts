import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/support/browser';

const icons = [{ name: 'color', size: 192 }, { name: 'outline', size: 32 }] as const;

/** Draws the two icons anew from their SVG sources: npx tsx manifest/icons/draw.ts */
async function draw(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const { name, size } of icons) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>html, body { margin: 0; background: transparent } svg { display: block }</style>${readFileSync(join(__dirname, `${name}.svg`), 'utf8')}`);
      writeFileSync(join(__dirname, `${name}.png`), await page.screenshot({ omitBackground: true }));
    }
  } finally {
    await browser.close();
  }
}

void draw();
