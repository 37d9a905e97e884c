import { openSqliteStore } from '../../bot/storage/sqlite';

// A process of its own, started by tests: counts up in the given file, as often as it is told, and prints how often it lost a race.
async function countUp(file: string, times: number): Promise<number> {
  const store = openSqliteStore({ file, waitMs: 20_000 });
  const counters = store.open<{ count: number }>({ name: 'counters', indexes: [['count']], parse: (stored) => stored as { count: number } });
  await counters.create('p', 'a', { count: 0 });
  let lost = 0;
  for (let done = 0; done < times; ) {
    const document = await counters.read('p', 'a');
    const saved = await counters.replace(document!, { count: document!.body.count + 1 });
    if (saved.kind === 'saved') done += 1;
    else lost += 1;
  }
  await store.close();
  return lost;
}

const [file = '', times = '0'] = process.argv.slice(2);
countUp(file, Number(times)).then(console.log, (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
