import { randomUUID } from 'node:crypto';
import { startProduct, type Product } from '../support/product';
import { filledForm, idOf } from '../support/productPeople';
import { plainly, tapped, verbsOn } from '../support/gathered';
import { buttonsOn } from '../support/taps';
import { tenant } from '../support/world';
import { fileOf, line, valueOf } from '../usecases/roster/people';

// Two are on the list, and there is one place: the whole way of a nomination, in the chat.
const cora = `${tenant}:${randomUUID()}`;
const data = { programme: 'career', role: 'mentee' };
let product: Product;
beforeAll(async () => void (product = await startProduct({ programmes: [{ coordinators: [cora], pairing: 'coordinator', admits: { mentee: 1 }, eligibility: { mentor: [], mentee: [{ kind: 'nominated' }] } }] })));
afterAll(() => product.stop());

it('leads from a nomination through the invitation and the waiting list to a place', async () => {
  const { useCases } = product.server.app;
  const [ada, ben] = [product.newcomer('Ada Low'), product.newcomer('Ben High')];
  for (const one of [ada, ben]) await one.says('hello');
  const text = fileOf(...[ada, ben].map((one, index) => line(index + 1, { objectId: one.objectId, name: one.name, nominate: 'yes' })));
  const { digest, lookedAt } = valueOf(await useCases.checkPeople({ programme: 'career', actor: cora, text }));
  valueOf(await useCases.applyPeople({ programme: 'career', actor: cora, text, digest, lookedAt, from: 0 }));
  for (const one of [ada, ben]) one.forgetsInbox();
  valueOf(await useCases.sendMailing({ programme: 'career', actor: cora, id: 'm1', kind: 'invitation', audience: 'listed', words: {} }));
  await product.settle();
  for (const one of [ada, ben]) {
    expect(plainly(one.lastCard())).toContain('Would you like a mentor? In Career');
    expect(verbsOn(one.lastCard())).toEqual(['signup.form', 'roster.later', 'roster.decline']);
    expect(buttonsOn(one.lastCard())[0]?.data).toMatchObject(data);
  }
  expect(verbsOn(await tapped(ada, 'roster.later', data))).toContain('signup.form');
  const form = { ...filledForm, capacity: '' };
  expect(plainly(await tapped(ada, 'signup.save', data, form))).toContain('profile.show');
  const waits = await tapped(ben, 'signup.save', data, form);
  expect([plainly(waits).includes('You are number 1 in line'), verbsOn(waits)]).toEqual([true, ['menu', 'roster.decline']]);
  ben.forgetsInbox();
  await useCases.leaveProgramme({ programme: 'career', role: 'mentee', person: idOf(ada) });
  await product.settle();
  expect(plainly(ben.lastCard())).toContain('A place is free, and it is yours: Career');
  expect(plainly(await tapped(ben, 'profile.show', data))).toContain('To grow');
});

it('takes a file of fifty thousand people by that one route, and an ordinary body by no more than before', async () => {
  const body = (size: number) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'x'.repeat(size) }) });
  const post = async (path: string, size: number): Promise<number> => (await fetch(`http://127.0.0.1:${product.server.port}/api/console/career/${path}`, body(size))).status;
  expect(await post('people/check', 11_000_000)).toBe(401);
  expect(await post('people/check', 17_000_000)).toBe(413);
  expect(await post('people/change', 1_100_000)).toBe(413);
});
