import { makeScorer } from '../../../../bot/domain/matching/scoring/makeScorer';
import { type MatchPerson } from '../../../../bot/domain/matching/scoring/matchPerson';
import { type ScoringInput } from '../../../../bot/domain/matching/scoring/scorer';
import { days } from '../../../../bot/domain/time';
import { aMentee, aMentor, anInput, now, scoreOf, someRules } from './someInput';

type One = Partial<MatchPerson>;

/** The score where only this criterion counts. */
const by = (weights: Parameters<typeof someRules>[0] & object, overrides: Partial<ScoringInput> = {}) => (mentee: One, mentor: One): number => scoreOf(mentee, mentor, { rules: someRules(weights), ...overrides });

describe('practice areas, skills, goals and style', () => {
  const areas = by({ weights: { practiceAreas: 5 } });
  it.each<[string, number, readonly string[], readonly string[]]>([
    ['all that is wanted', 10_000, ['health'], ['health', 'trade']],
    ['half of it', 5_000, ['health', 'trade'], ['trade']],
    ['a third of it', 3_335, ['health', 'trade', 'climate'], ['trade']],
    ['nothing of it', 0, ['health'], ['trade']],
    ['a mentor who says nothing', 0, ['health'], []],
    ['a code said twice counts once', 5_000, ['health', 'trade', 'trade'], ['trade', 'trade']],
  ])('%s: %d points', (_what, points, wanted, offered) => {
    expect(areas({ practiceAreas: wanted }, { practiceAreas: offered })).toBe(points);
    expect(by({ weights: { skills: 1 } })({ skills: wanted }, { skills: offered })).toBe(points);
    expect(by({ weights: { style: 1 } })({ style: wanted }, { style: offered })).toBe(points);
  });

  it('goals and values count together, and a value is no goal', () => {
    const goals = by({ weights: { goals: 3 } });
    expect(goals({ goals: ['career'], values: ['growth'] }, { goals: ['career'], values: ['growth'] })).toBe(10_000);
    expect(goals({ goals: ['career'], values: ['growth'] }, { goals: ['growth'], values: ['growth'] })).toBe(5_000);
  });

  it('a vocabulary of hundreds of codes is as good as one of ten', () => {
    const all = Array.from({ length: 300 }, (_, at) => `code${at}`);
    expect(areas({ practiceAreas: all }, { practiceAreas: all })).toBe(10_000);
    expect(areas({ practiceAreas: all }, { practiceAreas: all.slice(0, 150) })).toBe(5_000);
    expect(areas({ practiceAreas: ['code299'] }, { practiceAreas: all })).toBe(10_000);
  });
});

describe('languages', () => {
  const languages = by({ weights: { languages: 1 } });
  it.each<[string, number, One, One]>([
    ['all of them', 10_000, { speaks: ['en', 'fr'] }, { speaks: ['fr', 'en', 'ru'] }],
    ['one is worth more than its share', 7_500, { speaks: ['en', 'fr'] }, { speaks: ['fr'] }],
    ['the preferred one', 8_750, { speaks: ['en', 'fr'], prefers: ['fr'] }, { speaks: ['fr'] }],
    ['another than the preferred one', 6_250, { speaks: ['en', 'fr'], prefers: ['fr'] }, { speaks: ['en'] }],
    ['preferred, but not spoken, says nothing', 7_500, { speaks: ['en', 'fr'], prefers: ['zh'] }, { speaks: ['en'] }],
    ['none', 0, { speaks: ['en'] }, { speaks: ['fr'] }],
    ['a mentor who does not say', 0, { speaks: ['en'] }, {}],
  ])('%s: %d points', (_what, points, mentee, mentor) => expect(languages(mentee, mentor)).toBe(points));
});

describe('working hours', () => {
  const hours = by({ weights: { workingHours: 1 } });
  it.each<[string, number, string, string]>([
    ['the same clock', 10_000, 'Europe/Zurich', 'Europe/Paris'],
    ['two hours apart', 7_500, 'Europe/Zurich', 'Africa/Nairobi'],
    ['a quarter of an hour counts too', 9_690, 'Asia/Kolkata', 'Asia/Kathmandu'],
    ['six hours apart', 2_500, 'Europe/Zurich', 'America/New_York'],
    ['eight hours and more', 0, 'Europe/Zurich', 'Asia/Tokyo'],
    ['the same hours on both sides of the date line', 10_000, 'Pacific/Kiritimati', 'Pacific/Honolulu'],
    ['a mentor without a time zone', 5_000, 'Europe/Zurich', ''],
    ['a zone that does not exist', 5_000, 'Europe/Zurich', 'Mars/Olympus'],
  ])('%s: %d points', (_what, points, mentee, mentor) => expect(hours({ timeZone: mentee }, { timeZone: mentor })).toBe(points));
});

describe('distance', () => {
  const distance = by({ weights: { distance: 1 } });
  it.each<[string, number, One]>([
    ['the same duty station', 10_000, { dutyStation: 'Nairobi', timeZone: '' }],
    ['the same part of the world on nearly the same clock', 5_000, { dutyStation: 'Kigali', timeZone: 'Africa/Kigali' }],
    ['the same continent, other clocks', 0, { dutyStation: 'Dakar', timeZone: 'Africa/Dakar' }],
    ['the same clock elsewhere', 0, { dutyStation: 'Moscow', timeZone: 'Europe/Moscow' }],
    ['who does not say', 0, {}],
  ])('%s: %d points', (_what, points, mentor) => expect(distance({ dutyStation: 'Nairobi', timeZone: 'Africa/Nairobi' }, mentor)).toBe(points));
});

describe('grade', () => {
  const rules = { weights: { grade: 1 }, grades: { from: 1, to: 3, isHard: false } };
  it.each<[string, number, string, string]>([
    ['one above', 10_000, 'P2', 'P3'],
    ['three above', 10_000, 'P2', 'P5'],
    ['four above', 0, 'P2', 'D1'],
    ['the same', 0, 'P2', 'P2'],
    ['below', 0, 'P3', 'P2'],
    ['a mentor of no known grade', 5_000, 'P2', 'unheard of'],
  ])('%s: %d points', (_what, points, mentee, mentor) => {
    expect(by(rules)({ grade: mentee }, { grade: mentor })).toBe(points);
    expect(by(rules, { direction: 'down' })({ grade: mentor }, { grade: mentee })).toBe(points === 5_000 ? 5_000 : points);
  });

  it('a band given the wrong way round is the same band', () => {
    expect(by({ ...rules, grades: { from: 3, to: 1, isHard: true } })({ grade: 'P2' }, { grade: 'P4' })).toBe(10_000);
  });

  it('a mentee of unknown grade is scored by the rest, also where the band is hard', () => {
    expect(by({ ...rules, weights: { grade: 9, skills: 1 }, grades: { from: 1, to: 3, isHard: true } })({ skills: ['a'] }, { skills: ['a'], grade: 'P2' })).toBe(10_000);
  });
});

describe('wishes', () => {
  const mentors = Array.from({ length: 7 }, (_, at) => aMentor({ id: `un:mentor${at}` }));
  const scores = (mentee: One, wishful: Readonly<Record<number, One>> = {}, others: readonly MatchPerson[] = []): number[] => {
    const scorer = makeScorer(anInput({ mentees: [aMentee(mentee), ...others], mentors: mentors.map((mentor, at) => ({ ...mentor, ...wishful[at] })), rules: someRules({ weights: { wishes: 1, style: 1 } }) }));
    return mentors.map((_mentor, at) => scorer.score(0, at));
  };

  it('the dearest is worth most, the fifth and all after it the same', () => {
    expect(scores({ wishes: mentors.map(({ id }) => id) })).toEqual([7_000, 5_950, 4_900, 3_850, 2_800, 2_800, 2_800]);
  });

  it('who wish for each other are best, and a mentor’s wish alone counts less than the mentee’s', () => {
    expect(scores({ wishes: ['un:mentor0', 'un:mentor1'] }, { 0: { wishes: ['un:mentee'] }, 2: { wishes: ['un:mentee'] } }).slice(0, 4)).toEqual([10_000, 5_950, 3_000, 0]);
  });

  it('ranks are among those who are here', () => {
    expect(scores({ wishes: ['un:gone', 'un:mentor3', 'un:mentor3', 'un:mentor1'] }).slice(0, 4)).toEqual([0, 5_950, 0, 7_000]);
  });

  it('a mentee who named nobody, or nobody who is here, is scored by the rest', () => {
    expect(scores({ style: ['calm'] }, { 1: { style: ['calm'] } }).slice(0, 3)).toEqual([0, 10_000, 0]);
    expect(scores({ style: ['calm'], wishes: ['un:gone'] }, { 1: { style: ['calm'] } }).slice(0, 3)).toEqual([0, 10_000, 0]);
  });

  it('a mentor’s wish lifts a mentee who named nobody, and lowers no other mentor', () => {
    expect(scores({ style: ['calm', 'kind'] }, { 1: { style: ['calm'], wishes: ['un:mentee'] }, 2: { style: ['calm'] } }).slice(0, 3)).toEqual([0, 5_750, 5_000]);
  });
});

describe('together', () => {
  const ideal: One = { practiceAreas: ['health'], skills: ['a', 'b', 'c'], goals: ['career'], values: ['growth'], style: ['calm'], speaks: ['en', 'fr', 'es'], prefers: ['fr'], timeZone: 'Europe/Zurich', dutyStation: 'Geneva' };

  it('an ideal mentor gets the best score, whatever the mentee leaves out', () => {
    const rules = someRules({ weights: { practiceAreas: 25, skills: 25, goals: 10, languages: 10, workingHours: 10, distance: 5, grade: 10, wishes: 20, style: 5, personal: 5 } });
    const mentee: One = { ...ideal, grade: 'P2', wishes: ['un:mentor'] };
    const mentor: One = { ...ideal, grade: 'P3', wishes: ['un:mentee'] };
    expect(scoreOf(mentee, mentor, { rules })).toBe(10_000);
    for (const left of ['practiceAreas', 'skills', 'goals', 'values', 'style', 'speaks', 'wishes'] as const) expect(scoreOf({ ...mentee, [left]: [] }, mentor, { rules })).toBe(10_000);
    for (const left of ['timeZone', 'dutyStation', 'grade'] as const) expect(scoreOf({ ...mentee, [left]: '' }, mentor, { rules })).toBe(10_000);
  });

  it('by their weights', () => {
    expect(by({ weights: { skills: 3, style: 1 } })({ skills: ['a'], style: ['calm'] }, { skills: ['a'] })).toBe(7_500);
  });

  it('when nothing counts, every admissible mentor is worth the same', () => {
    const mentors = [aMentor({ id: 'un:one', ...ideal }), aMentor({ id: 'un:two' }), aMentor({ id: 'un:out', seats: 0 })];
    const scorer = makeScorer(anInput({ mentees: [aMentee(ideal), aMentee({ id: 'un:silent' })], mentors, rules: someRules() }));
    expect([0, 1, 2].map((mentor) => scorer.score(0, mentor))).toEqual([5_000, 5_000, -1]);
    expect(scorer.parts(0, 0)).toEqual([]);
    expect(by({ weights: { skills: 1 } })({}, { skills: ['a'] })).toBe(5_000);
  });

  it('a weight that is no weight counts as none', () => {
    expect(by({ weights: { skills: NaN, style: 1, goals: -4, grade: Infinity } })({ skills: ['a'], style: ['calm'], goals: ['career'], grade: 'P2' }, { style: ['calm'] })).toBe(10_000);
  });

  it('nobody to match: nothing to score', () => {
    const scorer = makeScorer(anInput({ mentees: [], mentors: [] }));
    expect([scorer.mentees, scorer.mentors, scorer.score(0, 0), scorer.rulesBetween(0, 0), scorer.facts(0, 0)]).toEqual([0, 0, -1, [], []]);
  });
});

describe('among equals', () => {
  const half = { skills: ['a', 'b'] };
  const rules = someRules({ weights: { skills: 1 } });
  const score = (mentee: One, mentor: One = {}): number => scoreOf({ ...half, ...mentee }, { skills: ['a'], ...mentor }, { rules });

  it('who was left by the last round comes first, then who has waited for four weeks', () => {
    const waited = { waitingSince: now - days(28) };
    expect([score({}), score(waited), score({ comesFirst: true }), score({ comesFirst: true, ...waited })]).toEqual([5_000, 5_001, 5_002, 5_003]);
    expect(score({}, { comesFirst: true })).toBe(5_001);
  });

  it('but never before somebody who fits better, by however little', () => {
    const wanted = Array.from({ length: 1_000 }, (_, at) => `code${at}`);
    const scores = (mentee: One, offered: number, mentor: One = {}): number => scoreOf({ skills: wanted, ...mentee }, { skills: wanted.slice(0, offered), ...mentor }, { rules });
    expect(scores({ comesFirst: true, waitingSince: 0 }, 500, { comesFirst: true })).toBeLessThan(scores({}, 501));
  });

  it('nobody gets past the best score', () => {
    expect(scoreOf({ skills: ['a'], comesFirst: true }, { skills: ['a'] }, { rules })).toBe(10_000);
  });
});
