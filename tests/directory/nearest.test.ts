import { nearest } from '../../bot/directory/nearest';

describe('what was probably meant', () => {
  const zones = ['Africa/Kampala', 'Africa/Nairobi', 'America/Argentina/Salta', 'Europe/Zurich'];
  const codes = ['en', 'fr', 'P3', 'P33', 'health', 'climate', 'humanRights'];

  it.each([
    ['climat', codes, 'climate'],
    ['Human rights', codes, 'humanRights'],
    ['p3', codes, 'P3'],
    ['P3', ['P33', 'P3'], 'P3'],
    ['healht', codes, 'health'],
    ['africa/nairobbi', zones, 'Africa/Nairobi'],
    ['Nairobi', zones, 'Africa/Nairobi'],
    ['Salta', zones, 'America/Argentina/Salta'],
  ])('by %j', (value, known, meant) => {
    expect(nearest(value, known)).toBe(meant);
  });

  it.each([['x', codes], ['zz', codes], ['', codes], ['gardening', codes], ['GMT', zones], ['climate', []]])('is not guessed from %j', (value, known) => {
    expect(nearest(value, known)).toBeUndefined();
  });
});
