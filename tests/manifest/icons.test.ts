import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { pixelsOf } from '../../manifest/checks/icons';
import { iconFolder } from '../../manifest/files';

const icon = (name: string): PNG => PNG.sync.read(readFileSync(join(iconFolder, name)));

describe('the colour icon', () => {
  const picture = icon('color.png');
  const pixels = pixelsOf(picture);
  const [background] = pixels;

  it('is a full square of 192 pixels', () => {
    expect([picture.width, picture.height]).toEqual([192, 192]);
    expect(pixels.filter(({ alpha }) => alpha !== 255)).toEqual([]);
  });

  it('keeps its star within the 120 × 120 pixels that are never cropped', () => {
    const star = pixels.filter(({ red, green, blue }) => red !== background!.red || green !== background!.green || blue !== background!.blue);
    expect(star.length).toBeGreaterThan(1_000);
    for (const { x, y } of star) expect([x >= 36, x < 156, y >= 36, y < 156]).toEqual([true, true, true, true]);
  });
});

describe('the outline icon', () => {
  const picture = icon('outline.png');
  const seen = pixelsOf(picture).filter(({ alpha }) => alpha > 0);

  it('is 32 pixels wide and high, white on nothing', () => {
    expect([picture.width, picture.height]).toEqual([32, 32]);
    expect(seen.filter(({ red, green, blue }) => red + green + blue !== 3 * 255)).toEqual([]);
    expect(pixelsOf(picture).filter(({ x, y }) => (x === 0 || x === 31) && (y === 0 || y === 31)).map(({ alpha }) => alpha)).toEqual([0, 0, 0, 0]);
  });

  it('has no margin of its own', () => {
    const [across, down] = [seen.map(({ x }) => x), seen.map(({ y }) => y)];
    expect([Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)]).toEqual([0, 31, 0, 31]);
  });
});
