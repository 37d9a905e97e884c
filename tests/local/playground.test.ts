import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startLocalChannel, type LocalChannel } from '../../bot/local/channel';
import { startPlayground, type RunningPlayground } from '../../bot/local/playground';
import { playgroundConfig, type PlaygroundPerson } from '../../bot/local/playgroundConfig';
import { launchBrowser, openChat, type Chat } from '../support/browser';
import { startEchoBot, type EchoBot } from '../support/echoBot';
import { openPlayground, type PlaygroundDriver } from '../support/playgroundDriver';

jest.setTimeout(120_000);

const appId = '11111111-1111-1111-1111-111111111111';
const tenantId = '22222222-2222-2222-2222-222222222222';
const people = ['Theo Mentee', 'Mona Mentor', 'Adele Vance', 'Isaiah Langer', 'Patti Fernandez', 'Lynne Robbins'].map(personNamed);
const folder = mkdtempSync(join(tmpdir(), 'playground-'));

let channel: LocalChannel;
let bot: EchoBot;
let endpoint: string;
let playgrounds: { mentee: RunningPlayground; mentor: RunningPlayground };

beforeAll(async () => {
  channel = await startLocalChannel({ appId, tenantId });
  bot = await startEchoBot(channel.botEnvironment());
  endpoint = (await channel.startSigningProxy({ botUrl: bot.url, people })).url;
  const [mentee, mentor] = await Promise.all([playgroundOf(0), playgroundOf(1)]);
  playgrounds = { mentee, mentor };
});
afterAll(async () => {
  await Promise.all([playgrounds.mentee.stop(), playgrounds.mentor.stop()]);
  await Promise.all([bot.stop(), channel.stop()]);
  rmSync(folder, { recursive: true });
});

describe('two people, each at a Playground of their own, on one bot with authentication on', () => {
  let theo: PlaygroundDriver;
  let mona: PlaygroundDriver;
  beforeAll(async () => {
    [theo, mona] = await Promise.all([openPlayground(playgrounds.mentee.url), openPlayground(playgrounds.mentor.url)]);
  });
  afterAll(() => Promise.all([theo.close(), mona.close()]));

  it('are welcomed under their own names and languages', async () => {
    await Promise.all([theo.install(), mona.install()]);
    await Promise.all([theo.waitForText('Welcome!'), mona.waitForText('Welcome!')]);
    const installed = bot.turns.filter(({ type }) => type === 'installationUpdate');
    expect(installed).toEqual(expect.arrayContaining([
      expect.objectContaining({ name: 'Theo Mentee', from: people[0]?.objectId, tenant: tenantId, locale: 'fr-FR' }),
      expect.objectContaining({ name: 'Mona Mentor', from: people[1]?.objectId, tenant: tenantId, locale: 'fr-FR' }),
    ]));
  });

  it('get their own answers', async () => {
    await Promise.all([theo.says('I am Theo'), mona.says('I am Mona')]);
    await Promise.all([theo.waitForText('Echo: I am Theo'), mona.waitForText('Echo: I am Mona')]);
    expect(JSON.stringify(theo.messages())).not.toContain('Mona');
  });

  it('fill a card and see it replaced by the answer', async () => {
    await theo.says('card');
    await theo.waitForCard((card) => JSON.stringify(card).includes('Save goal'));
    await theo.taps('Your goal', 'Save goal', { goal: 'Weaving' });
    await theo.waitForText('Theo Mentee wants to learn Weaving (new)');
    expect(JSON.stringify(theo.messages())).not.toContain('Save goal');
  });

  it('cannot send a card with an empty required input, nor press a button that is not there', async () => {
    await mona.says('card');
    await expect(mona.taps('Your goal', 'Save goal')).rejects.toThrow('The card wants an answer to goal');
    await expect(mona.taps('Your goal', 'Save all')).rejects.toThrow('only: Save goal, Submit goal');
  });

  it('send a card with the older kind of button', async () => {
    await mona.taps('Your goal', 'Submit goal', { goal: 'Pottery', level: 'expert' });
    await mona.waitForText('Submitted {"step":1,"goal":"Pottery","level":"expert"}');
  });

  it('see a message change when the bot updates it', async () => {
    await mona.says('update');
    await mona.waitForText('After');
    expect(mona.messages().map(({ text }) => text)).not.toContain('Before');
  });

  it('both get what the bot announces on its own', async () => {
    await bot.announce('Applications are open.');
    await Promise.all([theo.waitForText('Applications are open.'), mona.waitForText('Applications are open.')]);
  });
});

describe('a person at the Playground in a real browser', () => {
  let browser: Browser;
  let chat: Chat;
  beforeAll(async () => {
    browser = await launchBrowser();
    chat = await openChat(browser, playgrounds.mentee.url);
  });
  afterAll(() => browser.close());

  it('chats with the bot', async () => {
    await chat.says('hello from the browser');
    await chat.sees('Echo: hello from the browser');
  });

  it('fills a card, chooses from a list and sees the card replaced', async () => {
    await chat.says('card');
    await chat.fill('Goal', 'Rugs & looms');
    await chat.choose('Level', 'I know it well');
    await chat.press('Save goal');
    await chat.sees('Theo Mentee wants to learn Rugs & looms (expert)');
  });

  it('is stopped by the required input, and can still answer it', async () => {
    await chat.says('card');
    await chat.press('Save goal');
    await chat.sees('Please write a goal.');
    await chat.fill('Goal', 'Pottery');
    await chat.press('Save goal');
    await chat.sees('Theo Mentee wants to learn Pottery (new)');
  });

  it('sees what the bot sends on its own, and can be photographed', async () => {
    await bot.announce('The browser hears this.');
    await chat.sees('The browser hears this.');
    const file = join(folder, 'chat.png');
    await chat.screenshot(file);
    expect(readFileSync(file).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

describe('a Playground that cannot start', () => {
  const start = (config: string) => startPlayground({ port: 0, endpoint, config, dataFolder: join(folder, 'broken') });

  it('says that the config file is missing', async () => {
    await expect(start(join(folder, 'no-such-file.yml'))).rejects.toThrow('no-such-file.yml does not exist');
  });

  it('says what is wrong with the config file', async () => {
    const file = join(folder, 'broken.yml');
    writeFileSync(file, 'version: "0.1.1"');
    await expect(start(file)).rejects.toThrow('The Playground did not start: it ended at once');
  });

  it('wants exactly five other people', () => {
    expect(() => playgroundConfig({ ...cast(0), others: people.slice(2) })).toThrow('exactly five');
  });
});

function playgroundOf(index: number): Promise<RunningPlayground> {
  return startPlayground({ port: 0, endpoint, config: playgroundConfig(cast(index)), dataFolder: join(folder, String(index)) });
}

function cast(index: number) {
  const me = people[index];
  if (!me) throw new Error('There are six people.');
  return {
    tenantId,
    bot: { id: `28:${appId}`, name: 'Lodestar' },
    me,
    others: people.filter((person) => person !== me),
    groupChat: { id: '19:pair@thread.v2', name: 'Theo and Mona' },
    team: { id: '19:team@thread.tacv2', name: 'Mentoring', groupId: '33333333-3333-3333-3333-333333333333', channel: { id: '19:news@thread.tacv2', name: 'News' } },
  };
}

function personNamed(name: string, index: number): PlaygroundPerson {
  return { id: `29:person-${index}`, name, objectId: `00000000-0000-0000-0000-00000000002${index}`, email: `person${index}@example.com`, locale: 'fr-FR', timezone: 'Europe/Paris' };
}
