import { days } from '../../../bot/domain/time';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { type Person } from '../../support/teams/person';
import { aProgramme } from '../../support/world';

let product: Product;
let formed: FormedPair;
let coordinator: Person;
let colleague: Person;

beforeAll(async () => {
  product = await startProduct();
  [coordinator, colleague] = [product.newcomer('Cora'), product.newcomer('Conrad')];
  for (const person of [coordinator, colleague]) await person.says('hello');
  await saveProgramme(product.documents.programmes, aProgramme({ coordinators: [idOf(coordinator)] }));
  await saveProgramme(product.documents.programmes, aProgramme({ id: 'together', name: 'Together', coordinators: [idOf(colleague)] }));
  formed = await formPair(product);
});
afterAll(() => product.stop());

const opens = async (person: Person, data: Record<string, unknown> = {}) => JSON.stringify(await person.taps({ verb: 'overview.show', data: { v: 1, ...data } }));

it('tells the coordinator that nothing is to be done while all is well', async () => {
  const answer = await opens(coordinator);
  expect(answer).toContain('No pair is at risk');
  expect(answer).not.toContain('Mina');
});

it('names the pair, the rule and a next step when the rule fires, and no word of theirs', async () => {
  product.clock.advance(days(22));
  await product.server.app.sweepNow();
  await product.settle();
  const answer = await opens(coordinator);
  for (const shown of ['Mina', 'Moses', 'No first meeting yet', 'Ask both kindly']) expect(answer).toContain(shown);
  expect(answer).not.toContain('Would you mentor me?');
});

it.each<[string, () => Person]>([['a coordinator of another programme', () => colleague], ['the mentor', () => formed.mentor], ['the mentee', () => formed.mentee]])('tells %s nothing about it', async (_who, who) => {
  const before = await product.stored();
  const answer = await opens(who(), { programme: 'career' });
  expect(answer).toContain('for coordinators of a programme');
  for (const hidden of ['Mina', 'Moses', 'No first meeting']) expect(answer).not.toContain(hidden);
  expect(await product.stored()).toEqual(before);
});

it('shows another coordinator their own programme', async () => {
  const answer = await opens(colleague);
  expect(answer).toContain('Together');
  expect(answer).not.toContain('Mina');
});
