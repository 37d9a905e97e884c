import { formatDate, formatDateTime, formatList, formatTimeLeft } from '../../bot/content/formats';
import { isRightToLeft, languageNames, languageOf } from '../../bot/content/language';
import { languages } from '../../bot/domain/people/person';
import { days, hours } from '../../bot/domain/time';

const evening = Date.parse('2026-05-12T22:30:00Z');

describe('dates', () => {
  it.each([
    ['en', '12 May 2026'], ['fr', '12 mai 2026'], ['es', '12 de mayo de 2026'], ['ar', '12 مايو 2026'], ['ru', '12 мая 2026 г.'], ['zh', '2026年5月12日'],
  ] as const)('are written as in %s', (language, text) => {
    expect(formatDate('2026-05-12', language, 'Asia/Tokyo')).toBe(text);
    expect(formatDate(evening, language, 'America/New_York')).toBe(text);
  });

  it('follow the zone for an instant, and no zone for a calendar date', () => {
    expect(formatDate(evening, 'en', 'Asia/Tokyo')).toBe('13 May 2026');
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(formatDate('2026-05-12', 'en', zone)).toBe('12 May 2026');
  });

  it('carry the weekday and the 24-hour clock of the zone with a time', () => {
    expect(formatDateTime(evening, 'en', 'Europe/Paris')).toBe('Wednesday, 13 May 2026 at 00:30');
    for (const language of languages) expect(formatDateTime(evening, language, 'UTC')).toMatch(/2026.*22:30/);
  });

  it('stay right when more zones are asked for than are kept', () => {
    for (const language of languages) for (const zone of Intl.supportedValuesOf('timeZone')) formatDate(evening, language, zone);
    expect(formatDate(evening, 'en', 'Asia/Tokyo')).toBe('13 May 2026');
  });

  it('refuse what is no date or no zone', () => {
    expect(() => formatDate('tomorrow', 'en', 'UTC')).toThrow(RangeError);
    expect(() => formatDate(evening, 'en', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('time left', () => {
  it.each([
    [days(2), 'in 2 days'], [days(2) - 1, 'in 1 day'], [days(1) - 1, 'in 23 hours'], [hours(5), 'in 5 hours'], [hours(1) - 1, 'in 59 minutes'],
    [60_000, 'in 1 minute'], [59_999, 'now'], [0, 'now'], [-hours(3), '3 hours ago'], [-days(1), '1 day ago'],
  ])('of %d ms reads "%s"', (left, text) => {
    expect(formatTimeLeft(evening, evening + left, 'en')).toBe(text);
  });

  it.each([['fr', 'dans 2 jours'], ['es', 'dentro de 2 días'], ['ar', 'خلال يومين'], ['ru', 'через 2 дня'], ['zh', '2天后']] as const)('reads well in %s', (language, text) => {
    expect(formatTimeLeft(0, days(2), language)).toBe(text);
  });
});

it('joins lists', () => {
  expect(formatList(['a', 'b', 'c'], 'es')).toBe('a, b y c');
  expect(formatList(['a', 'b', 'c'], 'zh')).toBe('a、b和c');
  expect(formatList([], 'en')).toBe('');
});

describe('the language of a locale', () => {
  it.each([
    ['fr-CA', 'fr'], ['zh-Hant', 'zh'], ['zh_CN', 'zh'], ['AR-eg', 'ar'], ['es-419', 'es'], [' ru ', 'ru'], ['en-US', 'en'],
    ['de-DE', 'en'], ['frisian', 'en'], ['', 'en'], ['🙂', 'en'], [undefined, 'en'],
  ] as const)('%s → %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it('has a name in itself for every language, and one direction each', () => {
    expect(new Set(Object.values(languageNames)).size).toBe(languages.length);
    expect(languages.filter(isRightToLeft)).toEqual(['ar']);
  });
});
