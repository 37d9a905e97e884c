import { diversityOf, unlikeIn } from '../../../../bot/domain/matching/gathering/diversity';
import { type Two } from '../../../../bot/domain/matching/gathering/companies';
import { seatTables, type TablesInput } from '../../../../bot/domain/matching/gathering/tables';
import { type EveningPlan } from '../../../../bot/domain/matching/planning/planTypes';
import { aPerson, numbersFrom, scorerOf } from '../planning/rows';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const everybody = (from: string, count: number) => Array.from({ length: count }, (_, place) => aPerson(`${from}${place}`));
const suiting = (count: number, others: number, score: (one: number, other: number) => number) =>
  scorerOf(Array.from({ length: count }, (_, one) => Array.from({ length: others }, (__, other) => score(one, other))), others);

function anEvening(overrides: Partial<TablesInput>): TablesInput {
  const [guests, hosts] = [overrides.guests ?? everybody('g', 12), overrides.hosts ?? everybody('h', 4)];
  return { guests, hosts, withHosts: suiting(guests.length, hosts.length, () => 5000), withGuests: suiting(guests.length, guests.length, (one, other) => (one === other ? -1 : 5000)), rounds: 3, diverse: [], seed: 1, pins: { withHosts: [], withGuests: [] }, ...overrides };
}

function seated(input: TablesInput): EveningPlan {
  const evening = seatTables(input);
  if (!evening || 'noPlaceFor' in evening) throw new Error(`no evening: ${JSON.stringify(evening)}`);
  return evening;
}

/** Who sits together: the guests of every table in every round, by place in the input. */
const sittings = ({ guests, rounds, hosts }: TablesInput, seats: readonly { person: string; tables: readonly number[] }[]) =>
  Array.from({ length: rounds }, (_, round) => hosts.map((__, table) => seats.filter(({ tables }) => tables[round] === table + 1).map(({ person }) => guests.findIndex(({ id }) => id === person)))).flat();

it(`never seats two who may not meet at one table, nor anybody twice at one, tables within one (SEED=${seed})`, () => {
  const below = numbersFrom(seed);
  for (let run = 0; run < 40; run += 1) {
    const [count, tables] = [below(30), 2 + below(5)];
    const [apartOfGuests, apartOfHosts] = [below(2), below(2)];
    const between = suiting(count, count, (one, other) => (one === other || below(20) < apartOfGuests ? -1 : below(10_001)));
    const withHosts = suiting(count, tables, () => (below(12) < apartOfHosts ? -1 : below(10_001)));
    const input = anEvening({ guests: everybody('g', count), hosts: everybody('h', tables), withGuests: between, withHosts, rounds: 1 + below(tables), seed: run, diverse: ['grade'] });
    const evening = seated(input);
    const told = { seed, run };
    for (const { person, tables: way } of evening.seats) {
      const guest = input.guests.findIndex(({ id }) => id === person);
      expect({ ...told, often: new Set(way).size, rounds: way.length }).toEqual({ ...told, often: input.rounds, rounds: input.rounds });
      for (const table of way) expect({ ...told, may: withHosts.score(guest, table - 1) >= 0 }).toEqual({ ...told, may: true });
    }
    const together = sittings(input, evening.seats);
    for (const people of together) for (const one of people) for (const other of people) if (one !== other) expect({ ...told, may: between.score(one, other) >= 0 }).toEqual({ ...told, may: true });
    for (let round = 0; round < input.rounds; round += 1) {
      const sizes = together.slice(round * tables, (round + 1) * tables).map(({ length }) => length);
      expect({ ...told, spread: Math.max(...sizes) - Math.min(...sizes) <= 1 }).toEqual({ ...told, spread: true });
    }
    if (apartOfGuests + apartOfHosts === 0) expect({ ...told, seated: evening.seats.length }).toEqual({ ...told, seated: count });
    expect(seated(input)).toEqual(evening);
  }
});

it('makes tables diverse where that is asked for, and else seats guests with those who suit them', () => {
  const guests = Array.from({ length: 24 }, (_, at) => aPerson(`g${at}`, { agency: `A${at % 4}`, unit: `U${at % 6}` }));
  const alike = suiting(24, 24, (one, other) => (one === other ? -1 : one % 4 === other % 4 ? 10_000 : 0));
  const unlike = unlikeIn(guests, ['agency']);
  const measured = (diverse: TablesInput['diverse']) => {
    const input = anEvening({ guests, withGuests: alike, diverse });
    return diversityOf(sittings(input, seated(input).seats), unlike);
  };
  expect(measured(['agency'])).toBeCloseTo(13 / 15, 6); // six at a table of four agencies: of fifteen twos two are alike, at best
  expect(measured([])).toBeLessThan(0.6);
});

it('keeps people away from the table of their superior', () => {
  const withHosts = suiting(12, 4, (guest, host) => (guest < 3 && host === 1 ? -1 : 5000));
  const { seats } = seated(anEvening({ withHosts }));
  expect(seats).toHaveLength(12);
  for (const { person, tables } of seats.filter(({ person }) => ['g0', 'g1', 'g2'].includes(person))) expect([person, tables.includes(2)]).toEqual([person, false]);
});

it('leaves out who could sit nowhere, and seats the others', () => {
  const withHosts = suiting(12, 4, (guest, host) => (guest === 5 && host > 1 ? -1 : 5000)); // three rounds, and only two tables
  expect(seated(anEvening({ withHosts })).guests.toSorted()).toEqual(everybody('g', 12).map(({ id }) => id).filter((id) => id !== 'g5').toSorted());
});

it('says nothing with fewer tables than rounds, and seats nobody when nobody comes', () => {
  expect(seatTables(anEvening({ hosts: everybody('h', 2) }))).toBeUndefined();
  expect(seated(anEvening({ guests: [] })).seats).toEqual([]);
});

describe('who is to meet', () => {
  it(`meets at some table, whatever it is worth, and nobody sits against a rule for it (SEED=${seed})`, () => {
    const below = numbersFrom(seed + 3);
    let kept = 0;
    for (let run = 0; run < 40; run += 1) {
      const [count, tables] = [8 + below(24), 3 + below(4)];
      const between = suiting(count, count, (one, other) => (one === other || below(40) === 0 ? -1 : below(10_001)));
      const hosting = suiting(count, tables, () => (below(30) === 0 ? -1 : below(10_001)));
      const may = (one: number, other: number) => between.score(one, other) >= 0 && between.score(other, one) >= 0;
      const withGuests = Array.from({ length: 1 + below(3) }, (): Two => [below(count), below(count)]).filter(([one, other]) => one !== other && may(one, other));
      const withHosts = Array.from({ length: 1 + below(3) }, (): Two => [below(count), below(tables)]).filter(([guest, host]) => hosting.score(guest, host) >= 0);
      const input = anEvening({ guests: everybody('g', count), hosts: everybody('h', tables), withGuests: between, withHosts: hosting, rounds: 3, seed: run, diverse: run % 2 ? ['grade'] : [], pins: { withHosts, withGuests } });
      const evening = seatTables(input)!;
      if ('noPlaceFor' in evening) continue; // said, and not half kept
      const together = sittings(input, evening.seats);
      const told = { seed, run };
      for (const [one, other] of withGuests) expect({ ...told, meet: together.some((people) => people.includes(one) && people.includes(other)) }).toEqual({ ...told, meet: true });
      for (const [guest, host] of withHosts) expect({ ...told, meet: evening.seats.find(({ person }) => person === `g${guest}`)?.tables.includes(host + 1) }).toEqual({ ...told, meet: true });
      for (const people of together) for (const one of people) for (const other of people) if (one !== other) expect({ ...told, may: may(one, other) }).toEqual({ ...told, may: true });
      for (const { person, tables: way } of evening.seats) for (const table of way) expect({ ...told, may: hosting.score(Number(person.slice(1)), table - 1) >= 0 }).toEqual({ ...told, may: true });
      expect(seatTables(input)).toEqual(evening);
      kept += 1;
    }
    expect(kept).toBeGreaterThan(25);
  });

  it('is named where they cannot', () => {
    const withHosts = suiting(12, 4, (guest, host) => (guest === 5 && host > 1 ? -1 : 5000)); // three rounds, and only two tables
    expect(seatTables(anEvening({ withHosts, pins: { withHosts: [[5, 0]], withGuests: [] } }))).toEqual({ noPlaceFor: [5] });
    const pins = { withHosts: [], withGuests: Array.from({ length: 11 }, (_, at): Two => [0, at + 1]) }; // three rounds at tables of three: six others at most
    expect(seatTables(anEvening({ pins }))).toMatchObject({ noPlaceFor: expect.arrayContaining([0]) });
  });
});
