import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { buttonsOn, press } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { type InvokeResponse } from '../../support/teams/person';

let product: Product;
let formed: FormedPair;

beforeAll(async () => {
  product = await startProduct();
  formed = await formPair(product);
});
afterAll(() => product.stop());

const plainly = (answer: unknown): string => JSON.stringify(answer).replaceAll(/[\u2066-\u2069]/g, '');
const verbsOn = (answer: InvokeResponse | undefined): string[] => buttonsOn(answer?.value).map(({ verb }) => verb);
const tap = (who: 'mentee' | 'mentor', verb: string, data: Readonly<Record<string, unknown>> = {}, inputs: Readonly<Record<string, unknown>> = {}) => formed[who].taps({ verb, data: { v: 1, pair: formed.pair, ...data } }, inputs);

it('begins with an overview that leads to everything', async () => {
  const answer = await tap('mentee', 'prepare.show');
  expect(plainly(answer)).toContain('Getting started with Moses');
  expect(verbsOn(answer)).toEqual(['prepare.role', 'prepare.expect', 'prepare.checklist', 'prepare.roles', 'pair.begin', 'prepare.iceBreaker', 'pair.show']);
});

it.each([['mentee', 'Make the first move'], ['mentor', 'Ask before you advise']] as const)('the %s reads the page about that role, and it is noted', async (who, point) => {
  expect(plainly(await tap(who, 'prepare.role'))).toContain(point);
  expect(plainly(await tap(who, 'prepare.show'))).toContain('You have read this page');
});

it('walks through the ice-breakers, and back to the first', async () => {
  const shown = new Set<string>();
  let answer = await tap('mentee', 'prepare.iceBreaker');
  for (let step = 0; step < 8; step += 1) {
    shown.add(plainly(answer));
    const next = buttonsOn(answer?.value).find(({ verb }) => verb === 'prepare.iceBreaker')!;
    answer = await formed.mentee.taps({ verb: next.verb, data: next.data });
  }
  expect(shown.size).toBe(8);
  expect(shown).toContain(plainly(answer));
  for (const index of [-3, 'NaN', 999_999_999, null]) expect(plainly(await tap('mentee', 'prepare.iceBreaker', { index }))).toContain('An ice-breaker');
});

it('both read what each expects; the other hears of it when it is not late', async () => {
  const form = await tap('mentee', 'prepare.expect');
  expect(plainly(form)).toContain('You and your mentoring partners can see this');
  expect(plainly(await tap('mentee', 'prepare.saveExpectations', { from: 0 }, { expectations: '' }))).toContain('Please write a few words here');
  await tap('mentee', 'prepare.saveExpectations', { from: 0 }, { expectations: 'The truth\nabout my *chances*' });
  await product.settle();
  await formed.mentor.receives('about my *chances*');
  expect(formed.mentor.inbox().findLast((message) => cardOf(message))?.summary).toContain('Mina has written what they expect');
  expect(plainly(await press(formed.mentor, 'prepare.expect'))).toContain('The truth');
  expect(JSON.stringify(await product.stored())).not.toContain('chances');
});

it('shows what was saved on another device beside what was typed on this one', async () => {
  const answer = await tap('mentee', 'prepare.saveExpectations', { from: 0 }, { expectations: 'Something else' });
  expect(plainly(answer)).toContain('"text":"The truth"');
  expect(plainly(answer)).toContain('"value":"Something else"');
  expect(buttonsOn(answer?.value).find(({ verb }) => verb === 'prepare.saveExpectations')?.data).toMatchObject({ from: 1 });
});

it('the checklist belongs to both: what one ticks while the other’s card is open stays', async () => {
  await tap('mentee', 'prepare.tick', { drawn: '' }, { getAcquainted: 'careers,lifeOutside', groundRules: '', nextSteps: '' });
  const answer = await tap('mentor', 'prepare.tick', { drawn: '' }, { getAcquainted: 'careers', nextSteps: 'nextDate' });
  expect(plainly(answer)).toContain('Ticked: 3 of 16');
  expect(plainly(answer)).toContain('"drawn":"careers,lifeOutside,nextDate"');
  const less = await tap('mentee', 'prepare.tick', { drawn: 'careers,lifeOutside,nextDate' }, { getAcquainted: 'careers', groundRules: 'rhythm', nextSteps: 'nextDate' });
  expect(plainly(less)).toContain('"drawn":"careers,nextDate,rhythm"');
});

it('the mentor picks roles, and both see what works and what backfires', async () => {
  expect(verbsOn(await tap('mentor', 'prepare.roles'))).toContain('prepare.saveRoles');
  expect(verbsOn(await tap('mentee', 'prepare.roles'))).not.toContain('prepare.saveRoles');
  await tap('mentor', 'prepare.saveRoles', {}, { roles: 'broker,challenger' });
  expect(plainly(await tap('mentee', 'prepare.roles'))).toContain('Roles that Moses likes: Broker and Challenger');
  const role = plainly(await tap('mentee', 'prepare.roleView', { role: 'broker' }));
  for (const text of ['What works', 'What backfires', 'Clearing every obstacle']) expect(role).toContain(text);
  expect(plainly(await tap('mentee', 'prepare.saveRoles', {}, { roles: 'adviser' }))).toContain('for the other side to take');
  expect(verbsOn(await tap('mentee', 'prepare.roleView', { role: 'dictator' }))).toContain('prepare.roleView');
});

it('stays readable when all is over, and changes no more', async () => {
  await tap('mentee', 'pair.end');
  const answer = await tap('mentor', 'prepare.checklist');
  expect(plainly(answer)).toContain('"value":"careers"');
  expect(verbsOn(answer)).not.toContain('prepare.tick');
  expect(plainly(await tap('mentor', 'prepare.tick', { drawn: '' }, { nextSteps: 'firstActions' }))).toContain('This mentoring has ended');
});
