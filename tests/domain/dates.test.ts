import { dateIn, isCalendarDate, isTimeZone, startOfDay, zoneOffsetMinutes } from '../../bot/domain/time';
import { readFutureDate } from '../../bot/usecases/dates';
import { cleanText } from '../../bot/usecases/text';
import { noon } from '../support/builders';

it.each([['2026-02-28', true], ['2026-02-30', false], ['2028-02-29', true], ['2026-13-01', false], ['2026-1-1', false], ['2026-01-01T00:00', false], ['', false]])('%j is a day: %s', (text, is) => {
  expect(isCalendarDate(text)).toBe(is);
});

describe('a day begins', () => {
  it.each([
    ['UTC', '2026-11-23', '2026-11-23T00:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-22T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-22T10:00:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00:00.000Z'],
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    ['Europe/Zurich', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    // No midnight on these days: the clock goes from 24:00 to 1:00.
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['America/Santiago', '2023-09-03', '2023-09-03T04:00:00.000Z'],
    // Midnight twice.
    ['America/Havana', '2023-11-05', '2023-11-05T04:00:00.000Z'],
  ])('in %s on %s at %s', (zone, date, expected) => {
    const begins = startOfDay(date, zone);
    expect(new Date(begins).toISOString()).toBe(expected);
    expect([dateIn(zone, begins), dateIn(zone, begins - 1) < date]).toEqual([date, true]);
  });

  it('knows zones', () => {
    expect([isTimeZone('Africa/Nairobi'), isTimeZone('Mars/Olympus'), zoneOffsetMinutes('Asia/Kolkata', noon)]).toEqual([true, false, 330]);
  });
});

describe('a day that a person typed', () => {
  it.each([
    ['2026-02-30', 'badDate'], ['tomorrow', 'badDate'], ['2026-11-23', 'datePast'], ['2020-01-01', 'datePast'], ['2027-11-26', 'dateTooFar'],
  ])('%s is refused: %s', (raw, reason) => {
    expect(readFutureDate(raw, { timeZone: 'UTC', now: noon })).toEqual({ kind: 'refused', reason });
  });

  it('is tomorrow in the own zone, where it may be today elsewhere', () => {
    expect(readFutureDate(' 2026-11-24 ', { timeZone: 'Pacific/Kiritimati', now: noon })).toEqual({ kind: 'refused', reason: 'datePast' });
    expect(readFutureDate(' 2026-11-24 ', { timeZone: 'Africa/Nairobi', now: noon })).toEqual({ kind: 'ok', date: '2026-11-24', starts: Date.UTC(2026, 10, 23, 21) });
    expect(readFutureDate(' ', { timeZone: 'UTC', now: noon })).toEqual({ kind: 'ok', starts: noon });
  });
});

describe('text that a person typed', () => {
  it.each([
    ['marks that turn a sentence round', 'a\u202Eb\u2066c\u200Fd', 'abcd'], ['control characters', 'a\u0000b\u001Bc\u0085d', 'abcd'], ['the byte order mark', '\uFEFFhello', 'hello'],
    ['line ends of all kinds', ' a\r\nb\rc\td ', 'a\nb\nc\td'], ['half a character', 'a\uD83D!', 'a\uFFFD!'], ['markup, which stays', '<b>**x**</b>', '<b>**x**</b>'], ['joined emoji, which stay', '👩‍🔬', '👩‍🔬'],
  ])('is cleaned of %s', (_, raw, value) => {
    expect(cleanText(raw, { longest: 50 })).toEqual({ kind: 'ok', value });
  });

  it.each([['x'.repeat(11), 'textTooLong'], ['😀'.repeat(11), 'textTooLong'], ['x'.repeat(100_000), 'textTooLong'], [' \u202E\n', 'textMissing'], [undefined, 'textMissing'], [7, 'textMissing']])('is refused (%#)', (raw, reason) => {
    expect(cleanText(raw, { longest: 10 })).toEqual({ kind: 'refused', reason });
  });

  it('counts an emoji as one, and may be empty where that is allowed', () => {
    expect(cleanText('😀'.repeat(10), { longest: 10 }).kind).toBe('ok');
    expect(cleanText('', { longest: 10, optional: true })).toEqual({ kind: 'ok', value: '' });
  });
});
