import { type Stage } from '../../bot/local/stage';
import { openHostPage } from '../support/hostPage';
import { type OpenStage, openStage } from '../support/openStage';
import { openPlayground } from '../support/playgroundDriver';

jest.setTimeout(120_000);

let opened: OpenStage;
beforeAll(async () => (opened = await openStage()));
afterAll(() => opened.close());

/** Theo signs up, asks Mona, and she accepts, in the Agents Playground. */
async function findEachOther({ mentee, mentor }: Stage): Promise<void> {
  const [theo, mona] = await Promise.all([openPlayground(mentee.url), openPlayground(mentor.url)]);
  await Promise.all([theo.install(), mona.install()]);
  await theo.waitForText('Hello, Theo Lindqvist');
  await theo.says('please sign me up');
  await theo.taps('Career mentoring for junior professionals', 'Join as mentee');
  await theo.taps('What you want to achieve', 'Sign up', { objective: 'To find my next step', expectations: 'Honest feedback', codeAccepted: 'true' });
  await theo.taps('Find a mentor', 'Find a mentor');
  await theo.taps('Mona Haddad', 'Ask');
  await theo.taps('Your message to Mona Haddad', 'Send request', { message: 'Would you talk with me about partnerships?' });
  await mona.waitForText('Would you talk with me');
  await mona.taps('Would you talk with me', 'Accept');
  await theo.waitForText('Mona Haddad said yes');
  await Promise.all([theo.close(), mona.close()]);
}

it('shows Theo and Mona, who found each other in the chat, their pair side by side', async () => {
  const { stage, browser } = opened;
  const { page, left, right, complaints, comesBack, close } = await openHostPage(browser, stage.host.url);
  for (const [pane, name] of [[left, 'Theo Lindqvist'], [right, 'Mona Haddad']] as const) {
    await pane.pane.getByRole('heading', { name, exact: true }).waitFor();
    expect([await pane.chosen('Person'), await pane.chosen('Where')]).toEqual([name, 'My mentoring']);
  }
  await findEachOther(stage);
  await comesBack();
  for (const pane of [left, right]) {
    await pane.pane.locator('optgroup[label="Theo and Mona"]').waitFor({ state: 'attached' });
    await pane.choose({ where: 'Theo and Mona' });
    await pane.tab.getByRole('heading', { name: 'Theo Lindqvist and Mona Haddad' }).waitFor();
  }
  await right.choose({ language: 'Français', theme: 'Dark' });
  await right.tab.locator('html[lang=fr]').waitFor();
  expect(await left.tab.locator('html').getAttribute('lang')).toBe('en');
  await right.choose({ person: 'Beatriz Monteiro' });
  await right.pane.getByRole('heading', { name: 'Beatriz Monteiro', exact: true }).waitFor();
  expect(await right.chosen('Where')).toBe('My mentoring');
  // Who opens the page now sees the pair at once.
  await page.goto(stage.host.url);
  await right.tab.getByRole('heading', { name: 'Theo Lindqvist and Mona Haddad' }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});

it('believes its own issuer’s tokens, and nobody else’s', async () => {
  const { stage } = opened;
  const [pair] = (await stage.local.server.app.ports.documents.pairs.query({ limit: 1 })).documents;
  const { people }: { people: { objectId: string; name: string }[] } = JSON.parse(await (await fetch(`${stage.host.url}/host/people`)).text());
  expect(people).toHaveLength(280);
  const statusFor = async (person: string): Promise<number> => {
    const { objectId = '', name = '' } = people.find((each) => each.name === person) ?? {};
    const token = await (await fetch(`${stage.host.url}/host/token?${new URLSearchParams({ person: objectId, name })}`)).text();
    return (await fetch(`${stage.host.url}/api/pairs/${pair?.body.id}`, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  expect([await statusFor('Theo Lindqvist'), await statusFor('Mona Haddad'), await statusFor('Beatriz Monteiro')]).toEqual([200, 200, 403]);
  expect((await fetch(`${stage.host.url}/api/pairs/${pair?.body.id}`, { headers: { authorization: 'Bearer nonsense' } })).status).toBe(401);
});
