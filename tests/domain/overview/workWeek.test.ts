import { firstWorkday, startOfWeek } from '../../../bot/domain/overview/workWeek';
import { type Weekday } from '../../../bot/domain/time';

it.each<[string, readonly Weekday[], Weekday]>([
  ['Monday to Friday', [1, 2, 3, 4, 5], 1], ['Sunday to Thursday', [0, 1, 2, 3, 4], 0], ['Saturday to Wednesday', [6, 0, 1, 2, 3], 6], ['Monday to Saturday', [1, 2, 3, 4, 5, 6], 1],
  ['Tuesday to Thursday', [2, 3, 4], 2], ['Monday, Wednesday, Friday', [1, 3, 5], 1], ['Sunday, Monday, Thursday', [0, 1, 4], 4], ['Wednesday alone', [3], 3], ['every day', [0, 1, 2, 3, 4, 5, 6], 1], ['no day', [], 1],
])('a week of %s begins after the longest rest', (_name, days, first) => expect(firstWorkday(days)).toBe(first));

it.each<[string, readonly Weekday[], string]>([
  ['2026-11-23', [1, 2, 3, 4, 5], '2026-11-23'], ['2026-11-27', [1, 2, 3, 4, 5], '2026-11-23'], ['2026-11-29', [1, 2, 3, 4, 5], '2026-11-23'],
  ['2026-11-28', [0, 1, 2, 3, 4], '2026-11-22'], ['2026-11-29', [0, 1, 2, 3, 4], '2026-11-29'],
])('%s belongs, with the days %s, to the week of %s', (date, days, start) => expect(startOfWeek(days, date)).toBe(start));
