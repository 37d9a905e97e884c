import { journeyPart } from '../../../bot/api/pages/journeyPart';
import { type JourneyView } from '../../../bot/contracts/pairPage';
import { type FormedPair, formPair } from '../../support/journey';
import { meetingPlanned, tuesday } from '../../support/meetings';
import { type Product, startProduct } from '../../support/product';
import { idOf } from '../../support/productPeople';
import { hours } from '../../../bot/domain/time';

let product: Product;
let formed: FormedPair;
beforeEach(async () => {
  product = await startProduct();
  formed = await formPair(product);
});
afterEach(() => product.stop());

it('begins with the first of four phases, and names what the programme asks for', async () => {
  const { line, phases, documents } = await journey();
  expect(line).toBe('Step 1 of 4: get to know each other');
  expect(states(phases)).toBe('prepare now, agree ahead, grow ahead, close ahead');
  expect(documents.find(({ name }) => name === 'at least one goal')).toEqual({ name: 'at least one goal', required: true, done: false });
});

it('shows what is behind the pair once it has met', async () => {
  await met();
  expect(states((await journey()).phases)).toBe('prepare done, agree now, grow ahead, close ahead');
});

it('stays where it was in a pause', async () => {
  await met();
  await product.server.app.useCases.pausePair({ ...own(), until: '2026-12-10', timeZone: 'Africa/Nairobi' });
  const { status, line, phases } = await journey();
  expect(status).toBe('paused');
  expect(line).toBe('Step 2 of 4: agree how you will work · a pause');
  expect(states(phases)).toBe('prepare done, agree now, grow ahead, close ahead');
});

it('does not say that anything was done which was not when a pair ends early', async () => {
  await product.server.app.useCases.endPair({ pair: formed.pair, actor: idOf(formed.mentor) });
  const { line, phases, notes } = await journey();
  expect(line).toBe('ended');
  expect(states(phases)).toBe('prepare ahead, agree ahead, grow ahead, close ahead');
  expect(notes.at(-1)).toContain('Moses has ended your mentoring');
});

it('keeps what was reached when a pair ends later', async () => {
  await met();
  await product.server.app.useCases.endPair({ pair: formed.pair, actor: idOf(formed.mentor) });
  expect(states((await journey()).phases)).toBe('prepare done, agree ahead, grow ahead, close ahead');
});

it('tells of the wish to go on longer', async () => {
  const { useCases } = product.server.app;
  await met();
  await useCases.addGoal({ ...own(), goal: 'g', statement: 'Lead a team', measure: '', dueOn: '', timeZone: 'Africa/Nairobi' });
  await useCases.commitPair(own());
  await useCases.extendPair({ pair: formed.pair, actor: idOf(formed.mentor) });
  expect((await journey()).notes.at(-1)).toContain('Moses would like');
});

const own = () => ({ pair: formed.pair, actor: idOf(formed.mentee) });

async function met(): Promise<void> {
  await meetingPlanned(formed, { at: tuesday });
  product.clock.advance(hours(22));
  await product.server.app.useCases.holdSession({ ...own(), session: 1 });
}

async function journey(): Promise<JourneyView> {
  const found = await product.server.app.useCases.viewDashboard(own());
  if (found.kind === 'refused') throw new Error(found.reason);
  return journeyPart(found.value.view, { language: 'en', timeZone: 'Africa/Nairobi', now: product.clock.now() });
}

const states = (phases: JourneyView['phases']): string => phases.map(({ code, state }) => `${code} ${state}`).join(', ');
