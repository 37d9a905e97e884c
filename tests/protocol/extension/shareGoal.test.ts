import { templates } from '../../../bot/content/templates';
import { problemsOf } from '../../support/cardChecks';
import { bringTogether, joins } from '../../support/gathered';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { expectUntouched } from '../../support/stored';
import { looksUp, type Listed } from '../../support/teams/compose';
import { type Person } from '../../support/teams/person';

let product: Product;
let formed: FormedPair;

beforeAll(async () => {
  product = await startProduct({ programmes: [{}, { ...templates.circle, id: 'circle', name: 'Keita circle' }] });
  formed = await formPair(product, { names: ['Mina', 'Moses'] });
  await add(formed.mentee, formed.pair, 'first', { statement: 'Draft two **briefing** notes', measure: 'Both are filed', dueOn: '2027-03-31' });
  await add(formed.mentor, formed.pair, 'second', { statement: 'Hold a meeting in French' });
});
afterAll(() => product.stop());

async function add(person: Person, pair: string, goal: string, words: { statement: string; measure?: string; dueOn?: string }): Promise<void> {
  const outcome = await product.server.app.useCases.addGoal({ pair, actor: idOf(person), goal, measure: '', dueOn: '', timeZone: 'Africa/Nairobi', ...words });
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
}
const titles = ({ lines }: Listed) => lines.map(({ title }) => title);

it('lists the mentee’s own goals, whoever worded them, and says who will read one', async () => {
  const { lines } = await looksUp(formed.mentee, 'shareGoal');
  expect(lines.map(({ title, text }) => [title, text])).toEqual([['Draft two **briefing** notes', 'Progress: 0% · Everyone in this chat will read it.'], ['Hold a meeting in French', 'Progress: 0% · Everyone in this chat will read it.']]);
});

it('puts the words, where it stands and its day on the card, and nobody’s name but the sender’s', async () => {
  const [line] = (await looksUp(formed.mentee, 'shareGoal', 'briefing')).lines;
  const said = JSON.stringify(line?.card);
  for (const shown of ['Mina is working on this goal', 'Draft two **briefing** notes', 'Both are filed', 'Progress: 0%', 'By 31 March 2027']) expect(said).toContain(shown);
  for (const other of ['Moses', 'Career', formed.pair, idOf(formed.mentor)]) expect(said).not.toContain(other);
  expect(line?.card).not.toHaveProperty('actions');
  expect(problemsOf(line?.card)).toEqual([]);
});

it.each([['FRENCH', 1], ['filed notes', 1], ['no such words', 0], ['goal of somebody else', 0]])('looks for words: %s', async (text, count) => {
  const found = await looksUp(formed.mentee, 'shareGoal', text);
  expect(found.lines).toHaveLength(count);
  if (count === 0) expect(found.sentence).toContain('None of your goals has these words');
});

it('offers the mentor none: they are not the mentor’s to share', async () => {
  expect(await looksUp(formed.mentor, 'shareGoal')).toEqual({ lines: [], sentence: expect.stringContaining('only the person whose goal it is') });
  expect((await looksUp(formed.mentor, 'shareGoal', 'briefing')).lines).toEqual([]);
});

it('shows a reached goal as reached, and none that was let go', async () => {
  const app = product.server.app.useCases;
  const [asMentee, asMentor] = [formed.mentee, formed.mentor].map((person) => ({ pair: formed.pair, actor: idOf(person) }));
  await app.reportProgress({ ...asMentee!, at: { id: 'second', from: 1, progress: 100 } });
  await app.confirmProgress({ ...asMentor!, at: { id: 'second', from: 1, progress: 100 } });
  const [open, reached] = (await looksUp(formed.mentee, 'shareGoal')).lines;
  expect([open?.title, reached?.text]).toEqual(['Draft two **briefing** notes', 'Everyone in this chat will read it.']);
  expect(JSON.stringify(reached?.card)).toContain('Mina has reached this goal');
  await app.dropGoal({ ...asMentee!, at: { id: 'first', from: 1 } });
  expect(titles(await looksUp(formed.mentee, 'shareGoal'))).toEqual(['Hold a meeting in French']);
});

it('in a circle lists what one has written oneself', async () => {
  const people = await Promise.all([0, 1, 2].map((place) => joins(product, 'circle', `Peer ${place}`, 'mentee', 'en-GB')));
  await bringTogether(product, 'circle', 'c1', people.map((person) => [person, 'mentee'] as const));
  await add(people[0]!, 'c1', 'c-first', { statement: 'Speak up in meetings' });
  await add(people[1]!, 'c1', 'c-second', { statement: 'Write an article' });
  expect(await Promise.all(people.map(async (person) => titles(await looksUp(person, 'shareGoal'))))).toEqual([['Speak up in meetings'], ['Write an article'], []]);
});

it('leaves out the goals of a pair that has ended', async () => {
  const other = await formPair(product, { names: ['Nora', 'Omar'] });
  await add(other.mentee, other.pair, 'n1', { statement: 'Learn to say no' });
  expect(titles(await looksUp(other.mentee, 'shareGoal'))).toEqual(['Learn to say no']);
  await other.mentee.taps({ verb: 'pair.end', data: { v: 1, pair: other.pair } });
  await product.settle();
  expect(titles(await looksUp(other.mentee, 'shareGoal'))).toEqual([]);
});

it('writes nothing', async () => {
  await product.settle();
  const before = await product.stored();
  await looksUp(formed.mentee, 'shareGoal');
  expectUntouched(await product.stored(), before);
});
