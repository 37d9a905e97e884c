import fc from 'fast-check';
import { type Calendar, isWorkingMoment, usualWorkingTime, workingTimeFor } from '../../../bot/domain/people/workingTime';
import { fits, suggestTimes } from '../../../bot/domain/sessions/suggestTimes';
import { dateIn, days, minuteOfDayIn } from '../../../bot/domain/time';
import { someCalendar, someInstant, usualCalendar } from '../people/someCalendars';

const monday = Date.parse('2026-11-23T07:10Z');
const calendar = (timeZone: string, change: Partial<Calendar> = {}): Calendar => ({ timeZone, working: workingTimeFor(timeZone), absences: [], holidays: [], ...change });
const hour = (timeZone: string, at: number) => minuteOfDayIn(timeZone, at) / 60;
const wanted = { from: monday, minutes: 60, most: 3 };
const shown = (times: readonly number[]) => times.map((at) => new Date(at).toISOString().slice(0, 16));

describe('times for two', () => {
  it('lie in the working hours of both, on days apart, early and late by turns', () => {
    const suggestion = suggestTimes([calendar('Africa/Nairobi'), calendar('Europe/Zurich')], wanted);
    // Both work from 8 to 14 hours UTC.
    expect([suggestion.kind, shown(suggestion.times)]).toEqual(['shared', ['2026-11-23T09:00', '2026-11-25T12:00', '2026-11-27T09:00']]);
  });

  it('may be on the half and quarter hours of others', () => {
    const suggestion = suggestTimes([calendar('Asia/Kathmandu'), calendar('Asia/Kolkata')], wanted);
    expect(suggestion.kind).toBe('shared');
    expect(suggestion.times.map((at) => minuteOfDayIn('Asia/Kathmandu', at) % 30)).toEqual([15, 15, 15]);
  });

  it('keep to the days that both work', () => {
    const { kind, times } = suggestTimes([calendar('Africa/Cairo'), calendar('Asia/Tehran')], { ...wanted, most: 8, spreadDays: 21 });
    expect([kind, [...new Set(times.map((at) => new Date(at).getUTCDay()))].sort()]).toEqual(['shared', [0, 1, 2, 3]]);
  });

  it('pass over absences and holidays of either', () => {
    const away = calendar('Africa/Nairobi', { absences: [{ from: '2026-11-24', until: '2026-11-25' }], holidays: ['2026-11-27'] });
    const { times } = suggestTimes([calendar('Europe/Zurich', { holidays: ['2026-11-23'] }), away], { ...wanted, most: 5 });
    expect(times.map((at) => dateIn('UTC', at))).toEqual(['2026-11-26', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']);
  });

  it('go further than asked when there are too few days, and take several a day when there are none', () => {
    const onlyMondays = calendar('UTC', { working: { days: [1], from: 9, until: 12 } });
    expect(suggestTimes([onlyMondays], { ...wanted, spreadDays: 1 }).times.map((at) => dateIn('UTC', at))).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
    const many = suggestTimes([onlyMondays], { ...wanted, most: 6 }).times;
    expect(many).toHaveLength(6);
    expect(new Set(many.map((at) => dateIn('UTC', at))).size).toBe(3);
    const oneDay = calendar('UTC', { absences: [{ from: '2026-11-24', until: '2027-01-01' }] });
    expect(shown(suggestTimes([oneDay], wanted).times)).toEqual(['2026-11-23T10:30', '2026-11-23T13:00', '2026-11-23T16:00']);
  });

  it('are as few as there are', () => {
    const shortDay = calendar('UTC', { working: { days: [1], from: 9, until: 10 } });
    expect(shown(suggestTimes([shortDay], { ...wanted, most: 9 }).times)).toEqual(['2026-11-23T09:00', '2026-11-30T09:00', '2026-12-07T09:00']);
  });

  it('do not begin before they may, to the minute', () => {
    const from = Date.parse('2026-11-23T15:00Z');
    expect(shown(suggestTimes([calendar('UTC')], { from, minutes: 120, most: 1 }).times)).toEqual(['2026-11-23T15:00']);
    expect(shown(suggestTimes([calendar('UTC')], { from: from + 1, minutes: 120, most: 1 }).times)).toEqual(['2026-11-24T10:30']);
  });
});

describe('where no hour is shared', () => {
  it.each([
    ['Pacific/Apia', 'Asia/Kabul', 4], ['America/Los_Angeles', 'Asia/Kolkata', 4], ['America/New_York', 'Asia/Tokyo', 4], ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 0],
  ])('%s and %s stretch by %i hours at most', (one, other, most) => {
    const both = [calendar(one), calendar(other)];
    const { kind, times } = suggestTimes(both, wanted);
    expect([kind, times.length]).toEqual([most === 0 ? 'shared' : 'stretched', 3]);
    for (const at of times) {
      expect(fits(both, at, 60)).toBe(kind);
      for (const { timeZone, working } of both) {
        expect(hour(timeZone, at)).toBeGreaterThanOrEqual(Math.max(working.from - most, 7));
        expect(hour(timeZone, at) + 1).toBeLessThanOrEqual(Math.min(working.until + most, 21));
      }
    }
  });

  it('stretches no further than it must', () => {
    const { times } = suggestTimes([calendar('UTC', { working: { ...usualWorkingTime, until: 12 } }), calendar('UTC', { working: { ...usualWorkingTime, from: 12 } })], wanted);
    for (const at of times) {
      expect(hour('UTC', at)).toBeGreaterThanOrEqual(10);
      expect(hour('UTC', at)).toBeLessThanOrEqual(13);
    }
  });

  it.each([
    ['they work on no day together', [calendar('UTC', { working: { days: [1], from: 9, until: 17 } }), calendar('UTC', { working: { days: [2], from: 9, until: 17 } })], 60],
    ['one is away', [calendar('UTC'), calendar('UTC', { absences: [{ from: '2026-11-01', until: '2026-12-31' }] })], 60],
    ['it would last longer than any day', [calendar('UTC')], 15 * 60],
    ['they live in three corners of the earth', [calendar('Asia/Shanghai'), calendar('Europe/London'), calendar('America/Los_Angeles')], 60],
    ['nobody is there', [], 60],
  ])('there is no time when %s', (_, calendars, minutes) => {
    expect(suggestTimes(calendars, { ...wanted, minutes })).toEqual({ kind: 'none', times: [] });
  });

  it('there is none when none is wanted', () => {
    expect(suggestTimes([calendar('UTC')], { ...wanted, most: 0 })).toEqual({ kind: 'none', times: [] });
  });
});

describe('a time', () => {
  const cases = (timeZone: string) => [calendar('UTC'), calendar(timeZone, { absences: [{ from: '2026-11-25', until: '2026-11-25' }] })];

  it.each([
    ['in the hours of both', '2026-11-24T10:00Z', 60, 'shared'],
    ['that ends with the day of one', '2026-11-24T13:00Z', 60, 'shared'],
    ['that ends a minute later', '2026-11-24T13:01Z', 60, 'stretched'],
    ['at nine in the evening of one', '2026-11-24T18:00Z', 60, 'outside'],
    ['at seven in the morning of one', '2026-11-24T07:00Z', 60, 'stretched'],
    ['at six in the morning of one', '2026-11-24T06:59Z', 60, 'outside'],
    ['on a Saturday', '2026-11-28T10:00Z', 60, 'stretched'],
    ['on an absent day', '2026-11-25T10:00Z', 60, 'outside'],
  ])('%s (%s, %i minutes) is %s', (_, at, minutes, expected) => {
    expect(fits(cases('Africa/Nairobi'), Date.parse(at), minutes)).toBe(expected);
  });

  it('at night suits whoever works at night', () => {
    expect(fits([calendar('UTC', { working: { days: [1], from: 22, until: 24 } })], Date.parse('2026-11-23T22:30Z'), 60)).toBe('shared');
    expect(fits([calendar('UTC', { working: { days: [1], from: 22, until: 24 } }), calendar('UTC')], Date.parse('2026-11-23T22:30Z'), 60)).toBe('outside');
  });
});

const request = { minutes: fc.constantFrom(15, 30, 45, 60, 90), most: fc.integer({ min: 1, max: 8 }), spreadDays: fc.integer({ min: 1, max: 21 }) };

it('whatever the calendars, the times are what they say', () => {
  fc.assert(fc.property(fc.array(someCalendar, { minLength: 1, maxLength: 3 }), fc.record({ from: someInstant, ...request }), (calendars, asked) => {
    const { kind, times } = suggestTimes(calendars, asked);
    expect(times.length).toBeLessThanOrEqual(asked.most);
    expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
    for (const at of times) {
      expect([at % (30 * 60_000), at >= asked.from, at <= asked.from + days(21), fits(calendars, at, asked.minutes)]).toEqual([0, true, true, kind]);
    }
    if (kind === 'none') expect(times).toEqual([]);
    else expect(times.length).toBeGreaterThan(0);
  }));
});

it('a time that all work is found when there is one, and as many days are used as there are', () => {
  fc.assert(fc.property(fc.array(usualCalendar, { minLength: 1, maxLength: 2 }), fc.record({ from: someInstant, ...request }), (calendars, asked) => {
    const { kind, times } = suggestTimes(calendars, asked);
    const first = Math.ceil(asked.from / 1_800_000) * 1_800_000;
    const all = Array.from({ length: 21 * 48 }, (_, step) => first + step * 1_800_000).filter((at) => calendars.every((one) => isWorkingMoment(one, at, asked.minutes)));
    expect(kind === 'shared').toBe(all.length > 0);
    fc.pre(kind === 'shared');
    const zone = calendars[0]?.timeZone ?? 'UTC';
    const dates = (some: readonly number[]) => new Set(some.map((at) => dateIn(zone, at))).size;
    expect(times).toHaveLength(Math.min(asked.most, all.length));
    expect(dates(times)).toBe(Math.min(asked.most, dates(all)));
  }), { numRuns: 40 });
});
