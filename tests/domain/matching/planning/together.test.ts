import { makePlan } from '../../../../bot/domain/matching/planning/plan';
import { type PairOf, type Plan, type PlanInput } from '../../../../bot/domain/matching/planning/planTypes';
import { aPlanInput, aPopulation } from './population';
import { aPerson, numbersFrom } from './rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const structures = ['group', 'circle', 'panel'] as const;
const two = (mentee: string, mentor: string): PairOf => ({ mentee, mentor });

/** Everybody who sits together at some time, by id. */
function tablesOf(plan: Plan, rounds: number): readonly (readonly string[])[] {
  const { evening } = plan;
  if (!evening) return plan.gatherings.map(({ mentor, mentees }) => [...(mentor === undefined ? [] : [mentor]), ...mentees]);
  return evening.hosts.flatMap((host, table) => Array.from({ length: rounds }, (_, round) => [host, ...evening.seats.filter(({ tables }) => tables[round] === table + 1).map(({ person }) => person)]));
}
const meet = (plan: Plan, { mentee, mentor }: PairOf, rounds = 3): boolean => tablesOf(plan, rounds).some((people) => people.includes(mentee) && people.includes(mentor));

function planned(input: PlanInput): Plan {
  const plan = makePlan(input);
  if (plan.kind === 'refused') throw new Error(JSON.stringify(plan));
  return plan;
}

it.each(structures)(`%s: two whom a plan parts sit together when they are pinned, and two whom it brings together do not when they are ruled out (SEED=${seed})`, (structure) => {
  const below = numbersFrom(seed);
  let [joined, parted] = [0, 0];
  for (let run = 0; run < 10; run += 1) {
    const people = aPopulation(18, 6, seed + run);
    const input = aPlanInput({ mentees: people.mentees.map((mentee) => ({ ...mentee, speaks: ['en'] })), mentors: people.mentors.map((mentor) => ({ ...mentor, speaks: ['en'], seats: 4 })), structure, seed: run });
    const before = planned(input);
    const all = input.mentees.flatMap(({ id: one }, at) => input.mentees.slice(at + 1).map(({ id: other }) => two(one, other)));
    const apart = all.filter((pair) => !meet(before, pair));
    const wanted = apart[below(apart.length)];
    if (wanted) {
      const after = planned({ ...input, pins: [wanted] });
      expect({ seed, run, wanted, meet: meet(after, wanted) }).toEqual({ seed, run, wanted, meet: true });
      expect(makePlan({ ...input, pins: [two(wanted.mentor, wanted.mentee), wanted] })).toEqual(after); // whichever is named first, and however often
      joined += 1;
    }
    const close = all.filter((pair) => meet(before, pair));
    const unwanted = close[below(close.length)];
    if (!unwanted) continue;
    const after = planned({ ...input, forbidden: [unwanted] });
    expect({ seed, run, unwanted, meet: meet(after, unwanted) }).toEqual({ seed, run, unwanted, meet: false });
    parted += 1;
  }
  expect({ joined: joined > 5, parted: parted > 5 }).toEqual({ joined: true, parted: true });
});

it.each(['group', 'panel'] as const)(`%s: a mentor is pinned like anybody else, and whoever mentors is meant as the mentor (SEED=${seed})`, (structure) => {
  for (let run = 0; run < 8; run += 1) {
    const { mentees, mentors } = aPopulation(15, 5, seed + run);
    const hosts = mentors.map((mentor) => ({ ...mentor, speaks: ['en'], seats: 4 }));
    const guests = [...mentees.map((mentee) => ({ ...mentee, speaks: ['en'] })), { ...aPerson('o1'), speaks: ['en'] }];
    const input = aPlanInput({ mentees: guests, mentors: hosts, structure, seed: run });
    const before = planned(input);
    const wanted = guests.map(({ id }) => two(id, 'o1')).find((pair) => pair.mentee !== 'o1' && !meet(before, pair) && makePlan({ ...input, pins: [pair] }).kind === 'planned');
    if (!wanted) continue;
    const after = planned({ ...input, pins: [wanted] });
    if (structure === 'group') expect(after.gatherings.find(({ mentor }) => mentor === 'o1')?.mentees).toContain(wanted.mentee);
    else expect(after.evening?.seats.find(({ person }) => person === wanted.mentee)?.tables).toContain((after.evening?.hosts.indexOf('o1') ?? -1) + 1);
  }
});

it('mentees of one group get the mentor whom one of them is pinned to, else who suits them best together; where that group cannot be filled, another', () => {
  const mentees = ['a', 'b', 'c', 'd'].map((id) => aPerson(id));
  const mentors = [aPerson('far', { seats: 3, dutyStation: 'Apia', timeZone: 'Pacific/Apia', practiceAreas: [] }), aPerson('near', { seats: 3 })];
  const groups = (pins: PairOf[], over: Partial<PlanInput> = {}) => planned(aPlanInput({ structure: 'group', size: { from: 3, to: 4 }, mentees, mentors, pins, ...over })).gatherings;
  const inOne = [two('a', 'b'), two('b', 'c')];
  expect(groups(inOne)).toMatchObject([{ mentor: 'near', mentees: expect.arrayContaining(['a', 'b', 'c']) }]);
  expect(groups([...inOne, two('a', 'far')])).toMatchObject([{ mentor: 'far', mentees: ['a', 'b', 'c'] }]);
  expect(groups([two('a', 'b')], { forbidden: [two('c', 'near'), two('d', 'near')], size: { from: 4, to: 4 } })).toMatchObject([{ mentor: 'far', mentees: expect.arrayContaining(['a', 'b']) }]);
  expect(groups(inOne).flatMap(({ mentees: people }) => people)).toHaveLength(3); // and says who is left, rather than part them
});

describe('what cannot be kept is refused, naming them', () => {
  const mentees = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aPerson(id, id === 'a' ? { superiors: ['b'] } : id === 'f' ? { isPaused: true } : {}));
  const mentors = ['h', 'i', 'j'].map((id) => aPerson(id, { seats: 3 }));
  const refusal = (structure: PlanInput['structure'], pins: PairOf[], over: Partial<PlanInput> = {}) => makePlan(aPlanInput({ structure, mentees, mentors, pins, size: { from: 2, to: 3 }, rounds: 2, ...over }));

  it.each(structures)('%s', (structure) => {
    expect(refusal(structure, [two('a', 'stranger')])).toEqual({ kind: 'refused', reason: 'unknownPerson', people: ['stranger'] });
    if (structure === 'group') expect(refusal(structure, [two('a', 'b')])).toEqual({ kind: 'refused', reason: 'pinsApart', people: ['a', 'b'] });
    else expect(refusal(structure, [two('a', 'b')])).toEqual({ kind: 'refused', reason: 'pinBreaksRules', pins: [{ mentee: 'a', mentor: 'b', rules: ['reportingLine'] }] });
    if (structure !== 'group') expect(refusal(structure, [two('c', 'f')])).toEqual({ kind: 'refused', reason: 'pinBreaksRules', pins: [{ mentee: 'c', mentor: 'f', rules: ['paused'] }] });
  });

  it('more than there is room for, or than there are rounds', () => {
    const four = [two('c', 'd'), two('d', 'e'), two('e', 'b')];
    expect(refusal('circle', four)).toEqual({ kind: 'refused', reason: 'pinsTooMany', people: ['b', 'c', 'd', 'e'] });
    expect(refusal('group', four)).toEqual({ kind: 'refused', reason: 'pinsNoPlace', people: ['b', 'c', 'd', 'e'] });
    expect(refusal('panel', [two('c', 'h'), two('c', 'i'), two('c', 'j')])).toEqual({ kind: 'refused', reason: 'pinsTooMany', people: ['c'] });
    expect(refusal('group', [two('c', 'h'), two('c', 'i')], { mentees: mentees.map((mentee) => ({ ...mentee, seats: 2 })) })).toEqual({ kind: 'refused', reason: 'pinsTooMany', people: ['c'] });
    expect(refusal('group', [two('b', 'h'), two('c', 'h'), two('d', 'h')])).toEqual({ kind: 'refused', reason: 'pinsTooMany', people: ['h'] });
    expect(refusal('group', [two('b', 'h'), two('c', 'i'), two('b', 'c')])).toEqual({ kind: 'refused', reason: 'pinsApart', people: ['b', 'c'] });
  });

  it('by way of others, where two of them may not meet', () => {
    expect(refusal('circle', [two('a', 'c'), two('c', 'b')])).toEqual({ kind: 'refused', reason: 'pinsApart', people: ['a', 'b'] });
    expect(refusal('panel', [two('a', 'c'), two('c', 'b')], { rounds: 3 })).toMatchObject({ kind: 'planned' }); // at two tables, one after the other
  });

  it('a host who does not come', () => {
    expect(refusal('panel', [two('c', 'h')], { mentors: mentors.map((mentor) => (mentor.id === 'h' ? { ...mentor, isPaused: true } : mentor)) })).toEqual({ kind: 'refused', reason: 'pinBreaksRules', pins: [{ mentee: 'c', mentor: 'h', rules: ['paused'] }] });
  });
});
