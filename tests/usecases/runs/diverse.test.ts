import { templates } from '../../../bot/content/templates';
import { moved, refused } from '../../../bot/domain/decision';
import { type Diversity, usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { type TypedRules } from '../../../bot/domain/runs/typedRules';
import { change } from '../../../bot/usecases/change';
import { draftAt, enrolmentAt } from '../../../bot/usecases/collections';
import { readAt } from '../../../bot/usecases/documents';
import { openThrowAwaySqlite, type OpenStore } from '../../support/stores';
import { personId } from '../../support/world';
import { coordinator, firstMentee, type MatchWorld, must, openMatchWorld } from './matchWorld';

let opened: OpenStore;
let world: MatchWorld;
const at = { programme: 'career', actor: coordinator };
/** The first four of eight. */
const areInNairobi = [0, 1, 2, 3].map((number) => personId(firstMentee + number));

/** Eight people who suit those of their own duty station, four in each; circles and groups seat four of them. */
async function open(structure: 'oneToOne' | 'group' | 'circle' | 'panel', diverse?: Diversity): Promise<void> {
  const { pairing, journey: usual, limits } = templates[structure === 'oneToOne' ? 'career' : structure];
  const seats = structure === 'group' ? 5 : 4;
  const journey = { ...usual, size: structure === 'panel' ? usual.size : { from: seats, to: seats }, rounds: { count: 1, minutes: 30 } };
  const matching = { ...usualMatching, sameUnit: 'allowed', ...(diverse && { diverse }) } as const;
  opened = await openThrowAwaySqlite();
  world = await openMatchWorld(opened.store, {
    mentors: structure === 'circle' ? 0 : 2, mentees: 0, capacity: structure === 'oneToOne' ? '3' : '4', programme: { structure, pairing: structure === 'oneToOne' ? 'coordinator' : pairing, limits, journey, matching },
  });
  for (let number = 0; number < 8; number += 1) {
    await world.join(firstMentee + number, 'mentee', { form: { practiceAreas: [number < 4 ? 'health' : 'trade'], skills: [number < 4 ? 'writing' : 'negotiation'] } });
    await move(firstMentee + number, number < 4 ? 'Nairobi' : 'Geneva');
  }
}

async function move(number: number, dutyStation: string): Promise<void> {
  const { enrolments } = world.app.ports.documents;
  const { kind } = await change(enrolments, enrolmentAt('career', 'mentee', personId(number)), (row) => (row ? moved({ ...row, profile: { ...row.profile, dutyStation } }) : refused('notFound')));
  expect(kind).toBe('moved');
}

afterEach(async () => {
  await world.app.stop();
  await opened.close();
});

/** How many of each proposal’s mentees are in Nairobi. */
const inNairobi = async (): Promise<number[]> => (await world.proposals()).map(({ members }) => members.filter(({ person }) => areInNairobi.includes(person)).length).sort();
const diversity = async (): Promise<number | undefined> => (await world.run()).plan?.figures.diversity;

describe('a circle', () => {
  it('of people who need not differ has those who suit each other, and nothing is counted', async () => {
    await open('circle', 'none');
    await world.start();
    expect(await inNairobi()).toEqual([0, 4]);
    expect((await world.run()).plan?.figures).not.toHaveProperty('diversity');
  });

  it('of people who should differ in their duty station is mixed, as far as there are any', async () => {
    await open('circle', 'dutyStation');
    await world.start();
    expect(await inNairobi()).toEqual([2, 2]);
    expect(await diversity()).toBeCloseTo(4 / 6);
    expect((await world.run()).plan?.rules.diverse).toBe('dutyStation');
  });

  it('is what it always was where nobody said otherwise', async () => {
    await open('circle');
    await world.start();
    expect(await inNairobi()).toEqual([2, 2]);
    expect(await diversity()).toBeCloseTo(4 / 6 / 3); // all have one grade and one agency
  });
});

it.each(['group', 'panel'] as const)('%s: nobody has to differ where that was chosen, and else they do', async (structure) => {
  await open(structure, 'none');
  await world.start();
  expect(await diversity()).toBeUndefined();
  await must(save({ diverse: 'dutyStation' }));
  await must(world.app.useCases.replan({ ...at, run: 'run-0001', kind: 'fresh', version: (await world.run()).version }));
  await world.app.idle();
  expect(await diversity()).toBeCloseTo(4 / 6);
});

async function save(asked: Partial<TypedRules>) {
  const { rules: { diverse: _diverse, ...rules }, rulesVersion } = await must(world.app.useCases.viewMatching(at));
  return world.app.useCases.saveRules({ ...at, base: rulesVersion, rules: { ...rules, sensitive: [], ...asked } });
}

describe('the rules', () => {
  const shown = async () => must(world.app.useCases.viewMatching(at));

  it('keep what was chosen, under another version; a form that does not ask leaves it', async () => {
    await open('circle');
    const before = await shown();
    await must(save({ diverse: 'dutyStation' }));
    const chosen = await shown();
    expect([chosen.rules, chosen.rulesVersion === before.rulesVersion]).toEqual([{ ...before.rules, diverse: 'dutyStation' }, false]);
    expect(await world.app.useCases.saveRules({ ...at, base: before.rulesVersion, rules: { ...before.rules, sensitive: [], diverse: 'unit' } })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    await must(save({ aim: 'fair' }));
    expect((await shown()).rules).toEqual({ ...before.rules, aim: 'fair', diverse: 'dutyStation' });
    await must(save({ aim: 'best', diverse: 'mixed' }));
    expect(await shown()).toMatchObject({ rules: before.rules, rulesVersion: before.rulesVersion });
  });

  it('of pairs have no such choice', async () => {
    await open('oneToOne');
    const { rules } = await shown();
    await must(save({ diverse: 'none', aim: 'fair' }));
    expect((await shown()).rules).toEqual({ ...rules, aim: 'fair' });
    await world.start();
    expect(await diversity()).toBeUndefined();
  });

  it('go along when a programme is copied', async () => {
    await open('circle', 'agency');
    const { id } = await must(world.app.useCases.beginDraft({ draft: 'd1', actor: coordinator, start: { from: 'programme', programme: 'career' } }));
    const draft = await readAt(world.app.ports.documents.drafts, draftAt(id));
    expect(draft?.body.content.matching).toEqual({ ...usualMatching, sameUnit: 'allowed', diverse: 'agency' });
  });
});
