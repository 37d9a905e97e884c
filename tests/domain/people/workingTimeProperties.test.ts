import fc from 'fast-check';
import { addWorkingDays, type Calendar, hoursOn, isWorkingDay, isWorkingMoment, nextWorkingMoment } from '../../../bot/domain/people/workingTime';
import { workingWeeks } from '../../../bot/domain/people/workingWeeks';
import { dateIn, isTimeZone, minuteOfDayIn, shiftDate, zoneOffsetMinutes } from '../../../bot/domain/time';
import { someCalendar, someInstant } from './someCalendars';

const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** Said in another way: the minutes of a clock on the wall, asked one by one. */
const worksAt = (calendar: Calendar, at: number) => {
  const minute = minuteOfDayIn(calendar.timeZone, at);
  return isWorkingDay(calendar, dateIn(calendar.timeZone, at)) && minute >= calendar.working.from * 60 && minute < calendar.working.until * 60;
};
const changesClock = ({ timeZone }: Calendar, at: number) => zoneOffsetMinutes(timeZone, at - 86_400_000) !== zoneOffsetMinutes(timeZone, at + 86_400_000);

it('a moment is worked exactly when the clock on the wall says so', () => {
  fc.assert(fc.property(someCalendar, someInstant, (calendar, at) => {
    fc.pre(!changesClock(calendar, at));
    expect(isWorkingMoment(calendar, at)).toBe(worksAt(calendar, at));
  }));
});

it('the next working moment is worked, is not before, and there is none between', () => {
  fc.assert(fc.property(someCalendar, someInstant, fc.double({ min: 0, max: 0.999, noNaN: true }), (calendar, at, part) => {
    const next = nextWorkingMoment(calendar, at);
    expect(next).toBeGreaterThanOrEqual(at);
    expect(nextWorkingMoment(calendar, next)).toBe(next);
    if (next === at) return;
    expect(isWorkingMoment(calendar, next)).toBe(true);
    expect(isWorkingMoment(calendar, Math.floor(at + (next - at) * part))).toBe(false);
  }));
});

it('a span is worked when both its ends are, on one day', () => {
  fc.assert(fc.property(someCalendar, someInstant, fc.integer({ min: 1, max: 600 }), (calendar, at, minutes) => {
    const end = at + minutes * 60_000 - 1;
    const sameDay = dateIn(calendar.timeZone, at) === dateIn(calendar.timeZone, end);
    expect(isWorkingMoment(calendar, at, minutes)).toBe(sameDay && isWorkingMoment(calendar, at) && isWorkingMoment(calendar, end));
  }));
});

it('so many working days later, so many working days have passed, and the clock shows the same', () => {
  fc.assert(fc.property(someCalendar, someInstant, fc.integer({ min: 1, max: 30 }), (calendar, at, count) => {
    const later = addWorkingDays(calendar, at, count);
    fc.pre(later !== at && !changesClock(calendar, later));
    const [from, until] = [dateIn(calendar.timeZone, at), dateIn(calendar.timeZone, later)];
    const worked = Array.from({ length: daysBetween(from, until) }, (_, day) => shiftDate(from, { days: day + 1 })).filter((date) => isWorkingDay(calendar, date));
    expect([worked.length, worked.at(-1)]).toEqual([count, until]);
    expect([minuteOfDayIn(calendar.timeZone, later), later % 60_000]).toEqual([minuteOfDayIn(calendar.timeZone, at), at % 60_000]);
  }));
});

it('hours never leave their day', () => {
  fc.assert(fc.property(someCalendar, someInstant, (calendar, at) => {
    const date = dateIn(calendar.timeZone, at);
    const hours = hoursOn(calendar, date);
    fc.pre(hours !== undefined);
    expect(hours && [dateIn(calendar.timeZone, hours.from), dateIn(calendar.timeZone, hours.until - 1)]).toEqual([date, date]);
  }));
});

it('every week of the table belongs to a zone that exists, and has no day twice', () => {
  expect(Object.keys(workingWeeks).filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(Object.values(workingWeeks).filter((days) => new Set(days).size !== days.length)).toEqual([]);
});
