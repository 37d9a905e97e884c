import { begin } from './living';
import { endsWell } from './stories/report';
import { lives } from './lives';

it.each(lives)('$life.template', async ({ life, story }) => {
  const t0 = performance.now();
  const living = await begin(life);
  console.log(life.template, 'begun', performance.now() - t0);
  try {
    await story(living);
    await endsWell(living);
  } finally {
    await living.stage.stop();
  }
  console.log(life.template, 'over', performance.now() - t0);
}, 120_000);
