import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { languages, type Language } from '../../bot/domain/people/person';
import { type AdaptiveCard } from '../../bot/cards/kit';
import { bytesOf } from '../support/cardChecks';
import { libraryFile } from '../support/cardLibrary';
import { type CardSample } from './sample';
import { hostConfigOf, themes } from './themes';

interface Shown {
  readonly feature: string;
  readonly name: string;
  readonly state: string;
  readonly language: Language;
  readonly bytes: number;
  readonly card: AdaptiveCard;
}

/** Every sample in every state and language, as made at that moment. */
function everyCard(samples: readonly CardSample[], now: number): Shown[] {
  return samples.flatMap(({ feature, name, states }) =>
    Object.entries(states).flatMap(([state, make]) =>
      languages.map((language) => {
        const card = make({ language, timeZone: 'Africa/Nairobi', now });
        return { feature, name, state, language, card, bytes: bytesOf(card) };
      }),
    ),
  );
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** Inside a script element, `</script` and `<!--` would end or hide it. */
const inScript = (source: string): string => source.replace(/<(?=\/script|!--)/gi, '\\x3C');
const json = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
/** A module of ours as a plain script, its exports under `globalName`. */
const script = (file: string, globalName: string): string => transformSync(readFileSync(join(__dirname, file), 'utf8'), { loader: 'ts', format: 'iife', globalName, target: 'es2022' }).code;
const own = (file: string): string => readFileSync(join(__dirname, file), 'utf8');

const options = (values: Readonly<Record<string, string>>): string => Object.entries(values).map(([value, title]) => `<option value="${value}">${escaped(title)}</option>`).join('');
const select = (name: string, title: string, values: Readonly<Record<string, string>>): string => `<label>${title} <select name="${name}">${options(values)}</select></label>`;
const same = (values: readonly string[]): Record<string, string> => Object.fromEntries(values.map((value) => [value, value]));

function bar(samples: readonly CardSample[]): string {
  return [
    select('theme', 'Theme', { light: 'Light', dark: 'Dark', contrast: 'High contrast' }),
    select('language', 'Language', { ...same(languages), all: 'all' }),
    select('feature', 'Feature', { all: 'all', ...same([...new Set(samples.map(({ feature }) => feature))]) }),
    select('width', 'Width', { '400px': 'Chat (400 px)', '280px': 'Phone or side panel (280 px)', '600px': 'Wide (600 px)' }),
  ].join('');
}

function sizes(cards: readonly Shown[]): string {
  const rows = [...cards].sort((one, other) => other.bytes - one.bytes).map(({ feature, name, state, language, bytes }) => `<tr><td>${escaped(`${feature}/${name}`)}</td><td>${escaped(state)}</td><td>${language}</td><td>${bytes}</td></tr>`);
  return `<table><thead><tr><th>Card</th><th>State</th><th>Language</th><th>Bytes</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** The gallery as one HTML document that needs nothing else. `#theme=dark&language=ar&width=280px` in its address chooses. */
export function galleryPage(samples: readonly CardSample[], now: number): string {
  const cards = everyCard(samples, now);
  const hostConfigs = Object.fromEntries(Object.entries(themes).map(([name, theme]) => [name, hostConfigOf(theme)]));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lodestar: every card</title><link rel="icon" href="data:,"><style>${own('page.css')}</style></head>
<body><h1>Every card</h1><div class="bar">${bar(samples)}</div><div class="cards"></div>${sizes(cards)}
<script>${inScript(readFileSync(libraryFile, 'utf8').replace(/^\/\/# sourceMappingURL.*$/m, ''))}</script>
<script>const gallery = ${json({ cards, themes, hostConfigs })}; ${inScript(script('../support/cardMarkdown.ts', 'markdown'))}</script>
<script>${own('inPage.js')}</script></body></html>
`;
}
