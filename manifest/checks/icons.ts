import { PNG } from 'pngjs';
import { type Files } from '../zip';
import { readManifest } from './read';

const again = 'draw it again with “npx tsx manifest/icons/draw.ts”';

/** Microsoft's rules for the two icons: https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons */
export function checkIcons(files: Files): string[] {
  const { color, outline } = readManifest(files).icons;
  return [...pictureFaults(files, color, 192, colourFaults), ...pictureFaults(files, outline, 32, outlineFaults)];
}

function pictureFaults(files: Files, name: string, size: number, faultsOf: (picture: PNG) => string[]): string[] {
  const content = files[name];
  if (!content) return [`${name} is not in the package: ${again}.`];
  const picture = decoded(content);
  if (!picture) return [`${name} is no PNG picture: ${again}.`];
  if (picture.width !== size || picture.height !== size) return [`${name} is ${picture.width} × ${picture.height} pixels, and Teams wants ${size} × ${size}: ${again}.`];
  return faultsOf(picture).map((fault) => `${name} ${fault}: ${again}.`);
}

function decoded(content: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(content);
  } catch {
    return undefined;
  }
}

/** Teams rounds the corners itself: a transparent edge would show as a hole. */
const colourFaults = (picture: PNG): string[] => (pixelsOf(picture).every(({ alpha }) => alpha === 255) ? [] : ['has transparent parts, and its background must fill the square']);

function outlineFaults(picture: PNG): string[] {
  const pixels = pixelsOf(picture);
  const seen = pixels.filter(({ alpha }) => alpha > 0);
  return [
    ...(seen.some(({ red, green, blue }) => Math.min(red, green, blue) < 255) ? ['has another colour than white'] : []),
    ...(seen.length === 0 ? ['is empty'] : []),
    ...(seen.length === pixels.length ? ['has no transparent background'] : []),
  ];
}

export interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export const pixelsOf = ({ width, height, data }: PNG): Pixel[] =>
  Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4);
    return { x: at % width, y: Math.floor(at / width), red, green, blue, alpha };
  });
