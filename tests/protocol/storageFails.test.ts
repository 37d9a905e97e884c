import { StorageError } from '../../bot/usecases/documents';
import { type Product, startProduct } from '../support/product';

let product: Product;
beforeAll(async () => void (product = await startProduct()));
afterAll(() => product.stop());

/** The next look at who somebody is fails as storage fails under load. */
function failOnce(): void {
  const read = jest.spyOn(product.documents.people, 'read');
  read.mockImplementationOnce(() => Promise.reject(new StorageError('busy', 'Too many requests')));
}

it('answers a message with one sentence when not even the person can be read', async () => {
  const person = product.newcomer('Amina Diallo');
  failOnce();
  await person.says('hello');
  await person.receives('please tap again');
});

it('answers a tap with one sentence to the tapper', async () => {
  const person = product.newcomer('Li Lei');
  failOnce();
  const answer = await person.taps({ verb: 'menu' });
  expect(JSON.stringify(answer)).toContain('please tap again');
});
