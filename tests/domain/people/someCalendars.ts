import fc from 'fast-check';
import { type Calendar } from '../../../bot/domain/people/workingTime';
import { shiftDate } from '../../../bot/domain/time';

/** The far ends, the half and quarter hours, and clocks that change by an hour, by half an hour, and at midnight. */
export const someZone = fc.constantFrom(
  'UTC', 'Africa/Nairobi', 'Europe/Zurich', 'America/New_York', 'America/St_Johns', 'America/Santiago', 'Asia/Beirut', 'Asia/Tehran', 'Asia/Kabul', 'Asia/Kolkata', 'Asia/Kathmandu',
  'Australia/Lord_Howe', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Pago_Pago',
);

/** 2026 to 2029, with a leap day, to the millisecond. */
export const someInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 11, 31) });

const someDate = fc.integer({ min: 0, max: 1460 }).map((days) => shiftDate('2026-01-01', { days }));
const someHours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 })).filter(([from, until]) => from < until);

export const someCalendar: fc.Arbitrary<Calendar> = fc.record({
  timeZone: someZone,
  working: fc.record({ days: fc.subarray([0, 1, 2, 3, 4, 5, 6] as const), hours: someHours }).map(({ days, hours: [from, until] }) => ({ days, from, until })),
  absences: fc.array(fc.record({ from: someDate, length: fc.integer({ min: 0, max: 60 }) }).map(({ from, length }) => ({ from, until: shiftDate(from, { days: length }) })), { maxLength: 8 }),
  holidays: fc.array(someDate, { maxLength: 40 }),
});

/** As most people work: five days, eight hours. */
export const usualCalendar: fc.Arbitrary<Calendar> = fc.record({
  timeZone: someZone,
  working: fc.record({ days: fc.constantFrom([1, 2, 3, 4, 5] as const, [0, 1, 2, 3, 4] as const), from: fc.integer({ min: 7, max: 11 }) }).map(({ days, from }) => ({ days, from, until: from + 8 })),
  absences: fc.constant([]),
  holidays: fc.constant([]),
});
