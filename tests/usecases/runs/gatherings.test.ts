import { templates } from '../../../bot/content/templates';
import { bringingTogether } from '../../../bot/domain/runs/together';
import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { openSqliteStore } from '../../../bot/storage/sqlite';
import { type DocumentStore } from '../../../bot/usecases/documents';
import { inDays, personId } from '../../support/world';
import { coordinator, firstMentee, type MatchWorld, must, openMatchWorld, pairDocument } from './matchWorld';

let store: DocumentStore;
let world: MatchWorld;
const at = { programme: 'career', run: 'run-0001', actor: coordinator, meant: 'all' } as const;

async function start(template: 'group' | 'circle' | 'panel', mentors: number, mentees: number, capacity = '12'): Promise<void> {
  const { structure, pairing, journey, limits } = templates[template];
  store = openSqliteStore({ file: ':memory:' });
  world = await openMatchWorld(store, { mentors, mentees, capacity, programme: { structure, pairing, journey, limits, matching: { ...usualMatching, sameUnit: 'allowed' } } });
}
afterEach(async () => {
  await world.app.stop();
  await store.close();
});

it('proposes groups with their mentors, and forms them when they are announced; nobody is asked first', async () => {
  await start('group', 2, 9);
  await world.start();
  const proposals = await world.proposals();
  expect(proposals.flatMap(({ members }) => members.filter(({ role }) => role === 'mentee')).length).toBe(9);
  await world.approveAll();
  await world.announceAll();
  await world.settle();
  expect((await world.proposals()).map(({ status }) => status)).toEqual(proposals.map(() => 'formed'));
  expect(await pairDocument(world, 'career.run-0001.1-1')).toMatchObject({ structure: 'group' });
  expect(world.sent.filter(({ notice }) => notice === 'group.formed')).toHaveLength(9 + proposals.length);
  expect(world.sent.filter(({ notice }) => notice === 'proposal.offered')).toEqual([]);
});

it('proposes circles of peers', async () => {
  await start('circle', 0, 7);
  await world.start();
  const proposals = await world.proposals();
  expect(proposals.flatMap(({ members }) => members)).toHaveLength(7);
  await world.approveAll();
  await world.announceAll();
  await world.settle();
  expect(await world.pairs()).toHaveLength(proposals.length);
});

it('proposes one evening of tables, and wants its times and subjects before it is announced', async () => {
  await start('panel', 3, 9, '1');
  await world.start();
  expect((await world.proposals()).map(({ members }) => members.length)).toEqual([12]);
  await world.approveAll();
  expect(await world.app.useCases.announceProposals(at)).toEqual({ kind: 'refused', reason: 'badTime' });
  const evening = { startsAt: inDays(3), roundsAt: inDays(3), subjects: ['Careers', 'Languages', 'Field work'] };
  expect(await world.app.useCases.announceProposals({ ...at, evening: { ...evening, startsAt: inDays(-1) } })).toEqual({ kind: 'refused', reason: 'timePast' });
  expect(await world.app.useCases.announceProposals({ ...at, evening: { ...evening, subjects: ['Careers', ' ', 'Field work'] } })).toEqual({ kind: 'refused', reason: 'textMissing' });
  await must(world.app.useCases.announceProposals({ ...at, evening }));
  await world.settle();
  const pair = await pairDocument(world, 'career.run-0001.1-1');
  expect(pair?.panel?.tables.map(({ subject }) => subject)).toEqual(evening.subjects);
  expect(world.sent.filter(({ notice }) => notice === 'panel.formed')).toHaveLength(12);
});

describe('two people, wherever the plan has put them', () => {
  const mentee = (number: number) => personId(firstMentee + number);
  const together = async (one: string, other: string): Promise<boolean> => (await world.proposals()).some(({ members }) => [one, other].every((id) => members.some(({ person }) => person === id)));
  const everyTwo = (count: number): readonly (readonly [string, string])[] => Array.from({ length: count }, (_, one) => Array.from({ length: one }, (__, other) => [mentee(other), mentee(one)] as const)).flat();
  const pairs = (one: string, other: string) => ({ ...at, version: 0, pairs: [{ mentee: one, mentor: other }] });
  const decide = async (what: 'pinPairs' | 'forbidPairs' | 'allowPairs', one: string, other: string) => must(world.app.useCases[what]({ ...pairs(one, other), version: (await world.run()).version }));
  const again = async () => {
    await must(world.app.useCases.replan({ ...at, kind: 'fresh', version: (await world.run()).version }));
    await world.app.idle();
    expect((await world.run()).failed).toBeUndefined();
  };

  it.each(['circle', 'group'] as const)('%s: are kept together, and kept apart, from the next plan on', async (template) => {
    await start(template, template === 'group' ? 3 : 0, 12);
    await world.start();
    let found: { apart?: readonly [string, string]; close?: readonly [string, string] } = {};
    for (const two of everyTwo(12)) found = (await together(...two)) ? { close: two, ...found } : { apart: two, ...found };
    const { apart, close } = found;
    await decide('pinPairs', apart![1], apart![0]); // whichever is named first
    await decide('pinPairs', ...apart!);
    expect((await world.run()).pins).toHaveLength(1);
    await again();
    expect(await together(...apart!)).toBe(true);
    await decide('forbidPairs', ...close!);
    await again();
    expect([await together(...apart!), await together(...close!)]).toEqual([true, false]);
  });

  it('who are ruled out in a circle that is proposed hold it up until a plan is made again', async () => {
    await start('circle', 0, 20);
    await world.start();
    const [circle, ...others] = await world.proposals();
    const [one, other] = circle!.members.map(({ person }) => person);
    await decide('forbidPairs', one!, other!);
    expect(await must(world.app.useCases.approveProposals(at))).toEqual({ done: others.length, changed: 0, left: 0 });
    expect((await must(world.app.useCases.viewProposals(at))).rows.map(({ proposal, isRuledOut }) => [proposal.id, isRuledOut])).toEqual([[circle!.id, true], ...others.map(({ id }) => [id, false])]);
    expect(await world.app.useCases.approveProposals({ ...at, meant: [{ proposal: circle!.id, version: 1 }] })).toEqual({ kind: 'refused', reason: 'changedMeanwhile' });
    await decide('allowPairs', one! < other! ? one! : other!, one! < other! ? other! : one!);
    expect(await must(world.app.useCases.approveProposals(at))).toMatchObject({ done: 1 });
  });

  it('meet at a table of the evening, guest and guest or guest and host, or never do', async () => {
    await start('panel', 4, 12, '1');
    await world.start();
    const rounds = templates.panel.journey.rounds.count;
    const meet = async (one: string, other: string) => bringingTogether((await world.proposals())[0]!, rounds)({ mentee: one, mentor: other });
    const never = async (twos: readonly (readonly [string, string])[]) => {
      for (const two of twos) if (!(await meet(...two))) return two;
      throw new Error('Everybody meets everybody');
    };
    const guests = await never(everyTwo(12));
    const hosted = await never(Array.from({ length: 12 }, (_, number) => [mentee(number), personId(0)] as const));
    await decide('pinPairs', ...guests);
    await decide('pinPairs', ...hosted);
    await again();
    expect([await meet(...guests), await meet(...hosted)]).toEqual([true, true]);
    await decide('forbidPairs', ...hosted);
    expect((await must(world.app.useCases.viewProposals(at))).rows).toMatchObject([{ isPinned: true, isRuledOut: true }]);
    await again();
    expect([await meet(...guests), await meet(...hosted)]).toEqual([true, false]);
  });

  it('must take part, in ways that can meet', async () => {
    await start('circle', 0, 8);
    await world.start();
    const refused = { kind: 'refused', reason: 'twoToMatch' };
    for (const [one, other] of [[mentee(0), mentee(0)], [mentee(0), personId(70)], [personId(70), mentee(0)]] as const) expect(await world.app.useCases.pinPairs({ ...pairs(one, other), version: 2 })).toEqual(refused);
    await decide('pinPairs', mentee(0), mentee(1));
  });
});

it('makes the gaps of groups good with the fewest changes: only those move whose group cannot be filled any more', async () => {
  await start('group', 3, 12);
  await world.start();
  const groups = async () => new Map((await world.proposals()).flatMap(({ members }) => members.filter(({ role }) => role === 'mentee').map(({ person }) => [person, members[0]!.person] as const)));
  const before = await groups();
  const [gone] = [...before.keys()];
  await must(world.app.useCases.leaveProgramme({ programme: 'career', role: 'mentee', person: gone! }));
  await must(world.app.useCases.replan({ ...at, kind: 'repair', version: (await world.run()).version }));
  await world.app.idle();
  const after = await groups();
  const left = [...before].filter(([person, mentor]) => person !== gone && mentor === before.get(gone!)).map(([person]) => person).sort();
  expect(left).toHaveLength(3); // with whom no group can be filled any more
  expect([...after].filter(([person, mentor]) => before.get(person) !== mentor).map(([person]) => person).sort()).toEqual(left);
  expect(after.size).toBe(11);
});

it('takes a newcomer into one group, and says that only this one is new', async () => {
  await start('group', 3, 15);
  await world.start();
  const repair = async () => {
    await must(world.app.useCases.replan({ ...at, kind: 'repair', version: (await world.run()).version }));
    await world.app.idle();
    return world.proposals();
  };
  expect((await repair()).map(({ fillsGap = false }) => fillsGap)).toEqual([false, false, false]);
  await world.join(firstMentee + 15, 'mentee');
  const after = await repair();
  const joined = after.filter(({ members }) => members.some(({ person }) => person === personId(firstMentee + 15)));
  expect(joined).toHaveLength(1);
  expect(after.filter(({ fillsGap }) => fillsGap).map(({ id }) => id)).toEqual(joined.map(({ id }) => id));
});

describe('two change places by hand', () => {
  const swap = async (structure: 'group' | 'circle', mentors: number, mentees: number) => {
    await start(structure, mentors, mentees);
    await world.start();
    const [one, other] = await world.proposals();
    const menteesOf = ({ members }: typeof one & object) => members.filter(({ role }) => role === 'mentee').map(({ person }) => person);
    return { one: one!, other: other!, goes: menteesOf(one!)[0]!, comes: menteesOf(other!)[0]!, menteesOf };
  };

  it.each([['group', 2, 10], ['circle', 0, 16]] as const)('%s: with the cost shown, and everybody else stays where they are', async (structure, mentors, mentees) => {
    const { one, other, goes, comes, menteesOf } = await swap(structure, mentors, mentees);
    const exchange = { ...at, proposal: one.id, other: other.id, person: goes, otherPerson: comes };
    const { gain } = await must(world.app.useCases.previewSwap(exchange));
    const before = (await world.proposals()).reduce((sum, { score }) => sum + score, 0);
    await must(world.app.useCases.swapPairs({ ...exchange, version: (await world.run()).version }));
    await world.app.idle();
    expect((await world.run()).failed).toBeUndefined();
    const after = await world.proposals();
    const expected = [[...menteesOf(one).filter((id) => id !== goes), comes].sort(), [...menteesOf(other).filter((id) => id !== comes), goes].sort()];
    expect(after.map((proposal) => [...menteesOf(proposal)].sort())).toEqual(expect.arrayContaining(expected));
    expect(after.reduce((sum, { score }) => sum + score, 0) - before).toBeCloseTo(gain, 6);
    // And back, which keeps neither any more where they were put.
    const [first, second] = [goes, comes].map((id) => after.find((proposal) => menteesOf(proposal).includes(id))!);
    await must(world.app.useCases.swapPairs({ ...at, proposal: first!.id, other: second!.id, person: goes, otherPerson: comes, version: (await world.run()).version }));
    await world.app.idle();
    expect((await world.proposals()).map((proposal) => [...menteesOf(proposal)].sort())).toEqual(expect.arrayContaining([[...menteesOf(one)].sort(), [...menteesOf(other)].sort()]));
  });

  it('is refused where a rule stands against it, for who sits elsewhere, and at the tables of an evening', async () => {
    const { one, other, goes, comes, menteesOf } = await swap('circle', 0, 16);
    const exchange = { ...at, proposal: one.id, other: other.id, person: goes, otherPerson: comes };
    expect(await world.app.useCases.previewSwap({ ...exchange, otherPerson: goes })).toEqual({ kind: 'refused', reason: 'badChoice' });
    expect(await world.app.useCases.previewSwap({ ...at, proposal: one.id, other: other.id })).toEqual({ kind: 'refused', reason: 'badChoice' });
    expect(await world.app.useCases.previewSwap({ ...exchange, other: '1-99' })).toEqual({ kind: 'refused', reason: 'notFound' });
    const [mentee, mentor] = [goes, menteesOf(other)[3]!].sort();
    await must(world.app.useCases.forbidPairs({ ...at, pairs: [{ mentee: mentee!, mentor: mentor! }], version: (await world.run()).version }));
    expect(await world.app.useCases.swapPairs({ ...exchange, version: (await world.run()).version })).toEqual({ kind: 'refused', reason: 'cannotPair' });
  });
});
