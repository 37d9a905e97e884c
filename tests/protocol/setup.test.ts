import { templates } from '../../bot/content/templates';
import { plainly, tapped, verbsOn } from '../support/gathered';
import { type Product, startProduct } from '../support/product';
import { type Person } from '../support/teams/person';
import { tenant } from '../support/world';

const cora = '00000000-0000-4000-8000-00000000c0ca';
let product: Product;
let coordinator: Person;
beforeAll(async () => {
  product = await startProduct({ programmes: [{ coordinators: [`${tenant}:${cora}`], texts: { en: { welcome: 'So good to have you', description: 'For whoever wants to grow', expectations: 'An hour a month' } } }, { ...templates.open, id: 'open', name: 'Open' }] });
  coordinator = product.newcomer('Cora', { objectId: cora });
  await coordinator.says('hello');
});
afterAll(() => product.stop());

const closes = async (): Promise<string | undefined> => (await product.documents.programmes.read('career', 'programme'))?.body.enrolment.closes;

it('lets a coordinator close enrolment and reopen it in the chat', async () => {
  expect(verbsOn(await tapped(coordinator, 'overview.show', { programme: 'career' }))).toContain('setup.closeEnrolment');
  const closed = await tapped(coordinator, 'setup.closeEnrolment', { programme: 'career' });
  expect(plainly(closed)).toContain('Sign-up is open until 23 November 2026.');
  expect([await closes(), verbsOn(closed).filter((verb) => verb.startsWith('setup.'))]).toEqual(['2026-11-23', []]);
  product.clock.advance(86_400_000);
  const over = await tapped(coordinator, 'overview.show', { programme: 'career' });
  expect(plainly(over)).toContain('Sign-up ended on 23 November 2026.');
  expect(verbsOn(over)).toContain('setup.reopenEnrolment');
  expect(plainly(await tapped(coordinator, 'setup.reopenEnrolment', { programme: 'career' }, { until: '2027-01-31' }))).toContain('Sign-up is open until 31 January 2027.');
  expect(JSON.stringify(await coordinator.taps({ verb: 'setup.reopenEnrolment', data: { v: 1, programme: 'career' } }, { until: '2020-01-31' }))).toContain('This day has passed.');
  expect(JSON.stringify(await coordinator.taps({ verb: 'setup.closeEnrolment', data: { v: 1, programme: 'open' } }))).not.toContain('AdaptiveCard');
  expect(await closes()).toBe('2027-01-31');
});

it('greets people in the programme’s own words, in English where their language has none', async () => {
  const newcomer = product.newcomer('Nadia', { locale: 'fr-CH' });
  await newcomer.says('bonjour');
  expect(plainly(await tapped(newcomer, 'signup.start', {}))).toContain('For whoever wants to grow');
  expect(plainly(await tapped(newcomer, 'signup.form', { programme: 'career', role: 'mentee' }))).toContain('An hour a month');
});
