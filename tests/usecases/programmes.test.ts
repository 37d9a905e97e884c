import { openSqliteStore } from '../../bot/storage/sqlite';
import { collections } from '../../bot/usecases/collections';
import { makeProgrammes, saveProgramme } from '../../bot/usecases/programmes';
import { aProgramme, MovableClock } from '../support/ports';

it('keeps programmes for less than a minute, by name, and forgets a failure at once', async () => {
  const store = openSqliteStore({ file: ':memory:' });
  const stored = store.open(collections.programmes);
  const clock = new MovableClock(0);
  let down = false;
  const flaky = { ...stored, query: (query: Parameters<typeof stored.query>[0]) => (down ? Promise.reject(new Error('down')) : stored.query(query)) };
  const programmes = makeProgrammes({ programmes: flaky, clock });
  await saveProgramme(stored, aProgramme({ id: 'b', name: 'Beta' }));
  await saveProgramme(stored, aProgramme({ id: 'a', name: 'Zeta' }));
  expect((await programmes.list()).map(({ name }) => name)).toEqual(['Beta', 'Zeta']);

  await saveProgramme(stored, aProgramme({ id: 'b', name: 'Alpha' }));
  clock.forward(59_999);
  expect((await programmes.find('b'))?.name).toBe('Beta');
  clock.forward(1);
  down = true;
  await expect(programmes.find('b')).rejects.toThrow('down');
  down = false;
  expect(await programmes.find('b')).toEqual(aProgramme({ id: 'b', name: 'Alpha' }));
  expect(await programmes.find('no-such')).toBeUndefined();
  await store.close();
});

it('knows at once what was saved here, also while older ones are still being read', async () => {
  const store = openSqliteStore({ file: ':memory:' });
  const stored = store.open(collections.programmes);
  const clock = new MovableClock(0);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let isSlow = true;
  const slow = { ...stored, query: async (query: Parameters<typeof stored.query>[0]) => {
    const page = await stored.query(query);
    if (isSlow) await held;
    return page;
  } };
  const programmes = makeProgrammes({ programmes: slow, clock });
  await saveProgramme(stored, aProgramme({ id: 'a', name: 'Old' }));
  programmes.note(aProgramme({ id: 'ignored', name: 'Before anything was read' }));
  const reading = programmes.find('a');
  await saveProgramme(stored, aProgramme({ id: 'a', name: 'New' }));
  programmes.note(aProgramme({ id: 'a', name: 'New' }));
  programmes.note(aProgramme({ id: 'b', name: 'Another' }));
  isSlow = false;
  letGo();
  await reading;
  expect((await programmes.list()).map(({ name }) => name)).toEqual(['Another', 'New']);
  clock.forward(60_000);
  expect((await programmes.list()).map(({ name }) => name)).toEqual(['New']);
  await store.close();
});
