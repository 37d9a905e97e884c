import { type Programme } from '../../../bot/domain/programmes/programme';
import { markLeftBehind } from '../../../bot/usecases/roster/leftBehind';
import { gatherInput } from '../../../bot/usecases/runs/gatherInput';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { personId } from '../../support/world';
import { firstMentee, type MatchWorld, must, openMatchWorld } from './matchWorld';

let opened: OpenStore;
let world: MatchWorld;

beforeEach(async () => {
  opened = await openThrowAwaySqlite();
  world = await openMatchWorld(opened.store, { mentors: 2, mentees: 3 });
  await world.start();
});
afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

async function menteesIn(change: Partial<Programme> = {}) {
  const { ports } = world.app;
  const programme = await ports.programmes.find('career');
  if (!programme) throw new Error('There must be a programme');
  const { job } = await must(gatherInput(ports, { ...programme, ...change }, await world.run(), new AbortController().signal));
  return job.mentees;
}

it('lets whoever a partner left behind come first, as the list of people says', async () => {
  await markLeftBehind(world.app.ports, { programme: 'career', role: 'mentee', person: personId(firstMentee + 1) });
  expect((await menteesIn()).map(({ id, comesFirst }) => [id, comesFirst])).toEqual([0, 1, 2].map((number) => [personId(firstMentee + number), number === 1]));
});

it('takes everybody who was let in for nominated, where that is asked for', async () => {
  expect((await menteesIn({ eligibility: { mentor: [], mentee: [{ kind: 'nominated' }] } })).map(({ isEligible }) => isEligible)).toEqual([true, true, true]);
});
