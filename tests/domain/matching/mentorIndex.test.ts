import { grades } from '../../../bot/content/vocabulary';
import { type Enrolment } from '../../../bot/domain/enrolments/enrolment';
import { type MentorFilters } from '../../../bot/domain/matching/filters';
import { MentorIndex, type Search } from '../../../bot/domain/matching/mentorIndex';
import { aMentor, manyMentors, type MentorOverrides } from '../../support/mentors';
import { aSearch, aSeeker } from './questions';

function indexOf(rows: readonly Enrolment[]): MentorIndex {
  const index = new MentorIndex({ programme: 'career-2026', grades });
  for (const row of rows) index.upsert(row);
  return index;
}

function found(index: MentorIndex, search: Partial<Search> = {}): string[] {
  return index.search(aSearch(search)).hits.map(({ person }) => person).sort();
}

const shown = { gender: 'programme', nationality: 'nobody' } as const;
const team: readonly Enrolment[] = [
  aMentor({ person: 'amina', profile: { gender: 'woman', sensitive: shown, dutyStation: 'Geneva', agency: 'UNICEF', unit: 'Water', speaks: ['fr', 'en'], practiceAreas: ['health', 'trade'] } }),
  aMentor({ person: 'boris', profile: { gender: 'man', sensitive: shown, dutyStation: 'Geneva', agency: 'WHO', unit: 'Health', speaks: ['ru'], practiceAreas: ['health'] } }),
  aMentor({ person: 'chen', profile: { gender: 'woman', sensitive: { ...shown, gender: 'partners' }, dutyStation: 'Bangkok', agency: 'WHO', unit: 'Health', speaks: ['zh', 'en'], practiceAreas: ['climate'] } }),
  aMentor({ person: 'dana', profile: { gender: 'woman', sensitive: shown, dutyStation: 'Bangkok', agency: 'UNICEF', unit: 'Climate', speaks: ['en'], practiceAreas: ['climate', 'trade'] } }),
];

describe('who is offered', () => {
  it.each<[string, MentorOverrides, string[]]>([
    ['a mentor with a free seat is', {}, ['eve']],
    ['a mentor whose seats are taken is not', { availability: { freeSeats: 0 } }, []],
    ['a mentor paused until tomorrow is not', { availability: { pausedUntil: '2026-05-05' } }, []],
    ['a mentor paused until today is back', { availability: { pausedUntil: '2026-05-04' } }, ['eve']],
    ['a mentor who left is not', { status: 'left' }, []],
    ['a mentee is not', { role: 'mentee' }, []],
  ])('%s', (_, overrides, expected) => {
    expect(found(indexOf([aMentor({ person: 'eve', ...overrides })]))).toEqual(expected);
  });

  it('never the seeker, nor whoever is to be left out', () => {
    expect(found(indexOf(team), { seeker: aSeeker({}, 'amina'), exclude: new Set(['dana', 'somebody unknown']) })).toEqual(['boris', 'chen']);
  });

  it('refuses a row of another programme', () => {
    expect(() => indexOf([aMentor({ programme: 'induction' })])).toThrow('induction');
  });

  it('finds nobody where there is nobody', () => {
    expect(indexOf([]).search(aSearch())).toEqual({ total: 0, hits: [] });
  });
});

describe('filters', () => {
  it.each<[MentorFilters, string[]]>([
    [{}, ['amina', 'boris', 'chen', 'dana']],
    [{ dutyStation: 'Geneva' }, ['amina', 'boris']],
    [{ gender: 'woman' }, ['amina', 'dana']],
    [{ gender: 'another' }, []],
    [{ practiceArea: 'climate' }, ['chen', 'dana']],
    [{ unit: 'Health' }, ['boris', 'chen']],
    [{ speaks: 'en' }, ['amina', 'chen', 'dana']],
    [{ agency: 'WHO' }, ['boris', 'chen']],
    [{ dutyStation: 'Geneva', agency: 'WHO' }, ['boris']],
    [{ speaks: 'en', practiceArea: 'trade', gender: 'woman', dutyStation: 'Bangkok', unit: 'Climate', agency: 'UNICEF' }, ['dana']],
    [{ dutyStation: 'Geneva', practiceArea: 'climate' }, []],
    [{ dutyStation: 'Atlantis' }, []],
    [{ dutyStation: '' }, []],
    [{ speaks: 'xx' }, []],
  ])('%j', (filters, expected) => {
    expect(found(indexOf(team), { filters })).toEqual(expected);
  });

  it('by gender never find a mentor who shows it to partners only, or to nobody', () => {
    const rows = (['partners', 'nobody'] as const).map((gender) => aMentor({ person: gender, profile: { gender: 'woman', sensitive: { ...shown, gender } } }));
    expect(found(indexOf(rows), { filters: { gender: 'woman' } })).toEqual([]);
    expect(indexOf(rows).facets(aSearch()).gender).toEqual([]);
  });

  it('forget a gender that is no longer shown', () => {
    const index = indexOf(team);
    index.upsert(aMentor({ person: 'dana', profile: { gender: 'woman' } }));
    expect(found(index, { filters: { gender: 'woman' } })).toEqual(['amina']);
  });
});

describe('the order', () => {
  const twins = Array.from({ length: 40 }, (_, at) => aMentor({ person: `twin-${at}` }));
  const order = (rows: readonly Enrolment[], person: string) => indexOf(rows).search(aSearch({ seeker: aSeeker({}, person), limit: 40 })).hits.map((hit) => hit.person);

  it('is by fit, with the reasons of each', () => {
    const { total, hits } = indexOf(team).search(aSearch({ seeker: aSeeker({ practiceAreas: ['climate'], speaks: ['en'] }), weights: { practiceAreas: 4, skills: 0, languages: 1, timeZone: 0, dutyStation: 2, seniority: 0, agency: 0, responsiveness: 0 } }));
    expect(total).toBe(4);
    expect(hits.slice(2)).toEqual([
      { person: 'amina', score: 0.4286, reasons: [{ kind: 'sameDutyStation', dutyStation: 'Geneva' }, { kind: 'speaks', codes: ['en'] }] },
      { person: 'boris', score: 0.2857, reasons: [{ kind: 'sameDutyStation', dutyStation: 'Geneva' }] },
    ]);
    expect(hits.slice(0, 2).map(({ person }) => person).sort()).toEqual(['chen', 'dana']);
  });

  it('of equals does not depend on who came first', () => {
    expect(order([...twins].reverse(), 'un:seeker')).toEqual(order(twins, 'un:seeker'));
  });

  it('of equals differs from mentee to mentee, so that not the same mentor is always asked', () => {
    const firsts = new Set(Array.from({ length: 100 }, (_, at) => order(twins, `seeker-${at}`)[0]));
    expect(firsts.size).toBeGreaterThan(30); // of 40; by pure chance about 37
  });
});

describe('pages', () => {
  it('follow each other without overlap or gap', () => {
    const index = indexOf(manyMentors(500, 11));
    const whole = index.search(aSearch({ limit: 1000 }));
    const pages = Array.from({ length: Math.ceil(whole.total / 17) }, (_, page) => index.search(aSearch({ offset: page * 17, limit: 17 })).hits);
    expect(pages.flat()).toEqual(whole.hits);
    expect(new Set(whole.hits.map(({ person }) => person)).size).toBe(whole.total);
  });

  it.each([
    ['beyond the last', 100, 25],
    ['of nothing', 0, 0],
  ])('%s are empty and still say the total', (_, offset, limit) => {
    expect(indexOf(team).search(aSearch({ offset, limit }))).toEqual({ total: 4, hits: [] });
  });
});

describe('rows that change', () => {
  const before = aMentor({ person: 'eve', profile: { gender: 'woman', sensitive: shown, unit: 'Water' }, availability: { answersInDays: 1 } });
  const after = aMentor({
    person: 'eve',
    profile: { gender: 'man', sensitive: shown, unit: 'Trade', dutyStation: 'Suva', timeZone: 'Pacific/Fiji', agency: 'ILO', grade: 'P5', speaks: ['es'], practiceAreas: ['trade'], skills: ['writing'] },
    availability: { answersInDays: 3 },
  });

  it('are replaced in every column', () => {
    const index = indexOf([before, after]);
    expect(index.size).toBe(1);
    expect(index.search(aSearch())).toEqual(indexOf([after]).search(aSearch()));
    const seekerLikeHer = aSeeker({ dutyStation: 'Suva', timeZone: 'Pacific/Fiji', agency: 'ILO', speaks: ['es'], practiceAreas: ['trade'], skills: ['writing'] });
    expect(index.search(aSearch({ seeker: seekerLikeHer })).hits).toEqual(indexOf([after]).search(aSearch({ seeker: seekerLikeHer })).hits);
    expect(index.facets(aSearch())).toEqual(indexOf([after]).facets(aSearch()));
  });

  it('may lose or regain their free seat and their pause', () => {
    const index = indexOf([before]);
    index.upsert(aMentor({ person: 'eve', availability: { freeSeats: 0, pausedUntil: '2026-09-01' } }));
    expect(found(index)).toEqual([]);
    index.upsert(before);
    expect(found(index)).toEqual(['eve']);
  });

  it('disappear when removed or when the mentor leaves, and twice is no harm', () => {
    const index = indexOf(team);
    index.remove('amina');
    index.remove('amina');
    index.upsert(aMentor({ person: 'boris', status: 'left' }));
    expect(index.size).toBe(2);
    expect(found(index)).toEqual(['chen', 'dana']);
    expect(index.facets(aSearch()).unit.map(({ value }) => value)).toEqual(['Climate', 'Health']);
  });

  it('leave their slot to the next without leaving anything in it', () => {
    const index = indexOf([before, ...team]);
    index.remove('eve');
    index.upsert({ ...after, person: 'fay' });
    const fresh = indexOf([...team, { ...after, person: 'fay' }]);
    expect(index.size).toBe(5);
    expect(index.search(aSearch())).toEqual(fresh.search(aSearch()));
    expect(index.facets(aSearch())).toEqual(fresh.facets(aSearch()));
  });

  it('keep the mentor of a person who is a mentee of the programme too', () => {
    const index = indexOf(team);
    index.upsert(aMentor({ person: 'amina', role: 'mentee', status: 'left' }));
    expect(found(index)).toContain('amina');
  });

  it('may bring more codes than one word of bits has room for', () => {
    const rows = Array.from({ length: 100 }, (_, at) => aMentor({ person: `mentor-${at}`, profile: { skills: [`skill-${at}`, 'common'], practiceAreas: [`area-${at}`] } }));
    const index = indexOf(rows);
    const { hits } = index.search(aSearch({ seeker: aSeeker({ skills: ['skill-70', 'skill-3'] }), filters: { practiceArea: 'area-70' } }));
    expect(hits).toMatchObject([{ person: 'mentor-70', reasons: expect.arrayContaining([{ kind: 'skills', codes: ['skill-70'] }]) }]);
    expect(index.facets(aSearch()).practiceArea).toHaveLength(100);
  });

  it.each([
    ['the seeker’s', 'Europe/Zurich', 'Africa/Nairobi'],
    ['the mentor’s', 'Africa/Nairobi', 'Europe/Zurich'],
  ])('tell the hours of the moment of each search, across a change of %s clock', (_, seekerZone, mentorZone) => {
    const index = indexOf([aMentor({ person: 'eve', profile: { timeZone: mentorZone } })]);
    const hoursAway = (now: number) => index.search(aSearch({ now, seeker: aSeeker({ timeZone: seekerZone }) })).hits[0]?.reasons.find(({ kind }) => kind === 'hoursAway');
    expect(hoursAway(Date.UTC(2026, 2, 29, 0, 59))).toEqual({ kind: 'hoursAway', hours: 2 });
    expect(hoursAway(Date.UTC(2026, 2, 29, 1, 0))).toEqual({ kind: 'hoursAway', hours: 1 });
  });
});
