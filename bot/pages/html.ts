import { createHash } from 'node:crypto';
import { isRightToLeft, localeTags } from '../content/language';
import { type Language } from '../domain/people/person';

/** Text as it may stand in a page. Everything goes through here: people's words are shown, never interpreted. */
export const escaped = (text: string): string => text.replace(/[&<>"'\u0060]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A paragraph a line, as somebody typed it. */
export const paragraphs = (text: string): string => text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => `<p dir="auto">${escaped(line)}</p>`).join('');

const style = `
:root { color-scheme: light dark; font-family: "Segoe UI", system-ui, "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", sans-serif; line-height: 1.5; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
.when, .hint { color: color-mix(in srgb, CanvasText 70%, Canvas); } a { color: LinkText; }
.sheet { border: 2px solid currentColor; padding: 3rem 2rem; text-align: center; border-radius: .5rem; }
.sheet .name { font-size: 2rem; margin: .5rem 0; overflow-wrap: anywhere; }
p, h1, h2 { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .85rem; break-inside: avoid; }
th, td { text-align: start; vertical-align: top; padding: .25rem .4rem; border-bottom: 1px solid color-mix(in srgb, CanvasText 30%, Canvas); overflow-wrap: anywhere; }
th[scope=row] { font-weight: normal; } caption { text-align: start; font-weight: 600; padding: .25rem 0; }
.scroll { overflow-x: auto; }
@media print { .hint { display: none; } body { margin: 0 auto; } h2 { break-after: avoid; } .scroll { overflow: visible; } }
`;

/** Nothing may be loaded or run; the one style is named by its digest. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** A whole page in one language; `body` is markup already. */
export function page({ language, title, body }: { readonly language: Language; readonly title: string; readonly body: string }): string {
  const direction = isRightToLeft(language) ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${localeTags[language].split('-u-')[0]}"${direction}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;
}
