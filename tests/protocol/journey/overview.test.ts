import { days, hours } from '../../../bot/domain/time';
import { saveProgramme } from '../../../bot/usecases/programmes';
import { type FormedPair, formPair } from '../../support/journey';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { expectUntouched } from '../../support/stored';
import { buttonsOn, press } from '../../support/taps';
import { cardOf } from '../../support/teams/mailbox';
import { type Person } from '../../support/teams/person';
import { aProgramme } from '../../support/world';

let product: Product;
let formed: FormedPair;
let coordinator: Person;
let colleague: Person;

beforeAll(async () => {
  const { journey } = aProgramme();
  product = await startProduct();
  [coordinator, colleague] = [product.newcomer('Cora'), product.newcomer('Conrad')];
  for (const person of [coordinator, colleague]) await person.says('hello');
  await saveProgramme(product.documents.programmes, aProgramme({ coordinators: [idOf(coordinator)], journey: { ...journey, sharing: { ...journey.sharing, assessment: 'coordinator', worksheet: 'coordinator' } } }));
  await saveProgramme(product.documents.programmes, aProgramme({ id: 'together', name: 'Together', coordinators: [idOf(colleague)] }));
  product.clock.advance(61_000); // programmes are kept in memory for a minute
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
  expectUntouched(await product.stored(), before);
});

it('shows another coordinator their own programme', async () => {
  const answer = await opens(colleague);
  expect(answer).toContain('Together');
  expect(answer).not.toContain('Mina');
});

describe('the way there', () => {
  it.each(['my programme', 'panorama del programa', '计划概览'])('is typed: %s', async (typed) => {
    coordinator.forgetsInbox();
    await coordinator.says(typed);
    await coordinator.receives('At risk');
  });

  it('is a button on the menu of whoever coordinates, and of nobody else', async () => {
    await coordinator.says('menu');
    expect(buttonsOn(coordinator.lastCard()).map(({ verb }) => verb)).toEqual(['signup.start', 'overview.show', 'settings.show', 'help']);
    expect(JSON.stringify(await press(coordinator, 'overview.show'))).toContain('At risk');
    await formed.mentor.says('menu');
    expect(buttonsOn(formed.mentor.lastCard()).map(({ verb }) => verb)).not.toContain('overview.show');
  });

  it('tells whoever coordinates nothing whom the page is for', async () => {
    await formed.mentee.says('pairs at risk');
    await formed.mentee.receives('for coordinators of a programme');
  });
});

describe('what a mentee sends to the programme', () => {
  const secret = 'Quetzalcoatl';
  const tap = (person: Person, verb: string, data: Record<string, unknown> = {}, inputs: Record<string, unknown> = {}) => person.taps({ verb, data: { v: 1, pair: formed.pair, ...data } }, inputs);
  const readsIt = async (person: Person, verb: string) => JSON.stringify(await tap(person, verb, { author: idOf(formed.mentee), number: 1 }));

  it.each<[string, string, string, () => Promise<unknown>, string]>([
    ['a self-assessment', 'assessment.send', 'assessment.read', () => tap(formed.mentee, 'assessment.saveRow', { number: 1, from: 0, row: 'row-1' }, { capacity: 'planning', now: '2', wanted: '4', action: secret }), 'has sent you a self-assessment'],
    ['a closing worksheet', 'closing.sendWorksheet', 'closing.readWorksheet', () => tap(formed.mentee, 'closing.saveWorksheet', { from: 0 }, { learning: secret }), 'has sent you a look back'],
  ])('%s reaches its coordinator, is found in the overview, and opens for nobody else', async (_what, send, read, write, said) => {
    await write();
    expect(await readsIt(coordinator, read)).toContain('belongs to somebody else');
    await tap(formed.mentee, send, { number: 1, from: 1 });
    const told = await coordinator.receives(said);
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(JSON.stringify(await press(coordinator, read, { on: told }))).toContain(secret);
    expect(buttonsOn(coordinator.lastCard()).map(({ verb }) => verb)).toEqual(['overview.show']);
    expect(JSON.stringify(await press(coordinator, 'overview.show'))).not.toContain(secret);
    expect(JSON.stringify(await press(coordinator, read))).toContain(secret);
    for (const other of [colleague, formed.mentor]) expect(await readsIt(other, read)).toContain('belongs to somebody else');
    expect(colleague.inbox().map(cardOf).map((card) => JSON.stringify(card))).not.toContainEqual(expect.stringContaining(said));
  });
});

it('tells the coordinator on Monday morning how many pairs are at risk and why, names nobody, and leads to the overview', async () => {
  // It is Tuesday 15 December, in the afternoon in Nairobi: the week has begun.
  coordinator.forgetsInbox();
  product.clock.advance(days(5) + hours(12));
  await product.server.app.sweepNow();
  await product.server.app.idle();
  expect(coordinator.inbox()).toEqual([]);
  product.clock.advance(hours(6));
  for (const _again of [1, 2]) await product.server.app.sweepNow();
  const told = await coordinator.receives('1 pair may need a kind word');
  expect(JSON.stringify(told)).toContain('No first meeting yet');
  for (const name of ['Mina', 'Moses']) expect(JSON.stringify(told)).not.toContain(name);
  expect(JSON.stringify(await press(coordinator, 'overview.show', { on: told }))).toContain('Mina');
  expect(coordinator.inbox()).toHaveLength(1);
  expect(colleague.inbox().map((activity) => JSON.stringify(activity))).not.toContainEqual(expect.stringContaining('may need a kind word'));
});
