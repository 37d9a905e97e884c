import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { galleryPage } from './page';
import { samples } from './samples';

const folder = join(__dirname, '../../.output/cards');
const file = join(folder, 'index.html');

mkdirSync(folder, { recursive: true });
writeFileSync(file, galleryPage(samples, Date.parse('2026-03-02T12:00:00Z')));
console.log(`${samples.length} cards: open ${relative(process.cwd(), file)} in a browser`);
