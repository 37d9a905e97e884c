import { makeProvenTokens } from '../../bot/teams/provenTokens';

const minute = 60_000;

function aMemory() {
  let moment = 1_000_000;
  const proven = makeProvenTokens<string>({ now: () => moment });
  return { proven, moment: () => moment, pass: (ms: number) => void (moment += ms) };
}

it('knows for a minute what was proven, and nothing else', () => {
  const { proven, moment, pass } = aMemory();
  proven.keep('Bearer one', 'good', moment() + 60 * minute);
  pass(minute - 1);
  expect(proven.find('Bearer one')).toBe('good');
  expect(proven.find('Bearer two')).toBeUndefined();
  pass(1);
  expect(proven.find('Bearer one')).toBeUndefined();
});

it('forgets a token when it ends', () => {
  const { proven, moment, pass } = aMemory();
  proven.keep('Bearer one', 'good', moment() + 5_000);
  pass(4_999);
  expect(proven.find('Bearer one')).toBe('good');
  pass(1);
  expect(proven.find('Bearer one')).toBeUndefined();
});

it.each([NaN, Infinity])('keeps nothing that ends at %s', (expiresAt) => {
  const { proven } = aMemory();
  proven.keep('Bearer one', 'good', expiresAt);
  expect(proven.find('Bearer one')).toBeUndefined();
});

it('keeps a thousand, and lets the oldest go', () => {
  const { proven, moment } = aMemory();
  for (let number = 0; number <= 1_000; number += 1) proven.keep(`Bearer ${number}`, 'good', moment() + minute);
  expect(proven.find('Bearer 0')).toBeUndefined();
  expect(proven.find('Bearer 1')).toBe('good');
  expect(proven.find('Bearer 1000')).toBe('good');
});
