import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { everythingIn, expectUntouched } from '../../support/stored';
import { buttonsOn } from '../../support/taps';
import { type InvokeResponse } from '../../support/teams/person';

let product: Product;
let formed: FormedPair;

beforeAll(async () => {
  product = await startProduct();
});
beforeEach(async () => {
  formed = await formPair(product);
});
afterAll(() => product.stop());

const row = { capacity: 'planning', ownWords: '', now: '2', wanted: '4', action: 'Plan PLANTED project', support: 'A course', by: '2027-03-31', status: 'open' };
/** Without the marks that keep names and numbers apart from the text around them. */
const plainly = (answer: unknown): string => JSON.stringify(answer).replaceAll(/[\u2066-\u2069]/g, '');
type Who = 'mentee' | 'mentor';
const tap = (who: Who, verb: string, data: Record<string, unknown> = {}, inputs: Record<string, unknown> = {}) => formed[who].taps({ verb, data: { v: 1, pair: formed.pair, ...data } }, inputs);
const verbsOn = (answer: InvokeResponse | undefined): string[] => buttonsOn(answer?.value).map(({ verb }) => verb);
/** Follows the first button of this verb on a card that was answered. */
function follow(who: Who, answer: InvokeResponse | undefined, verb: string, inputs: Record<string, unknown> = {}) {
  const found = buttonsOn(answer?.value).find((button) => button.verb === verb);
  if (!found) throw new Error(`No ${verb}, only ${verbsOn(answer).join(', ')}`);
  return formed[who].taps({ verb, data: found.data }, inputs);
}
const addRow = async (inputs: Record<string, unknown> = row) => follow('mentee', await tap('mentee', 'assessment.row', await latest()), 'assessment.saveRow', inputs);
const papers = async () => (await everythingIn(product.documents.papers)).map(({ body }) => body).filter(({ pair }) => pair === formed.pair);
const latest = async () => {
  const last = (await papers()).sort((one, other) => one.number - other.number).at(-1);
  return { number: last?.number ?? 1, from: last?.version ?? 0 };
};

it('grows row by row, is finished, repeated and compared', async () => {
  const empty = await tap('mentee', 'assessment.show');
  expect(plainly(empty)).toContain('Only you can see this');
  const form = await follow('mentee', empty, 'assessment.row');
  const shown = await follow('mentee', form, 'assessment.saveRow', row);
  expect(plainly(shown)).toContain('Today 2 of 5 · wanted 4 · gap 2');
  await follow('mentee', shown, 'assessment.saveGoal', { goal: 'Lead a country team' });
  const two = await addRow({ ...row, capacity: 'own', ownWords: 'Chairing *big* meetings' });
  expect(plainly(two)).toContain('Chairing *big* meetings');
  const finished = await follow('mentee', two, 'assessment.finish');
  expect(verbsOn(finished)).toContain('assessment.repeat');
  await product.settle();
  expect((await everythingIn(product.documents.pairs)).find(({ body }) => body.id === formed.pair)?.body.assessments).toMatchObject([{ person: idOf(formed.mentee), number: 1 }]);
  const again = await follow('mentee', finished, 'assessment.repeat');
  expect(plainly(again)).toContain('Number 2');
  const second = await follow('mentee', await follow('mentee', again, 'assessment.row'), 'assessment.saveRow', { ...row, now: '4', by: '' });
  const compared = plainly(await follow('mentee', second, 'assessment.compare'));
  expect(compared).toContain('From 2 to 4 of 5');
  expect(compared).toContain('Still 2 of 5');
});

it('keeps what was typed when a row does not fit, and when another device was faster', async () => {
  const form = await tap('mentee', 'assessment.row', { number: 1, from: 0 });
  const refused = await follow('mentee', form, 'assessment.saveRow', { ...row, by: '2020-01-01' });
  expect(plainly(refused)).toContain('This day has passed');
  expect(plainly(refused)).toContain('"value":"Plan PLANTED project"');
  const saved = await follow('mentee', refused, 'assessment.saveRow', row);
  const [phone, laptop] = await Promise.all([follow('mentee', saved, 'assessment.row'), follow('mentee', saved, 'assessment.row')]);
  await follow('mentee', phone, 'assessment.saveRow', { ...row, now: '3' });
  const conflict = await follow('mentee', laptop, 'assessment.saveRow', { ...row, now: '5', action: 'Mine' });
  expect(plainly(conflict)).toContain('on another device');
  expect(plainly(conflict)).toContain('Today 3 of 5');
  expect(plainly(conflict)).toContain('"value":"Mine"');
  expect(plainly(await follow('mentee', conflict, 'assessment.saveRow', { ...row, now: '5', action: 'Mine' }))).toContain('Today 5 of 5');
});

it('is read by nobody else until its author shares it, on purpose', async () => {
  const shown = await addRow();
  expect(verbsOn(await tap('mentor', 'assessment.show'))).not.toContain('assessment.read');
  const mine = { author: idOf(formed.mentee), number: 1 };
  expect(plainly(await tap('mentor', 'assessment.read', mine))).toContain('belongs to somebody else');
  const stranger = product.newcomer('Sid');
  await stranger.says('hello');
  await follow('mentee', shown, 'assessment.share');
  await formed.mentor.receives(({ summary }) => summary === 'Mina shares a self-assessment with you');
  const list = await tap('mentor', 'assessment.show');
  expect(plainly(await follow('mentor', list, 'assessment.read'))).toContain('Plan PLANTED project');
  expect(plainly(await stranger.taps({ verb: 'assessment.read', data: { v: 1, pair: formed.pair, ...mine } }))).toContain('belongs to somebody else');
  expect(JSON.stringify(await product.stored())).not.toContain('PLANTED');
});

it('belongs to mentees: a mentor writes, finishes and shares none', async () => {
  const before = await product.stored();
  for (const verb of ['assessment.row', 'assessment.saveRow', 'assessment.removeRow', 'assessment.finish', 'assessment.repeat', 'assessment.share', 'assessment.send', 'assessment.saveGoal']) {
    const answer = await tap('mentor', verb, { number: 1, from: 0, row: 'row-1', goal: 'x' }, verb === 'assessment.saveRow' ? row : {});
    expect([verb, plainly(answer).includes('Self-assessments')]).toEqual([verb, true]);
  }
  await product.settle();
  expectUntouched(await product.stored(), before);
});
