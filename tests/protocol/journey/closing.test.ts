import { type Pair } from '../../../bot/domain/pairs/pair';
import { usualJourney } from '../../../bot/domain/programmes/usualJourney';
import { pairAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { aSession } from '../../support/builders';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { buttonsOn, press } from '../../support/taps';
import { type InvokeResponse, type Person } from '../../support/teams/person';

let product: Product;
let pair: FormedPair;

beforeAll(async () => {
  product = await startProduct({ programmes: [{ journey: usualJourney }] });
  pair = await formPair(product);
  const stored = (await readAt(product.documents.pairs, pairAt(pair.pair)))!;
  await product.documents.pairs.replace(stored, { ...stored.body, status: 'grow', sessions: [aSession({ status: 'held' })] });
});
afterAll(() => product.stop());

/** Without the marks that keep names and numbers apart from the text around them. */
const plainly = (card: unknown): string => JSON.stringify(card).replaceAll(/[\u2066-\u2069]/g, '');
const verbsOn = (answer: unknown): string[] => buttonsOn(answer).map(({ verb }) => verb);
const tap = async (person: Person, verb: string, data: object = {}, inputs: Record<string, unknown> = {}): Promise<InvokeResponse> => (await person.taps({ verb, data: { v: 1, pair: pair.pair, ...data } }, inputs))!;
const pairNow = async (): Promise<Pair> => (await readAt(product.documents.pairs, pairAt(pair.pair)))!.body;
/** By the buttons, from "my mentoring" on. */
const overview = async (person: Person): Promise<void> => {
  await person.says('my mentoring');
  await press(person, 'pair.show');
  await press(person, 'closing.show');
};

it('is not offered before it is time', async () => {
  expect(plainly(await tap(pair.mentee, 'closing.show'))).toContain('This is not possible at this point');
});

it('goes from the first look back to the certificate', async () => {
  const { mentee, mentor } = pair;
  await tap(mentee, 'pair.wrapUp', { because: 'goalReached' });
  await product.settle();
  mentor.forgetsInbox();

  await overview(mentee);
  expect(plainly(mentee.lastCard())).toContain('Looking back: still open');
  expect(verbsOn(mentee.lastCard())).toEqual(['closing.worksheet', 'closing.thank', 'closing.next', 'review.show', 'pair.show', 'pair.complete']);

  await press(mentee, 'closing.worksheet');
  expect(plainly(mentee.lastCard())).toContain('Only you can see this.');
  await press(mentee, 'closing.saveWorksheet', { inputs: { learning: 'To ask first', movingOn: 'A talk in May' } });
  await product.settle();
  expect(plainly(mentee.lastCard())).toContain('✓ Looking back: done');
  expect(mentor.inbox()).toEqual([]);

  await press(mentee, 'closing.worksheet');
  await press(mentee, 'closing.shareWorksheet');
  await mentor.receives('To ask first');
  expect(plainly(mentee.lastCard())).toContain('You have shown this to Moses.');

  await press(mentee, 'closing.show');
  await press(mentee, 'closing.thank', { inputs: { text: 'Thank you for every hour' } });
  await mentor.receives('Thank you for every hour');
  expect(plainly(mentor.inbox().at(-1)?.summary)).toContain('Mina thanks you');

  await press(mentee, 'closing.next', { inputs: { choices: 'stayInTouch,mentorOthers' } });
  expect(verbsOn(mentee.lastCard())).toContain('signup.start');
  expect(plainly(mentee.lastCard())).toContain('teams.microsoft.com/l/chat');

  await press(mentee, 'pair.complete');
  await press(mentor, 'closing.show');
  expect(plainly(mentor.lastCard())).toContain('Mina thanks you:');
  await press(mentor, 'pair.complete');
  await product.settle();
  expect((await pairNow()).ended).toMatchObject({ how: 'completed' });

  for (const person of [mentee, mentor]) {
    const kept = plainly(await tap(person, 'closing.show'));
    expect(kept).toMatch(/Your certificate is ready.*"Action.OpenUrl","title":"[^"]+","url":"http:\/\/127\.0\.0\.1:\d+\/pages\//);
    expect(kept).toContain('Thank you for every hour');
    expect(kept).toContain('"kind":"final"');
  }
  expect(plainly(await tap(mentee, 'closing.worksheet'))).toContain('A talk in May');
  const stored = JSON.stringify(await product.stored());
  for (const words of ['To ask first', 'A talk in May', 'Thank you for every hour']) expect(stored).not.toContain(words);
});

it('shows both texts when a worksheet was changed from elsewhere, and nothing is lost', async () => {
  const other = await formPair(product, { names: ['Nadia', 'Noah'] });
  const at = (verb: string, data: object = {}, inputs: Record<string, unknown> = {}) => other.mentee.taps({ verb, data: { v: 1, pair: other.pair, ...data } }, inputs);
  await at('pair.wrapUp', { because: 'wished' });
  await at('closing.saveWorksheet', { from: 0 }, { learning: 'From my desk' });
  const conflict = plainly(await at('closing.saveWorksheet', { from: 0 }, { learning: 'From my telephone' }));
  expect(conflict).toContain('From my desk');
  expect(conflict).toContain('"value":"From my telephone"');
  expect(conflict).toContain('"from":1');
  await at('closing.saveWorksheet', { from: 1 }, { learning: 'From my telephone' });
  const sheet = plainly(await at('closing.worksheet'));
  expect(sheet).toContain('From my telephone');
  expect(sheet).not.toContain('From my desk');
  expect(plainly(await at('closing.thank', { form: '6d3c2c1e-0b7a-4e0e-9d53-3f1f3c1c9a01' }, { text: '  ' }))).toContain('Please write a few words here.');
});
