import { shiftDate } from '../../bot/domain/time';

describe('days by the calendar', () => {
  it.each([
    ['2026-03-31', { months: -1 }, '2026-02-28'],
    ['2028-03-31', { months: -1 }, '2028-02-29'],
    ['2026-12-31', { months: 2 }, '2027-02-28'],
    ['2026-01-15', { months: -13, days: -15 }, '2024-11-30'],
    ['2026-11-16', { days: 45 }, '2026-12-31'],
  ])('%s shifted by %j is %s', (date, by, expected) => {
    expect(shiftDate(date, by)).toBe(expected);
  });
});
