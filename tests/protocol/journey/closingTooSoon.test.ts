import { formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { buttonsOn, press } from '../../support/taps';

let product: Product;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

// Career mentoring requires a goal before the goodbye, and never a reason for ending.
it('says what is missing before a goodbye, offers nothing that would be refused, and lets everybody end all the same', async () => {
  const { mentee, pair } = await formPair(product);
  await mentee.says('my mentoring');
  await press(mentee, 'pair.show');
  await press(mentee, 'pair.more');
  expect(JSON.stringify(mentee.lastCard())).toContain('at least one goal');
  expect(buttonsOn(mentee.lastCard()).map(({ verb }) => verb)).not.toContain('pair.wrapUp');

  // A card from before the programme asked for it still has the button: the answer names what is missing.
  const late = await mentee.taps({ verb: 'pair.wrapUp', data: { v: 1, pair, because: 'wished' } });
  expect(JSON.stringify(late)).toContain('The card shows what is still missing');
  expect(JSON.stringify(late)).toContain('at least one goal');

  await press(mentee, 'pair.end');
  expect(JSON.stringify(mentee.lastCard())).toContain('This mentoring has ended');
});
