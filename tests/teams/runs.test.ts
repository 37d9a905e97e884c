import { usualMatching } from '../../bot/domain/programmes/matchingRules';
import { idOf } from '../support/productPeople';
import { type Product, startProduct } from '../support/product';
import { plainly, tapped, verbsOn } from '../support/gathered';
import { press } from '../support/taps';
import { type Person } from '../support/teams/person';
import { tenant } from '../support/world';

const cora = `${tenant}:00000000-0000-4000-8000-00000000c001`;
let product: Product;
let mentee: Person;
let mentor: Person;

beforeAll(async () => {
  product = await startProduct({ programmes: [{ pairing: 'coordinator', coordinators: [cora], matching: { ...usualMatching, sameUnit: 'allowed' } }] });
  [mentee, mentor] = await Promise.all([product.signedUp('Mina', 'mentee'), product.signedUp('Moses', 'mentor')]);
}, 30_000);
afterAll(() => product.stop());

it('lets people say whom they would like, from their profile, and tells nobody', async () => {
  const profile = await tapped(mentee, 'profile.show', { programme: 'career', role: 'mentee' });
  expect(verbsOn(profile)).toContain('preferences.show');
  const found = await tapped(mentee, 'preferences.search', { programme: 'career', role: 'mentee' }, { sought: 'mos' });
  expect(plainly(found)).toContain('Only you read this');
  const wished = await tapped(mentee, 'preferences.wish', { programme: 'career', role: 'mentee', whom: idOf(mentor) });
  expect(plainly(wished)).toContain('1. Moses');
  const avoided = await tapped(mentee, 'preferences.avoid', { programme: 'career', role: 'mentee', whom: idOf(mentor) });
  expect(verbsOn(avoided)).toContain('preferences.release');
  const free = await tapped(mentee, 'preferences.release', { programme: 'career', role: 'mentee' }, { released: idOf(mentor) });
  expect(plainly(free)).toContain('Whoever you name here is never proposed to you.');
  expect(plainly(await tapped(mentee, 'preferences.wish', { programme: 'career', role: 'mentee', whom: idOf(mentee) }))).toContain(' ');
});

it('asks both in their chats, and tells neither what the other said', async () => {
  const { useCases } = product.server.app;
  const at = { programme: 'career', run: 'run-0001', actor: cora, meant: 'all' } as const;
  await useCases.startRun({ programme: 'career', actor: cora, isAutomatic: false });
  await product.settle();
  await useCases.approveProposals(at);
  await useCases.announceProposals(at);
  const [asked, alsoAsked] = await Promise.all([mentee.receives('proposals.yes'), mentor.receives('proposals.yes')]);
  expect([plainly(asked).includes('together with Moses'), plainly(alsoAsked).includes('together with Mina')]).toEqual([true, true]);
  await press(mentee, 'proposals.yes');
  await product.settle();
  await press(mentor, 'proposals.no');
  await product.settle();
  const over = await mentee.receives('mentoring.mine');
  expect(plainly(over)).toContain('You and Moses will not be brought together this time.');
  expect(plainly(over)).not.toMatch(/said no|rather not/i);
  expect(await tapped(mentor, 'proposals.yes', { programme: 'career', run: 'run-0001', proposal: '1-1' }).then(plainly)).toContain('You will not be brought together with Mina');
});
