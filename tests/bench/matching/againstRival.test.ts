import { againstRival } from './againstRival';
import { type Rival } from './rival';

const size = { name: '10k', mentees: 10_000, share: 0.3, megabytes: 100, rounds: 3 };
const solve = (): { cpu: number; memory: number; points: number } => ({ cpu: 20, memory: 70, points: 9 });

/** A rival that takes longer each time, and writes down how often it was asked. */
function aRival(limits: Partial<Pick<Rival, 'mostMentees' | 'mostRounds'>> = {}, points = 9): { readonly rival: Rival; readonly asked: string[] } {
  const asked: string[] = [];
  return { asked, rival: { name: 'Rival', mostMentees: Infinity, mostRounds: Infinity, ...limits, solve: (file) => ({ cpu: 100 * asked.push(file), points }) } };
}

it('takes the middle of all rounds', () => {
  const { rival, asked } = aRival();
  expect(againstRival(size, { file: 'here', solve, rival })).toMatchObject([
    { name: 'matching.10k.solve', value: 0.1, unit: '× Rival', target: '≤ 0.3', ok: true },
    { name: 'matching.10k.solve.cpu', value: 20, reference: 200 },
    { name: 'matching.10k.memory', value: 70, ok: true },
  ]);
  expect(asked).toEqual(['here', 'here', 'here']);
});

it('asks a slow rival no more often than it is worth waiting for', () => {
  const { rival, asked } = aRival({ mostRounds: 1 });
  expect(againstRival(size, { file: 'here', solve, rival })[0]).toMatchObject({ value: 0.2, ok: true });
  expect(asked).toHaveLength(1);
});

it('compares with nothing what the rival cannot carry', () => {
  const { rival, asked } = aRival({ mostMentees: 9_999 });
  expect(againstRival(size, { file: 'here', solve, rival }).map(({ name, reference }) => [name, reference])).toEqual([['matching.10k.solve.cpu', null], ['matching.10k.memory', null]]);
  expect(asked).toEqual([]);
});

it('throws when the rival’s plan is worth anything else', () => {
  expect(() => againstRival(size, { file: 'here', solve, rival: aRival({}, 10).rival })).toThrow('Rival finds a plan worth 10, and we 9');
});
