import { addWorkingDays, type Calendar, hoursOn, isWorkingDay, isWorkingMoment, nextWorkingMoment, usualWorkingTime, workingTimeFor } from '../../../bot/domain/people/workingTime';
import { type Instant } from '../../../bot/domain/time';

const at = (text: string): Instant => Date.parse(text);
const shown = (instant: Instant) => new Date(instant).toISOString();
const calendar = (timeZone: string, change: Partial<Calendar> = {}): Calendar => ({ timeZone, working: usualWorkingTime, absences: [], holidays: [], ...change });
const nairobi = calendar('Africa/Nairobi');

describe('a working day', () => {
  const away = calendar('Africa/Nairobi', { absences: [{ from: '2026-11-25', until: '2026-11-26' }], holidays: ['2026-12-25'] });

  it.each([
    ['2026-11-23', true, 'a Monday'], ['2026-11-22', false, 'a Sunday'], ['2026-11-21', false, 'a Saturday'],
    ['2026-11-24', true, 'the day before an absence'], ['2026-11-25', false, 'its first day'], ['2026-11-26', false, 'its last day'], ['2026-11-27', true, 'the day after'],
    ['2026-12-25', false, 'a holiday'], ['2028-02-29', true, 'a leap day, a Tuesday'],
  ])('%s: %s (%s)', (date, is) => {
    expect(isWorkingDay(away, date)).toBe(is);
  });
});

describe('working hours begin and end', () => {
  it.each([
    ['Africa/Nairobi', '2026-11-23', '2026-11-23T06:00:00.000Z', '2026-11-23T14:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-22T19:00:00.000Z', '2026-11-23T03:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-11-23', '2026-11-23T20:00:00.000Z', '2026-11-24T04:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-23', '2026-11-23T03:30:00.000Z', '2026-11-23T11:30:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-23T03:15:00.000Z', '2026-11-23T11:15:00.000Z'],
    ['America/St_Johns', '2026-11-23', '2026-11-23T12:30:00.000Z', '2026-11-23T20:30:00.000Z'],
    ['Europe/Zurich', '2026-03-27', '2026-03-27T08:00:00.000Z', '2026-03-27T16:00:00.000Z'],
    ['Europe/Zurich', '2026-03-30', '2026-03-30T07:00:00.000Z', '2026-03-30T15:00:00.000Z'],
  ])('in %s on %s at %s and %s', (zone, date, from, until) => {
    expect(hoursOn(calendar(zone), date)).toEqual({ from: at(from), until: at(until) });
  });

  it('until midnight, not beyond', () => {
    const late = calendar('Europe/Zurich', { working: { days: [1], from: 18, until: 24 } });
    expect(hoursOn(late, '2026-11-23')).toEqual({ from: at('2026-11-23T17:00Z'), until: at('2026-11-23T23:00Z') });
    expect([isWorkingMoment(late, at('2026-11-23T22:30Z'), 30), isWorkingMoment(late, at('2026-11-23T22:30Z'), 31)]).toEqual([true, false]);
  });

  it('not at all where a clock change skips them, or where they make no sense', () => {
    expect(hoursOn(calendar('Europe/Zurich', { working: { days: [0], from: 2, until: 3 } }), '2026-03-29')).toBeUndefined();
    expect(hoursOn(calendar('Europe/Zurich', { working: { days: [1], from: 17, until: 9 } }), '2026-11-23')).toBeUndefined();
  });

  it.each([['put forward', '2026-03-29', 7], ['put back', '2026-10-25', 9]])('with the hours there are on a night shift when the clock is %s', (_, date, length) => {
    const hours = hoursOn(calendar('Europe/Zurich', { working: { days: [0], from: 0, until: 8 } }), date);
    expect(hours && (hours.until - hours.from) / 3_600_000).toBe(length);
  });
});

describe('a moment is worked', () => {
  it.each([
    ['2026-11-23T05:59:59.999Z', 0, false], ['2026-11-23T06:00Z', 0, true], ['2026-11-23T13:59:59.999Z', 0, true], ['2026-11-23T14:00Z', 0, false],
    ['2026-11-23T13:00Z', 60, true], ['2026-11-23T13:01Z', 60, false], ['2026-11-23T06:00Z', 480, true], ['2026-11-23T06:00Z', 481, false], ['2026-11-22T10:00Z', 30, false],
  ])('in Nairobi at %s for %i minutes: %s', (moment, minutes, is) => {
    expect(isWorkingMoment(nairobi, at(moment), minutes)).toBe(is);
  });
});

describe('the next working moment', () => {
  it.each([
    ['Africa/Nairobi', '2026-11-23T10:00:07.003Z', '2026-11-23T10:00:07.003Z', 'is this one'],
    ['Africa/Nairobi', '2026-11-23T02:00Z', '2026-11-23T06:00:00.000Z', 'comes the same morning'],
    ['Africa/Nairobi', '2026-11-23T14:00Z', '2026-11-24T06:00:00.000Z', 'comes after the evening'],
    ['Africa/Nairobi', '2026-11-27T20:59Z', '2026-11-30T06:00:00.000Z', 'comes after the weekend'],
    ['Pacific/Kiritimati', '2026-11-27T05:00Z', '2026-11-29T19:00:00.000Z', 'comes on Monday there, Sunday in Greenwich'],
    ['Pacific/Pago_Pago', '2026-11-28T04:00Z', '2026-11-30T20:00:00.000Z', 'comes on Monday there too'],
    ['Europe/Zurich', '2026-03-27T17:00Z', '2026-03-30T07:00:00.000Z', 'comes an hour earlier after the clock change'],
    ['America/New_York', '2026-10-30T23:00Z', '2026-11-02T14:00:00.000Z', 'comes an hour later after the clock change'],
    ['Africa/Cairo', '2026-11-26T16:00Z', '2026-11-29T07:00:00.000Z', 'comes on Sunday in Cairo'],
    ['Europe/Zurich', '2028-02-28T18:00Z', '2028-02-29T08:00:00.000Z', 'comes on the leap day'],
    ['Europe/Zurich', '2026-12-31T18:00Z', '2027-01-01T08:00:00.000Z', 'comes in the new year'],
  ])('in %s from %s is %s: %s', (zone, from, expected) => {
    expect(shown(nextWorkingMoment(calendar(zone, { working: workingTimeFor(zone) }), at(from)))).toBe(expected);
  });

  it('comes after an absence and a holiday', () => {
    const away = calendar('Africa/Nairobi', { absences: [{ from: '2026-11-24', until: '2026-12-04' }], holidays: ['2026-12-07'] });
    expect(shown(nextWorkingMoment(away, at('2026-11-24T10:00Z')))).toBe('2026-12-08T06:00:00.000Z');
  });

  it('is given up after 370 days', () => {
    const from = at('2026-11-23T18:00Z');
    const never = calendar('Africa/Nairobi', { working: { days: [], from: 9, until: 17 } });
    const awayUntil = (until: string) => nextWorkingMoment(calendar('Africa/Nairobi', { absences: [{ from: '2026-01-01', until }] }), from);
    expect([nextWorkingMoment(never, from), awayUntil('2030-01-01'), shown(awayUntil('2027-11-25'))]).toEqual([from, from, '2027-11-26T06:00:00.000Z']);
  });
});

describe('working days are counted', () => {
  it.each([
    ['Africa/Nairobi', '2026-11-23T10:15:30.500Z', 0, '2026-11-23T10:15:30.500Z'],
    ['Africa/Nairobi', '2026-11-23T10:15:30.500Z', 3, '2026-11-26T10:15:30.500Z'],
    ['Africa/Nairobi', '2026-11-26T10:00Z', 2, '2026-11-30T10:00:00.000Z'],
    ['Africa/Nairobi', '2026-11-28T10:00Z', 1, '2026-11-30T10:00:00.000Z'],
    ['Africa/Nairobi', '2026-11-30T10:00Z', -1, '2026-11-27T10:00:00.000Z'],
    ['Africa/Nairobi', '2026-11-29T10:00Z', -2, '2026-11-26T10:00:00.000Z'],
    ['Europe/Zurich', '2026-03-27T15:00Z', 1, '2026-03-30T14:00:00.000Z'],
    ['Europe/Zurich', '2026-03-30T14:00Z', -1, '2026-03-27T15:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-26T20:00Z', 1, '2026-11-29T20:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-11-28T10:00Z', 1, '2026-12-01T10:00:00.000Z'],
    ['Europe/Zurich', '2028-02-28T12:00Z', 1, '2028-02-29T12:00:00.000Z'],
    ['Africa/Nairobi', '2026-11-30T10:00Z', 23, '2026-12-31T10:00:00.000Z'],
  ])('in %s from %s: %i more is %s', (zone, from, count, expected) => {
    expect(shown(addWorkingDays(calendar(zone), at(from), count))).toBe(expected);
  });

  it('over an absence and a holiday', () => {
    const away = calendar('Africa/Nairobi', { absences: [{ from: '2026-11-24', until: '2026-11-25' }], holidays: ['2026-11-27'] });
    expect(shown(addWorkingDays(away, at('2026-11-23T10:00Z'), 2))).toBe('2026-11-30T10:00:00.000Z');
  });

  it('not at all by who never works', () => {
    const from = at('2026-11-23T10:00Z');
    expect([5, -5].map((count) => addWorkingDays(calendar('UTC', { working: { days: [], from: 9, until: 17 } }), from, count))).toEqual([from, from]);
  });
});

describe('the week that is worked', () => {
  it.each([
    ['Africa/Nairobi', [1, 2, 3, 4, 5]], ['Asia/Dubai', [1, 2, 3, 4, 5]], ['Africa/Nouakchott', [1, 2, 3, 4, 5]], ['Asia/Beirut', [1, 2, 3, 4, 5]], ['toString', [1, 2, 3, 4, 5]],
    ['Africa/Cairo', [0, 1, 2, 3, 4]], ['Asia/Amman', [0, 1, 2, 3, 4]], ['Asia/Dhaka', [0, 1, 2, 3, 4]], ['Asia/Riyadh', [0, 1, 2, 3, 4]], ['Asia/Gaza', [0, 1, 2, 3, 4]],
    ['Asia/Tehran', [6, 0, 1, 2, 3]], ['Asia/Kabul', [6, 0, 1, 2, 3]], ['Asia/Kathmandu', [0, 1, 2, 3, 4, 5]], ['Asia/Brunei', [1, 2, 3, 4, 6]],
  ])('in %s is %j', (zone, days) => {
    expect(workingTimeFor(zone)).toEqual({ days, from: 9, until: 17 });
  });
});
