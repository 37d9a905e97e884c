import fc from 'fast-check';
import { grades, practiceAreas, spokenLanguages } from '../../../bot/content/vocabulary';
import { type Enrolment } from '../../../bot/domain/enrolments/enrolment';
import { filterNames, type FilterName, type MentorFilters } from '../../../bot/domain/matching/filters';
import { MentorIndex, type Search } from '../../../bot/domain/matching/mentorIndex';
import { fit } from '../../../bot/domain/matching/score';
import { mentorTraitsOf, traitsOf } from '../../../bot/domain/matching/traits';
import { manyMentors } from '../../support/mentors';
import { aSearch, aSeeker } from './questions';

/** The index, said again in the plainest way: rows in a map, filters on profiles, everything scored and sorted. */
const holds: Record<FilterName, (row: Enrolment, value: string) => boolean> = {
  dutyStation: ({ profile }, value) => profile.dutyStation === value,
  gender: ({ profile }, value) => profile.sensitive.gender === 'programme' && profile.gender === value,
  practiceArea: ({ profile }, value) => profile.practiceAreas.includes(value),
  unit: ({ profile }, value) => profile.unit === value,
  speaks: ({ profile }, value) => profile.speaks.includes(value),
  agency: ({ profile }, value) => profile.agency === value,
};

function offered(rows: ReadonlyMap<string, Enrolment>, { seeker, exclude, today }: Search): Enrolment[] {
  return [...rows.values()].filter(({ person, status, availability }) => {
    const isAway = availability?.pausedUntil !== undefined && availability.pausedUntil > today;
    return status === 'active' && (availability?.freeSeats ?? 0) > 0 && !isAway && person !== seeker.person && !exclude.has(person);
  });
}

function fitting(rows: readonly Enrolment[], filters: MentorFilters, without: readonly FilterName[] = []): Enrolment[] {
  return rows.filter((row) => filterNames.every((name) => without.includes(name) || filters[name] === undefined || holds[name](row, filters[name])));
}

function scored(rows: readonly Enrolment[], { seeker, weights, now }: Search): Map<string, ReturnType<typeof fit>> {
  const context = { grades, now };
  return new Map(rows.map((row) => [row.person, fit(traitsOf(seeker, context), mentorTraitsOf(row, context), weights)]));
}

const weight = fc.constantFrom(0, 1, 2, 5);
const eachFilter = {
  dutyStation: fc.constantFrom('Geneva', 'Nairobi', 'Atlantis'), gender: fc.constantFrom('woman', 'man', 'another'), practiceArea: fc.constantFrom('health', 'waterSanitation', 'evaluation'),
  unit: fc.constantFrom('Unit 0', 'Unit 1'), speaks: fc.constantFrom('en', 'fr', 'ja'), agency: fc.constantFrom('UNICEF', 'UNDP', 'UNOPS'),
} as const;
/** Many filters at once find nobody, so most searches have none or one. */
const filters: fc.Arbitrary<MentorFilters> = fc.oneof(
  fc.constant({}),
  fc.oneof(...filterNames.map((name) => eachFilter[name].map((value) => ({ [name]: value })))),
  fc.record(eachFilter, { requiredKeys: [] }),
);
const search = fc
  .record({
    weights: fc.record({ practiceAreas: weight, skills: weight, languages: weight, timeZone: weight, dutyStation: weight, seniority: weight, agency: fc.constantFrom(-2, 0, 1), responsiveness: weight }),
    profile: fc.record({
      grade: fc.constantFrom('P2', 'P4', 'G6', '', 'unheard of'), timeZone: fc.constantFrom('Europe/Zurich', 'Asia/Kathmandu', 'Pacific/Apia', ''), dutyStation: fc.constantFrom('Geneva', 'Apia', ''),
      agency: fc.constantFrom('UNICEF', 'nowhere', ''), speaks: fc.subarray([...spokenLanguages]), practiceAreas: fc.subarray([...practiceAreas, 'magic']), skills: fc.constantFrom([], ['leadership'], ['writing', 'feedback', 'juggling']),
    }),
    filters,
    today: fc.constantFrom('2026-05-04', '2026-12-01'),
    offset: fc.nat(30),
    limit: fc.nat(30),
    excluded: fc.array(fc.nat(199), { maxLength: 5 }),
  });
const population = fc.record({ count: fc.nat(200), seed: fc.nat(), removed: fc.array(fc.nat(199), { maxLength: 20 }), replaced: fc.array(fc.nat(199), { maxLength: 40 }) });

/** Fills an index and a plain map the same way: rows, then removals, then rows with other people's profiles. */
function populate({ count, seed, removed, replaced }: { count: number; seed: number; removed: number[]; replaced: number[] }) {
  const [rows, others] = [manyMentors(count, seed), manyMentors(count, seed + 1)];
  const index = new MentorIndex({ programme: 'career-2026', grades });
  const plain = new Map<string, Enrolment>();
  const give = (row: Enrolment) => {
    index.upsert(row);
    plain.set(row.person, row);
  };
  rows.forEach(give);
  const people = rows.map(({ person }) => person);
  const anyOf = <Value>(values: readonly Value[], at: number) => values.slice(at % values.length)[0];
  for (const at of removed) {
    const person = anyOf(people, at) ?? 'nobody';
    index.remove(person);
    plain.delete(person);
  }
  for (const at of replaced) {
    const [row, other] = [anyOf(rows, at), anyOf(others, at)];
    if (row && other) give({ ...other, person: row.person });
  }
  return { index, plain, people };
}

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000);

describe(`over random populations (SEED=${seed})`, () => {
  const check = (property: (asked: Search, index: MentorIndex, plain: ReadonlyMap<string, Enrolment>) => void) =>
    fc.assert(
      fc.property(population, search, (people, { profile, excluded, ...asked }) => {
        const populated = populate(people);
        const exclude = new Set(excluded.map((at) => populated.people[at] ?? 'nobody'));
        property(aSearch({ ...asked, exclude, seeker: aSeeker(profile, populated.people[0]) }), populated.index, populated.plain);
      }),
      { seed, numRuns: 150 },
    );

  it('a search finds the same people, scores and reasons as the plain one, the best first', () => {
    let seen = 0;
    check((asked, index, plain) => {
      const expected = scored(fitting(offered(plain, asked), asked.filters), asked);
      const { total, hits } = index.search(asked);
      expect(total).toBe(expected.size);
      expect(hits.map(({ score }) => score)).toEqual([...expected.values()].map(({ score }) => score).sort((one, other) => other - one).slice(asked.offset, asked.offset + asked.limit));
      for (const { person, ...rest } of hits) expect(rest).toEqual(expected.get(person));
      expect(new Set(hits.map(({ person }) => person)).size).toBe(hits.length);
      seen += hits.length;
    });
    expect(seen).toBeGreaterThan(150);
  });

  it('facets count what the plain search would find', () => {
    check((asked, index, plain) => {
      const facets = index.facets(asked);
      for (const name of filterNames) {
        const others = fitting(offered(plain, asked), asked.filters, [name]);
        for (const { value, count } of facets[name]) expect(count).toBe(others.filter((row) => holds[name](row, value)).length);
      }
      const { practiceArea } = facets;
      expect(practiceArea.map(({ value }) => value).sort()).toEqual([...new Set(fitting(offered(plain, asked), asked.filters, ['practiceArea']).flatMap(({ profile }) => profile.practiceAreas))].sort());
    });
  });

  it('relaxing promises what the plain search would find', () => {
    check((asked, index, plain) => {
      const set = filterNames.filter((name) => asked.filters[name] !== undefined);
      const countWithout = (drop: readonly FilterName[]) => fitting(offered(plain, asked), asked.filters, drop).length;
      const promised = index.relax(asked);
      for (const { drop, count } of promised) expect(count).toBe(countWithout(drop));
      const singles = set.filter((name) => countWithout([name]) > 0);
      if (singles.length > 0) expect(promised.map(({ drop }) => drop.join()).sort()).toEqual([...singles].sort());
      else expect(promised.every(({ drop }) => drop.length === 2)).toBe(true);
    });
  });
});
