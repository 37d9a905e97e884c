import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { type DocumentStore } from '../../../bot/usecases/documents';
import { everythingIn } from '../../support/stored';
import { personId } from '../../support/world';
import { coordinator, firstMentee, type MatchWorld, must, openMatchWorld, otherCoordinator, twoOf } from './matchWorld';

let store: DocumentStore;
let world: MatchWorld;
const mentee = personId(firstMentee);
const own = { programme: 'career', role: 'mentee', actor: mentee } as const;

async function start(programme: object = {}): Promise<void> {
  store = openSqliteStore({ file: ':memory:' });
  world = await openMatchWorld(store, { mentors: 3, mentees: 2, capacity: '1', programme });
}
afterEach(async () => {
  await world.app.stop();
  await store.close();
});
const wish = (deed: 'wish' | 'avoid' | 'raise' | 'forget', whom: string) => world.app.useCases.changePreference({ ...own, deed, whom });

it('finds mentors by name, remembers wishes in order, and shows them to their author', async () => {
  await start();
  const view = await must(world.app.useCases.viewPreferences({ ...own, sought: 'person 2' }));
  expect(view.found?.people.map(({ person }) => person)).toEqual([personId(2)]);
  for (const number of [1, 2]) await must(wish('wish', personId(number)));
  expect((await must(wish('raise', personId(2)))).wishes.map(({ name }) => name)).toEqual(['Person 2', 'Person 1']);
  expect((await must(wish('avoid', personId(2)))).avoids.map(({ name }) => name)).toEqual(['Person 2']);
  expect(await wish('wish', personId(60))).toEqual({ kind: 'refused', reason: 'notFound' });
  expect(await world.app.useCases.viewPreferences({ ...own, actor: personId(0) })).toEqual({ kind: 'refused', reason: 'notEnrolled' });
});

it('are heeded by the plan, and in nothing that a coordinator is shown', async () => {
  await start();
  for (const number of [0, 1]) await must(wish('avoid', personId(number)));
  await must(world.app.useCases.changePreference({ programme: 'career', role: 'mentor', actor: personId(0), deed: 'wish', whom: personId(firstMentee + 1) }));
  await world.start();
  const pairs = (await world.proposals()).map(twoOf);
  expect(pairs.find((pair) => pair.mentee === mentee)?.mentor).toBe(personId(2));
  const at = { programme: 'career', run: 'run-0001', actor: coordinator };
  const { useCases } = world.app;
  const shown = JSON.stringify([await useCases.viewMatching(at), await useCases.viewProposals(at), await useCases.viewOpenEnds(at), await useCases.viewCertificate(at)]);
  for (const word of ['avoids', '"criterion":"wishes"', '"criterion":"personal"']) expect(shown).not.toContain(word);
  // Neither does whoever reads the database find them in what a plan was made from.
  expect(JSON.stringify((await everythingIn(world.app.ports.documents.runparts)).filter(({ id }) => id.startsWith('input')).map(({ body }) => Buffer.from(body.text, 'base64').toString('latin1')))).not.toContain('"avoids"');
});

it.each([['choice'], ['openBooking']] as const)('are not asked for where people choose themselves (%s)', async (pairing) => {
  await start({ pairing });
  expect(await world.app.useCases.viewPreferences(own)).toEqual({ kind: 'refused', reason: 'notNow' });
});

it('of a gender are heard only where the programme gave a reason to look at it', async () => {
  await start();
  expect(await world.app.useCases.wishGender({ ...own, gender: 'woman' })).toEqual({ kind: 'refused', reason: 'notNow' });
  const { rulesVersion } = await must(world.app.useCases.viewMatching({ programme: 'career', actor: coordinator }));
  const rules = { ...usualMatching, sameUnit: 'allowed', sensitive: [{ field: 'gender', reason: 'Mentees asked for it.' }] } as const;
  expect(await must(world.app.useCases.saveRules({ programme: 'career', actor: coordinator, base: rulesVersion, rules }))).toEqual({ problems: [] });
  expect((await must(world.app.useCases.wishGender({ ...own, gender: 'woman' }))).gender).toBe('woman');
  // The same form again is one change; another form from before it is refused.
  expect(await must(world.app.useCases.saveRules({ programme: 'career', actor: otherCoordinator, base: rulesVersion, rules }))).toEqual({ problems: [] });
  expect(await world.app.useCases.saveRules({ programme: 'career', actor: otherCoordinator, base: rulesVersion, rules: { ...rules, aim: 'fair' } })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
});
