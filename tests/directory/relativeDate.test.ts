import { readDate } from '../../bot/directory/relativeDate';

describe('the date in a cell', () => {
  it.each(['', 'P', 'P3', '3M', '-P3M', 'P3MT4H', 'P99999D', 'p3m', '16/11/2026', '2026-11-16T00:00:00Z'])('%j is no day', (text) => {
    expect(readDate(text, '2026-11-16')).toBeUndefined();
  });
});
