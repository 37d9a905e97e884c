import { languages } from '../../bot/domain/people/person';
import { samples } from '../gallery/samples';
import { problemsOf } from '../support/cardChecks';

const noon = Date.parse('2026-03-02T12:00:00Z');
const cases = samples.flatMap(({ feature, name, states }) => Object.entries(states).map(([state, make]) => ({ title: `${feature}/${name}: ${state}`, make })));

it.each(cases)('$title passes every check in all six languages', ({ make }) => {
  for (const language of languages) {
    const reader = { language, timeZone: 'Africa/Nairobi', now: noon };
    expect({ language, problems: problemsOf(make(reader)) }).toEqual({ language, problems: [] });
    expect(JSON.stringify(make(reader))).toBe(JSON.stringify(make(reader)));
  }
});

it('gives no two samples the same name', () => {
  const names = samples.map(({ feature, name }) => `${feature}/${name}`);
  expect(new Set(names).size).toBe(names.length);
});
