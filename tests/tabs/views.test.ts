import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Frame } from 'playwright-core';
import { templates } from '../../bot/content/templates';
import { addressOf } from '../../tabs/app/routes';
import { launchBrowser } from '../support/browser';
import { bringTogether, joins } from '../support/gathered';
import { isInTurn, turn } from '../support/inTurn';
import { accessibilityFaults, keyboardFaults, overflowFaults, standsStill, tabFrame } from '../support/looking';
import { richPair, type Wordiness } from '../support/richPair';
import { openTab, type TabOptions, type TabPage } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';

jest.setTimeout(120_000);

/** With PICTURES set, what was looked at is kept: .output/tabs/<view>-<language>-<theme>-<width>.png. Drawing it takes a quarter of the time. */
const pictures = join(__dirname, '..', '..', '.output', 'tabs');
const themes = ['default', 'dark', 'contrast'] as const;
const widths = [280, 375, 1280] as const;
/** One direction in one run, the other in the next. */
const languages = ([['English', 'en-GB'], ['Arabic', 'ar-EG']] as const).filter((_language, index) => isInTurn(index, 2));

type Person = TabOptions['person'];
interface Scene {
  readonly newcomer: Person;
  readonly person: Person;
  readonly pair: string;
  readonly circle: string;
  readonly member: Person;
}
interface View extends Pick<TabOptions, 'frame'> {
  readonly name: string;
  readonly who: (scene: Scene) => Person;
  readonly path: (scene: Scene) => string;
  /** The API refuses, of which the browser complains by itself. */
  readonly isRefused?: true;
}

const member = ({ person }: Scene): Person => person;
const views: readonly View[] = [
  { name: 'home', who: member, path: () => addressOf.home },
  { name: 'home of a newcomer', who: ({ newcomer }) => newcomer, path: () => addressOf.home },
  { name: 'pair', who: member, path: ({ pair }) => addressOf.pair(pair) },
  { name: 'circle', who: ({ member: one }) => one, path: ({ circle }) => addressOf.pair(circle) },
  { name: 'meeting', who: member, path: ({ pair }) => addressOf.pair(pair), frame: 'sidePanel' },
  { name: 'stage with goals', who: member, path: ({ pair }) => addressOf.stage(pair, 'goals'), frame: 'meetingStage' },
  { name: 'stage with the agreement', who: member, path: ({ pair }) => addressOf.stage(pair, 'agreement'), frame: 'meetingStage' },
  { name: 'settings of a new tab', who: member, path: () => '/tabs/settings', frame: 'settings' },
  { name: 'a pair of others', who: ({ newcomer }) => newcomer, path: ({ pair }) => addressOf.pair(pair), isRefused: true },
];

let stage: TabStage;
let browser: Browser;
const scenes = new Map<string, Scene>();
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [stage, browser] = await Promise.all([startTabStage({ programmes: [{}, { ...templates.circle, id: 'peers', name: 'Peers' }] }), launchBrowser()]);
  for (const [language, locale] of languages) scenes.set(language, await setScene(locale, 'longest'));
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

async function setScene(locale: (typeof languages)[number][1], words: Wordiness): Promise<Scene> {
  const { mentee, pair } = await richPair(stage, { words, locale });
  const peers = await Promise.all(['Ana', 'Bo', 'Chen', 'Dina', 'Eli', 'Fay', 'Gus', 'Hana'].map((name) => joins(stage, 'peers', name, 'mentee', locale)));
  const circle = `circle-${locale}`;
  await bringTogether(stage, 'peers', circle, peers.map((peer) => [peer, 'mentee'] as const));
  const [one] = peers;
  if (!one) throw new Error('The circle is empty');
  return { newcomer: stage.newcomer('Nora', { locale }), person: mentee, pair, circle, member: one };
}

/** Everything below the fold is loaded when it is seen: so it is looked at once. */
async function lookThrough(frame: Frame): Promise<void> {
  await frame.getByRole('heading', { level: 1 }).first().waitFor();
  await frame.evaluate(`(async () => {
    for (let seen = -1; seen !== document.documentElement.scrollHeight; ) {
      seen = document.documentElement.scrollHeight;
      for (let top = 0; top <= seen; top += 400) { scrollTo(0, top); await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); }
      await new Promise((done) => { let quiet; const rest = () => { clearTimeout(quiet); quiet = setTimeout(() => { watcher.disconnect(); done(); }, 250); }; const watcher = new MutationObserver(rest); watcher.observe(document.body, { childList: true, subtree: true }); rest(); });
    }
    scrollTo(0, 0);
  })()`);
}

describe.each(languages)(`in %s (SEED=${turn})`, (language, locale) => {
  it.each(views)('$name can be read, used and seen by everybody, at every width and in every theme', async ({ name, who, path, frame: kind, isRefused }) => {
    const scene = scenes.get(language);
    if (!scene) throw new Error('There is no scene');
    const opened: TabPage = await openTab(browser, stage, { person: who(scene), path: path(scene), locale: locale.toLowerCase(), ...(kind && { frame: kind }), width: 1280, height: 900 });
    const frame = await tabFrame(opened.page);
    await lookThrough(frame);
    expect(await frame.evaluate('document.documentElement.dir')).toBe(language === 'Arabic' ? 'rtl' : 'ltr');
    const faults: string[] = [];
    for (const theme of themes) {
      await opened.theme(theme);
      // Another theme changes colours and no sizes: the widths are looked at in the first one, unless pictures are wanted.
      for (const width of theme === 'default' || process.env.PICTURES ? widths : widths.slice(1, 2)) {
        await opened.page.setViewportSize({ width, height: 900 });
        await standsStill(frame);
        for (const fault of [...(await accessibilityFaults(frame, { colours: theme !== 'default' })), ...(await overflowFaults(frame))]) faults.push(`${theme} ${width}: ${fault}`);
        if (process.env.PICTURES) await opened.page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}-${locale.slice(0, 2)}-${theme}-${width}.png`) });
      }
    }
    faults.push(...(await keyboardFaults(opened.page, frame)));
    expect({ faults: faults.slice(0, 20), complaints: opened.complaints.filter((complaint) => !(isRefused && complaint.includes('403'))) }).toEqual({ faults: [], complaints: [] });
    await opened.close();
  });
});
