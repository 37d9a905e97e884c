import { days } from '../../bot/domain/time';
import { type Product, startProduct } from '../support/product';
import { idOf } from '../support/productPeople';
import { everythingIn } from '../support/stored';
import { press } from '../support/taps';
import { type Person } from '../support/teams/person';

// A programme where the mentee ranks wishes, which are tried one after the other; two weeks each.
let product: Product;
let mentee: Person;
let first: Person;
let second: Person;
let third: Person;

beforeEach(async () => {
  product = await startProduct({ programmes: [{ pairing: 'rankedWishes' }] });
  [mentee, first, second, third] = await Promise.all([product.signedUp('Mina', 'mentee'), product.signedUp('Aba', 'mentor'), product.signedUp('Bei', 'mentor'), product.signedUp('Cid', 'mentor')]);
  for (const mentor of [first, second, third]) await wishFor(mentor);
  await product.settle();
});
afterEach(() => product.stop());

async function wishFor(mentor: Person): Promise<void> {
  await mentee.taps({ verb: 'ask.send', data: { programme: 'career', mentor: idOf(mentor), message: `Dear ${mentor.name}` } });
}
const requestTo = async (mentor: Person) => (await everythingIn(product.documents.wishlists))[0]!.body.wishes.find((wish) => wish.mentor === idOf(mentor))!;
const order = async (): Promise<string[]> => (await everythingIn(product.documents.wishlists))[0]!.body.wishes.map(({ mentorName, status }) => `${mentorName} ${status}`);
/** Without the marks that keep names and numbers apart from the text around them. */
const plainly = (card: unknown): string => JSON.stringify(card).replaceAll(/[\u2066-\u2069]/g, '');
const reached = (): string[] => [first, second, third].filter((mentor) => mentor.inbox().length > 0).map(({ name }) => name);

it('asks the first only, and shows the order and how long it takes', async () => {
  expect(reached()).toEqual(['Aba']);
  await mentee.says('my requests');
  const card = plainly(mentee.lastCard());
  expect(card).toContain('waiting for an answer (in 14 days)');
  expect(card).toContain('Bei: wish no. 2');
  expect(card).toContain('Cid: wish no. 3');
  product.clock.advance(days(3));
  await mentee.says('my requests');
  expect(plainly(mentee.lastCard())).toContain('in 11 days');
});

it('lets the mentee change the order of what was not sent yet', async () => {
  await mentee.says('my requests');
  await press(mentee, 'wish.up', { data: { request: (await requestTo(third)).id } });
  expect(await order()).toEqual(['Aba pending', 'Cid waiting', 'Bei waiting']);
  await mentee.taps({ verb: 'wish.up', data: { programme: 'career', request: (await requestTo(third)).id } });
  expect(await order()).toEqual(['Aba pending', 'Cid waiting', 'Bei waiting']); // what was sent stays first
});

it('falls through to the next when the first declines, with a new countdown', async () => {
  product.clock.advance(days(5));
  await press(first, 'request.decline');
  await product.settle();
  expect(reached()).toEqual(['Aba', 'Bei']);
  expect(await order()).toEqual(['Aba declined', 'Bei pending', 'Cid waiting']);
  await mentee.receives(({ summary }) => summary === 'Your next wish was sent');
  await mentee.says('my requests');
  expect(plainly(mentee.lastCard())).toContain('Bei: waiting for an answer (in 14 days)');
});

it('falls through when the time has passed, after one reminder, and tells both', async () => {
  product.clock.advance(days(10) + 60_000);
  await product.server.app.sweepNow();
  await first.receives('A kind reminder');
  await product.settle();
  expect(reached()).toEqual(['Aba']);
  product.clock.advance(days(4));
  await product.server.app.sweepNow();
  await first.receives('The time to answer has passed');
  await mentee.receives('did not answer in time');
  await product.settle();
  expect(first.inbox().filter((activity) => JSON.stringify(activity).includes('A kind reminder'))).toEqual([]); // redrawn to the truth
  expect(reached()).toEqual(['Aba', 'Bei']);
  expect(await order()).toEqual(['Aba expired', 'Bei pending', 'Cid waiting']);
});

it('forgets the rest once somebody accepts, and they never hear of it', async () => {
  await press(first, 'request.accept');
  await product.settle();
  expect(await order()).toEqual(['Aba accepted', 'Bei withdrawn', 'Cid withdrawn']);
  product.clock.advance(days(30));
  await product.server.app.sweepNow();
  expect(reached()).toEqual(['Aba']);
});

it('tries the next when the mentee takes the first back', async () => {
  const { id: request } = await requestTo(first);
  await mentee.taps({ verb: 'request.withdraw', data: { programme: 'career', request } });
  await product.settle();
  expect(reached()).toEqual(['Aba', 'Bei']);
  expect(JSON.stringify(first.lastCard())).toContain('took this request back');
});
