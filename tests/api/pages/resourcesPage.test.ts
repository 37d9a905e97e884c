import { type ResourcesPage } from '../../../bot/contracts/resourcesPage';
import { verbs } from '../../../bot/verbs';
import { type FormedPair, formPair } from '../../support/journey';
import { idOf } from '../../support/productPeople';
import { startTabStage, type TabStage } from '../../support/tabStage';
import { type Person } from '../../support/teams/person';
import { asks, posting } from '../support/asking';

let stage: TabStage;
let formed: FormedPair;
beforeAll(async () => {
  stage = await startTabStage({ programmes: [{ resources: [{ title: 'Library of the programme', url: 'https://example.org/library' }], contact: { name: 'Cora', email: 'cora@example.org' } }] });
  formed = await formPair(stage);
});
afterAll(() => stage.stop());

const get = (person: Person, locale = 'en') => asks(stage, person, `/api/pairs/${formed.pair}/resources`, { headers: { 'accept-language': locale } });
const page = async (person: Person): Promise<ResourcesPage> => JSON.parse((await get(person)).text);
const buttonsOf = ({ parts, support }: ResourcesPage) => [...parts.flatMap(({ items, buttons }) => [...items.map(({ button }) => button), ...buttons]), ...support.links, ...support.buttons];

it('offers a question, a tip, things to do together, people, and what mentoring is', async () => {
  const { parts } = await page(formed.mentee);
  expect(parts.map(({ code }) => code)).toEqual(['question', 'tip', 'exercises', 'people', 'about']);
  expect(parts.find(({ code }) => code === 'exercises')?.items.map(({ name }) => name)).toEqual(['A talk, then a talk about it']);
});

it('offers other exercises as the pair goes on', async () => {
  const later = await formPair(stage, { names: ['Bea', 'Boris'] });
  await stage.server.app.useCases.beginPair({ pair: later.pair, actor: idOf(later.mentee) });
  const { parts } = JSON.parse((await asks(stage, later.mentee, `/api/pairs/${later.pair}/resources`)).text);
  expect(parts[2].items.length).toBeGreaterThan(1);
});

it('says whom to ask, and what the programme recommends', async () => {
  expect((await page(formed.mentor)).support).toMatchObject({ contact: { name: 'Cora', email: 'cora@example.org' }, linksTitle: 'Recommended by your programme', links: [{ kind: 'link', title: 'Library of the programme', url: 'https://example.org/library' }] });
});

it('has buttons that each open a card of the bot’s', async () => {
  const taps = buttonsOf(await page(formed.mentee)).flatMap((button) => (button.kind === 'verb' ? [button] : []));
  expect(taps.length).toBeGreaterThan(5);
  for (const { verb, data } of taps) {
    expect(verbs.has(verb)).toBe(true);
    expect(await asks(stage, formed.mentee, `/api/verbs/${verb}`, posting({ data }))).toMatchObject({ status: 200, body: { card: expect.anything() } });
  }
});

it('is for the pair alone', async () => {
  expect((await get(stage.newcomer('Sid'))).status).toBe(403);
});
