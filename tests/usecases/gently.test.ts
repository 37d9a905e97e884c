import { setImmediate as nextTurn } from 'node:timers/promises';
import { inSlices, someAtATime } from '../../bot/usecases/gently';

const numbers = Array.from({ length: 50 }, (_, number) => number);
const busyFor = (ms: number): void => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

it('gives the results in order, however long each takes', async () => {
  const worked = await someAtATime(numbers, 7, async (number) => {
    for (let turn = 0; turn < (number * 13) % 5; turn += 1) await nextTurn();
    return number * 2;
  });
  expect(worked).toEqual(numbers.map((number) => number * 2));
});

it('works on no more than it may at once, and on so many', async () => {
  let [under, most] = [0, 0];
  const full = Promise.withResolvers<undefined>();
  await someAtATime(numbers, 7, async () => {
    most = Math.max(most, (under += 1));
    if (under === 7) full.resolve(undefined);
    await full.promise;
    under -= 1;
  });
  expect(most).toBe(7);
});

it('begins nothing more after one has failed, and says why', async () => {
  const begun: number[] = [];
  const working = someAtATime(numbers, 3, async (number) => {
    begun.push(number);
    await nextTurn();
    if (number === 4) throw new Error('four');
  });
  await expect(working).rejects.toThrow('four');
  const before = begun.length;
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  expect(begun).toHaveLength(before);
  expect(before).toBeLessThan(10);
});

it('begins nothing more once it is cancelled', async () => {
  const over = new AbortController();
  const begun: number[] = [];
  await expect(someAtATime(numbers, 2, async (number) => {
    begun.push(number);
    if (number === 5) over.abort();
    await nextTurn();
  }, over.signal)).rejects.toThrow('aborted');
  expect(begun.length).toBeLessThan(9);
});

it('lets others in while it works', async () => {
  let others = 0;
  const other = setInterval(() => (others += 1), 0);
  await someAtATime(numbers.slice(0, 20), 4, async () => busyFor(2));
  clearInterval(other);
  expect(others).toBeGreaterThanOrEqual(10);
});

it('rests when a slice is over', async () => {
  let others = 0;
  const rest = inSlices();
  setTimeout(() => (others += 1), 0);
  busyFor(2);
  await rest();
  expect(others).toBe(1);
});
