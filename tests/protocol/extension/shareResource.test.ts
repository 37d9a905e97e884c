import { handbookItems } from '../../../bot/content/handbookItems';
import { texts } from '../../../bot/content/texts';
import { problemsOf } from '../../support/cardChecks';
import { type Product, startProduct } from '../../support/product';
import { looksUp } from '../../support/teams/compose';
import { type Person } from '../../support/teams/person';

const everything = handbookItems(texts('en'));
let product: Product;
let mina: Person;
let stranger: Person;

beforeAll(async () => {
  product = await startProduct({ programmes: [{ resources: [{ title: 'How to give feedback', url: 'https://example.org/feedback?a=1&b=2' }] }] });
  [mina, stranger] = [await product.signedUp('Mina', 'mentee'), product.newcomer('Sid')];
});
afterAll(() => product.stop());

it('begins with what the person’s programmes recommend', async () => {
  const [line, next] = (await looksUp(mina, 'shareResource')).lines;
  expect(line).toMatchObject({ title: 'How to give feedback', text: 'Recommended by your programme · Career', card: { actions: [{ type: 'Action.OpenUrl', url: 'https://example.org/feedback?a=1&b=2' }] } });
  expect(JSON.stringify(line?.card)).toContain('Shared by Mina');
  expect(next?.title).toBe(everything[0]?.name);
});

it('is for everybody, without the pages of programmes that are not theirs', async () => {
  const { lines } = await looksUp(stranger, 'shareResource');
  expect(lines[0]?.title).toBe(everything[0]?.name);
  expect((await looksUp(stranger, 'shareResource', 'how to give feedback')).lines.map(({ title }) => title)).not.toContain('How to give feedback');
});

it('goes through all of the hand-book, twenty-five at a time, each card whole and sound', async () => {
  const lines = [];
  for (let skip = 0; skip <= everything.length; skip += 25) lines.push(...(await looksUp(stranger, 'shareResource', '', { skip })).lines);
  expect(lines.map(({ card }) => JSON.stringify(card).includes('"text":""'))).not.toContain(true);
  expect(lines).toHaveLength(everything.length);
  expect(lines.flatMap(({ card }) => problemsOf(card))).toEqual([]);
  for (const [at, { text }] of everything.entries()) expect(JSON.stringify(lines[at]?.card)).toContain(JSON.stringify(text).slice(1, -1));
});

it.each([['en-GB', 'role play'], ['fr-FR', 'jeu de role'], ['es-ES', 'JUEGO'], ['ru-RU', 'ролев'], ['ar-EG', 'الأدوار'], ['zh-CN', '角色']])('looks for words in the reader’s language: %s, %s', async (locale, text) => {
  const { lines } = await looksUp(product.newcomer('Reader', { locale }), 'shareResource', text);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines[0]?.card).toMatchObject({ lang: locale.slice(0, 2) });
});

it('says what to try when nothing has the words', async () => {
  expect((await looksUp(mina, 'shareResource', 'quantum chromodynamics')).sentence).toContain('Nothing in the hand-book has these words');
});
