import { type Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { idOf } from '../support/productPeople';
import { openTab } from '../support/tabPage';
import { startTabStage, type TabStage } from '../support/tabStage';
import { axeFaults } from './axe';
import { grownPair } from './pairScenes';

const link = 'https://teams.microsoft.com/l/message/19:one_two@unq.gbl.spaces/1700000000000?context=%7B%22contextType%22%3A%22chat%22%7D';
const publicUrl = 'https://lodestar.example.org';

let stage: TabStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startTabStage({ settings: { PUBLIC_URL: publicUrl } }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

it('leads from an action to the message that it was made from, for both of the pair', async () => {
  const { pair, mentee, mentor } = await grownPair(stage, ['Mina', 'Moses']);
  const { useCases: app } = stage.server.app;
  await app.addAction({ pair, actor: idOf(mentor), action: 'a1', text: 'Send the notes', owner: idOf(mentee), dueOn: '', timeZone: 'UTC', source: { link } });
  await app.addAction({ pair, actor: idOf(mentor), action: 'a2', text: 'Read the strategy', owner: idOf(mentee), dueOn: '', timeZone: 'UTC' });
  for (const person of [mentee, mentor]) {
    const opened = await openTab(browser, stage, { person, path: `/tabs/pair/${pair}`, width: 320 });
    const { tab, complaints, close } = opened;
    const item = tab.getByRole('listitem').filter({ hasText: 'Send the notes' });
    expect(await item.getByRole('link', { name: 'Open the message' }).getAttribute('href')).toBe(link);
    expect(await tab.getByRole('link', { name: 'Open the message' }).count()).toBe(1);
    expect(await axeFaults(opened)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }
});

it('leads from a note to its message, for its author only, also after the note was changed in the tab', async () => {
  const { pair, mentee, mentor } = await grownPair(stage, ['Nora', 'Ned']);
  const { useCases: app } = stage.server.app;
  await app.saveNote({ pair, actor: idOf(mentee), number: 1, from: 0, text: 'Ask Amina', source: { link, author: 'Ned' } });
  const { tab, complaints, close } = await openTab(browser, stage, { person: mentee, path: `/tabs/pair/${pair}`, height: 2400 });
  const open = () => tab.getByRole('button', { name: /^Open: Your note of/ }).click();
  await open();
  await tab.getByRole('button', { name: 'Open the message' }).waitFor();
  await tab.getByRole('button', { name: 'Change', exact: true }).click();
  await tab.getByLabel('Your note').fill('Ask Amina on Monday');
  await tab.getByRole('button', { name: 'Save my note' }).click();
  await tab.getByText('Ask Amina on Monday').first().waitFor();
  await tab.getByRole('button', { name: 'Open the message' }).waitFor();
  expect(complaints).toEqual([]);
  await close();

  await app.shareNote({ pair, actor: idOf(mentee), number: 1 });
  const theirs = await openTab(browser, stage, { person: mentor, path: `/tabs/pair/${pair}`, height: 2400 });
  await theirs.tab.getByRole('button', { name: /^Open: Note of .* by Nora/ }).click();
  await theirs.tab.getByText('Ask Amina on Monday').waitFor();
  expect(await theirs.tab.getByRole('button', { name: 'Open the message' }).count()).toBe(0);
  await theirs.close();
});

/** What Teams tells the tab when somebody follows this link. */
const subPageOf = (tabLink: string | undefined): string => JSON.parse(new URL(tabLink ?? '').searchParams.get('context') ?? '{}').subEntityId;

it('opens the page that a link names, for members; whoever is none is told as ever', async () => {
  const { pair, mentee } = await grownPair(stage, ['Ola', 'Omar']);
  const { useCases: app } = stage.server.app;
  const stranger = await stage.signedUp('Zoe', 'mentee');
  const subPage = subPageOf(app.linkTab({ kind: 'pair', pair }));
  const page = await openTab(browser, stage, { person: mentee, subPage });
  await page.tab.getByRole('heading', { name: 'Ola and Omar' }).waitFor();
  await page.close();
  const beside = await openTab(browser, stage, { person: mentee, subPage: subPageOf(app.linkTab({ kind: 'meeting', pair })) });
  await beside.tab.getByText('one tap by Omar is enough').waitFor();
  await beside.close();
  const refused = await openTab(browser, stage, { person: stranger, subPage });
  await refused.tab.getByRole('alert').waitFor();
  const text = await refused.tab.locator('main').innerText();
  for (const name of ['Ola', 'Omar']) expect(text).not.toContain(name);
  await refused.close();
});
