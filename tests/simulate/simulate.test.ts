import { examine } from './checks';
import { liveHalfYear } from './halfYear';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

// The whole of it is `npm run simulate`, with 200 pairs; a few of them here, so that no change lands that breaks a pair's life.
it(`a programme lives its whole life through the bot’s own protocol (seed ${seed})`, async () => {
  console.log(`seed ${seed}`);
  const lived = await liveHalfYear({ seed, pairs: 2 });
  try {
    const { problems, figures } = await examine(lived);
    expect(problems).toEqual([]);
    expect(figures).toMatchObject({ pairs: 2 });
    expect(figures.messages).toBeGreaterThan(20);
  } finally {
    await lived.killable.stop();
  }
}, 300_000);
