import { refused } from '../../../bot/domain/decision';
import { longestExpectations } from '../../../bot/usecases/preparation/saveExpectations';
import { formedPair } from '../../support/agreements';
import { type OpenStore, storeKinds } from '../../support/stores';
import { expectUntouched, snapshotOf } from '../../support/stored';
import { openWorld, personId, type World } from '../../support/world';

describe.each(storeKinds)('preparing on $name', ({ open }) => {
  let opened: OpenStore;
  let world: World;
  let ids: Awaited<ReturnType<typeof formedPair>>;

  beforeEach(async () => {
    opened = await open();
    world = await openWorld(opened.store);
    ids = await formedPair(world);
  });
  afterEach(async () => {
    await world.app.stop();
    await opened.close();
  });

  const useCases = () => world.app.useCases;
  const tick = (actor: string, ticked: readonly string[], drawn: readonly string[] = []) => useCases().saveTicks({ pair: ids.pair, actor, ticked, drawn });
  const write = (actor: string, text: string, from: number) => useCases().saveExpectations({ pair: ids.pair, actor, text, from });
  async function view(actor: string) {
    const found = await useCases().viewPreparation({ pair: ids.pair, actor });
    if (found.kind === 'refused') throw new Error(found.reason);
    return found.value;
  }

  it('counts what two people tick in the same moment', async () => {
    await Promise.all([tick(ids.mentor, ['careers', 'rhythm']), tick(ids.mentee, ['careers', 'nextDate']), tick(ids.mentee, ['firstActions'])]);
    const both = await Promise.all([view(ids.mentor), view(ids.mentee)]);
    for (const { ticked } of both) expect([...ticked].sort()).toEqual(['careers', 'firstActions', 'nextDate', 'rhythm']);
  });

  it('lets both read what each expects, tells the other once, and stores no word in the clear', async () => {
    await Promise.all([write(ids.mentor, 'Plantedone', 0), write(ids.mentee, 'Plantedtwo', 0)]);
    await write(ids.mentee, 'Plantedthree', 1);
    await world.settle();
    expect(await view(ids.mentor)).toMatchObject({ own: { text: 'Plantedone', version: 1 }, expectations: [{ member: { person: ids.mentee }, text: 'Plantedthree' }] });
    expect(world.sent.filter(({ notice }) => notice === 'preparation.expectations').map(({ to }) => to).sort()).toEqual([ids.mentor, ids.mentee].sort());
    expect(JSON.stringify([await snapshotOf(world.app.ports.documents), world.sent])).not.toContain('Planted');
  });

  it('shows two devices of one person what the other saved, and loses neither', async () => {
    const answers = await Promise.all([write(ids.mentee, 'On the phone', 0), write(ids.mentee, 'At the desk', 0)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'mend']);
    const mend = answers.find((answer) => answer.kind === 'mend');
    const stored = (await view(ids.mentee)).own.text;
    expect([mend?.reason, mend?.view.own]).toEqual(['changedMeanwhile', { text: stored, version: 1 }]);
    expect([stored, mend?.typed].sort()).toEqual(['At the desk', 'On the phone']);
  });

  it('takes the same words twice for one', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => write(ids.mentee, 'The same', 0)));
    expect(answers.map(({ kind }) => kind)).toEqual(Array(5).fill('done'));
    expect((await view(ids.mentee)).own.version).toBe(1);
  });

  it.each([['', 'textMissing'], [' \u200B ', 'textMissing'], ['x'.repeat(longestExpectations + 1), 'textTooLong']])('gives %j back as it was typed', async (typed, reason) => {
    expect(await write(ids.mentee, typed, 0)).toMatchObject({ kind: 'mend', reason, typed });
    expect((await view(ids.mentee)).own.version).toBe(0);
  });

  it('knows only what the hand-book knows', async () => {
    expect(await tick(ids.mentee, ['careers', 'invented'])).toEqual(refused('badChoice'));
    expect(await tick(ids.mentee, [], ['__proto__'])).toEqual(refused('badChoice'));
    expect(await useCases().chooseMentorRoles({ pair: ids.pair, actor: ids.mentor, roles: ['adviser', 'dictator'] })).toEqual(refused('badChoice'));
    expect((await view(ids.mentee)).ticked).toEqual([]);
  });

  it('lets the mentor choose roles, in the hand-book’s order, and the mentee see them', async () => {
    await useCases().chooseMentorRoles({ pair: ids.pair, actor: ids.mentor, roles: ['sponsor', 'adviser'] });
    expect((await view(ids.mentee)).mentors).toMatchObject([{ member: { person: ids.mentor }, roles: ['adviser', 'sponsor'] }]);
    expect(await useCases().chooseMentorRoles({ pair: ids.pair, actor: ids.mentee, roles: ['adviser'] })).toEqual(refused('notYourMove'));
  });

  it('opens the page about one’s role also when all is over, and notes it only before', async () => {
    await useCases().readRole({ pair: ids.pair, actor: ids.mentee });
    expect([(await view(ids.mentee)).hasRead, (await view(ids.mentor)).hasRead]).toEqual([true, false]);
    await useCases().endPair({ pair: ids.pair, actor: ids.mentee });
    expect(await useCases().readRole({ pair: ids.pair, actor: ids.mentor })).toMatchObject({ kind: 'done', value: { hasRead: false, mayChange: false } });
    expect([await write(ids.mentor, 'Late', 0), await tick(ids.mentor, ['careers'])]).toEqual([refused('pairEnded'), refused('pairEnded')]);
  });

  it('is nobody else’s', async () => {
    const own = { pair: ids.pair, actor: personId(9) };
    const before = await snapshotOf(world.app.ports.documents);
    for (const answer of [await tick(own.actor, ['careers']), await write(own.actor, 'Mine', 0), await useCases().viewPreparation(own), await useCases().readRole(own), await useCases().chooseMentorRoles({ ...own, roles: ['invented'] })]) expect(answer).toEqual(refused('notYours'));
    expectUntouched(await snapshotOf(world.app.ports.documents), before);
  });
});
