import { templateNames } from '../../bot/content/templates';
import { begin } from './living';
import { lives } from './lives';
import { endsWell } from './stories/report';

// Each of the programmes that come with the product, from the coordinator's first form to the final report, through the doors that people use.
it.each(lives)('$life.template', async ({ life, story }) => {
  const living = await begin(life);
  try {
    await story(living);
    await endsWell(living);
  } finally {
    await living.stage.stop();
  }
}, 120_000);

it('leaves no template out', () => {
  expect(lives.map(({ life }) => life.template).sort()).toEqual([...templateNames].sort());
});
