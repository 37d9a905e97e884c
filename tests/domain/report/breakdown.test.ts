import { breakDown, type Breakdown, type Cell, type Measure } from '../../../bot/domain/report/breakdown';
import { type Course } from '../../../bot/domain/report/course';
import { gradeBandOf, groupsOf } from '../../../bot/domain/report/groups';
import { type Standing } from '../../../bot/domain/report/standing';
import { isSafeShare } from '../../../bot/domain/report/suppress';
import { logRank, whoWaitsLonger } from '../../../bot/domain/report/waiting';
import { noReviews } from '../../../bot/domain/reviews/review';
import { days } from '../../../bot/domain/time';
import { noon } from '../../support/builders';

const aStanding = (overrides: Partial<Standing> = {}): Standing => ({
  id: 'p', status: 'grow', members: [], createdAt: noon, since: noon, endsAt: noon + days(90), isCompleted: false, hasAgreed: true, isHalfway: false, metAt: [noon], isMeetingAhead: false, expected: 2, startedAt: noon, kindWords: [],
  documents: { agreement: true, goals: false }, goalsReached: 0, reviews: noReviews, ...overrides,
});

interface Way {
  readonly station: string;
  /** Days until matched; undefined: not yet. */
  readonly waited?: number;
  readonly pair?: Partial<Standing>;
}

let number = 0;
function course({ station, waited, pair = {} }: Way): Course {
  const enrolledAt = noon - days(60);
  const pairs = waited === undefined ? [] : [aStanding({ createdAt: enrolledAt + days(waited), ...pair })];
  return { place: { person: `p${(number += 1)}`, role: 'mentee', isActive: true, enrolledAt, groups: { role: 'mentee', grade: 'professional', dutyStation: station, gender: 'notSaid', agency: 'UNDP' } }, pairs, isSought: true, ...(waited !== undefined && { matchedAt: enrolledAt + days(waited) }) };
}
const courses = (count: number, way: Way): Course[] => Array.from({ length: count }, () => course(way));
const shareOf = (breakdown: Breakdown | undefined, measure: Measure, group?: string): string | undefined => {
  const cell = breakdown?.rows.find((row) => row.group === group)?.cells[measure];
  return cell?.kind === 'share' ? `${cell.part}/${cell.whole}` : cell && String(cell.value);
};

it('puts groups that are too small together with the smallest other one', () => {
  const breakdown = breakDown([...courses(12, { station: 'Nairobi' }), ...courses(7, { station: 'Geneva' }), ...courses(2, { station: 'Apia' })], 'dutyStation', 5);
  expect(breakdown?.rows.map(({ group, people }) => [group, people])).toEqual([['Nairobi', 12], [undefined, 9]]);
  expect(breakDown(courses(4, { station: 'Nairobi' }), 'dutyStation', 5)).toBeUndefined();
});

it('shows a share only where both those whom it counts and the others are enough, and hides another with it', () => {
  const breakdown = breakDown([
    ...courses(6, { station: 'Nairobi', waited: 3 }), ...courses(6, { station: 'Nairobi' }), ...courses(8, { station: 'Geneva', waited: 3 }), ...courses(2, { station: 'Geneva' }), ...courses(7, { station: 'Paris', waited: 3 }), ...courses(7, { station: 'Paris' }),
  ], 'dutyStation', 5);
  expect(['Nairobi', 'Geneva', 'Paris'].map((group) => shareOf(breakdown, 'matched', group))).toEqual([undefined, undefined, '7/14']);
  // What hangs on a whole that is not shown is not shown either; a middle value is.
  expect(shareOf(breakdown, 'goingOn', 'Nairobi')).toBeUndefined();
  expect(['Nairobi', 'Geneva', 'Paris'].map((group) => shareOf(breakdown, 'daysToMatch', group))).toEqual(['3', '3', '3']);
});

it('shows no cell about too few in whatever programme', () => {
  const seed = 7;
  let state = seed;
  const random = (below: number): number => ((state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 12) % below;
  const faults: string[] = [];
  for (let round = 0; round < 150; round += 1) {
    const people = Array.from({ length: 10 + random(60) }, () => course({ station: `S${random(5)}`, ...(random(3) > 0 && { waited: random(40) }), pair: { status: random(2) ? 'grow' : 'ended', isCompleted: random(2) === 0, goalsReached: random(2), ...(random(4) === 0 && { risk: { rule: 'silent', since: noon } }) } }));
    const breakdown = breakDown(people, 'dutyStation', 5);
    for (const { people: size, cells } of breakdown?.rows ?? []) {
      if (size < 5) faults.push(`round ${round}: a group of ${size}`);
      for (const [measure, cell] of Object.entries(cells) as [Measure, Cell][]) if (cell.kind === 'share' && !isSafeShare(cell, 5)) faults.push(`round ${round}: ${measure} ${cell.part} of ${cell.whole}`);
    }
    for (const measure of ['matched', 'goalReached', 'goingOn'] as const) {
      const hidden = breakdown?.rows.filter(({ cells }) => cells[measure] === undefined).length ?? 0;
      if (hidden === 1 && (breakdown?.rows.length ?? 0) > 1) faults.push(`round ${round}: ${measure} of one group alone is hidden`);
    }
  }
  expect({ seed, faults }).toEqual({ seed, faults: [] });
});

describe('who waits longer', () => {
  const of = (one: readonly Course[], other: readonly Course[]) => whoWaitsLonger(breakDown([...one, ...other], 'dutyStation', 5)?.rows ?? [], noon).map(({ group }) => group);
  const spread = (count: number, station: string, from: number): Course[] => Array.from({ length: count }, (_, index) => course({ station, waited: from + (index % 10) }));

  it('is said of a group whose wait is longer beyond chance, those who still wait counted in', () => {
    expect(of([...spread(20, 'Apia', 15), ...courses(5, { station: 'Apia' })], spread(30, 'Nairobi', 1))).toEqual(['Apia']);
  });
  it('is not said of a difference that chance makes, nor of one that is a day', () => {
    expect(of(spread(8, 'Apia', 4), spread(8, 'Nairobi', 1))).toEqual([]);
    expect(of(Array.from({ length: 300 }, () => course({ station: 'Apia', waited: 2 })), Array.from({ length: 300 }, () => course({ station: 'Nairobi', waited: 1 })))).toEqual([]);
  });
  it('is measured by the log-rank statistic, as in the textbook', () => {
    // Freireich et al. 1963, weeks of remission under 6-MP and placebo: log-rank χ² = 16.79, z = 4.10.
    const wait = (text: string) => text.split(' ').map((one) => ({ days: Number(one.replace('+', '')), isOver: !one.endsWith('+') }));
    const treated = wait('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
    const placebo = wait('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');
    expect(logRank(treated, placebo)).toBeCloseTo(-Math.sqrt(16.793), 2);
    expect(logRank(placebo, treated)).toBeCloseTo(Math.sqrt(16.793), 2);
  });
});

it.each([['P3', 'professional'], ['P-2', 'professional'], ['P5', 'senior'], ['D1', 'director'], ['G6', 'general'], ['NOB', 'national'], ['intern', 'starting'], ['UNV', 'starting'], ['', 'other'], ['X9', 'other']])('puts %s into the band %s', (grade, band) => {
  expect(gradeBandOf(grade)).toBe(band);
});

it('counts a gender that is kept for oneself as not said', () => {
  const profile = { name: '', email: '', title: '', agency: '', unit: '', dutyStation: '', timeZone: '', grade: '', speaks: [], practiceAreas: [], skills: [], wantsToLearn: [], contact: [], objective: '', expectations: '', joinedOn: '', background: [], gender: 'woman' } as const;
  expect(groupsOf({ role: 'mentee', profile: { ...profile, sensitive: { gender: 'nobody', nationality: 'nobody' } } }).gender).toBe('notSaid');
  expect(groupsOf({ role: 'mentee', profile: { ...profile, sensitive: { gender: 'partners', nationality: 'nobody' } } }).gender).toBe('woman');
});
