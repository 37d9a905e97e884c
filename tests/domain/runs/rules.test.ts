import { alreadyDone, refused } from '../../../bot/domain/decision';
import { canonicalJson, canonicalPieces } from '../../../bot/domain/runs/canonical';
import { avoid, avoidsAtMost, counterpartOf, forget, heedsPreferences, noPreferences, raiseWish, wishFor } from '../../../bot/domain/runs/preferences';
import { problemsWithRules, rulesFrom, type TypedRules } from '../../../bot/domain/runs/typedRules';
import { usualMatching } from '../../../bot/domain/programmes/matchingRules';
import { movedTo, noon } from '../../support/builders';

const rules = (overrides: Partial<TypedRules> = {}): TypedRules => ({ ...usualMatching, sensitive: [], ...overrides });

it.each([
  ['a weight that is none', { weights: { ...usualMatching.weights, skills: NaN } }, 'skills', 'badNumber'], ['a weight below 0', { weights: { ...usualMatching.weights, wishes: -1 } }, 'wishes', 'badNumber'],
  ['grades upside down', { grades: { from: 3, to: 1, isHard: false } }, 'grades', 'badNumber'], ['a sensitive field without a reason', { sensitive: [{ field: 'gender', reason: '  ' }] }, 'gender', 'textMissing'],
  ['a reason that is a book', { sensitive: [{ field: 'gender', reason: 'x'.repeat(301) }] }, 'gender', 'textTooLong'],
  ['nothing that counts', { weights: Object.fromEntries(Object.keys(usualMatching.weights).map((name) => [name, 0])) as never }, 'weights', 'nothingChosen'],
] as const)('rules with %s are not saved', (_, overrides, field, problem) => {
  expect(problemsWithRules(rules(overrides as Partial<TypedRules>))).toEqual([{ field, problem }]);
});

it('keeps who gave a reason as long as the reason stays, and notes who gave another', () => {
  const before = { ...usualMatching, sensitive: [{ field: 'gender', reason: 'Asked for', by: 'un:cora', at: 1 }] } as const;
  expect(rulesFrom(rules({ sensitive: [{ field: 'gender', reason: ' Asked for ' }] }), before, 'un:carl', noon).sensitive).toEqual(before.sensitive);
  expect(rulesFrom(rules({ sensitive: [{ field: 'gender', reason: 'Other' }] }), before, 'un:carl', noon).sensitive).toEqual([{ field: 'gender', reason: 'Other', by: 'un:carl', at: noon }]);
  expect(rulesFrom(rules(), before, 'un:carl', noon).sensitive).toEqual([]);
});

it('writes the same JSON for the same content, in pieces as at once', () => {
  const value = { b: [{ y: 1, x: undefined, a: 'é"' }, [1, 2]], a: { d: null, c: true }, e: [] };
  const other = { e: [], a: { c: true, d: null }, b: [{ a: 'é"', y: 1 }, [1, 2]] };
  expect(canonicalJson(value)).toBe('{"a":{"c":true,"d":null},"b":[{"a":"é\\"","y":1},[1,2]],"e":[]}');
  expect([...canonicalPieces(value)].join('')).toBe(canonicalJson(other));
  expect([...canonicalPieces({})].join('')).toBe('{}');
});

describe('wishes', () => {
  const none = noPreferences({ programme: 'career', person: 'me', role: 'mentee' });
  const wished = (...people: string[]) => people.reduce((all, person) => movedTo(wishFor(all, person)), none);

  it('are five at most, in order, and none for oneself', () => {
    const five = wished('a', 'b', 'c', 'd', 'e');
    expect([wishFor(five, 'f'), wishFor(none, 'me'), wishFor(five, 'a')]).toEqual([refused('tooManyWishes'), refused('askYourself'), alreadyDone(five)]);
    expect(movedTo(raiseWish(five, 'c')).wishes).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect([raiseWish(five, 'a'), raiseWish(five, 'z')]).toEqual([alreadyDone(five), refused('notFound')]);
  });

  it('and avoidances exclude each other: the last word counts', () => {
    const avoided = movedTo(avoid(wished('a', 'b'), 'a'));
    expect([avoided.wishes, avoided.avoids]).toEqual([['b'], ['a']]);
    expect(movedTo(wishFor(avoided, 'a'))).toMatchObject({ wishes: ['b', 'a'], avoids: [] });
    expect(movedTo(forget(avoided, 'a')).avoids).toEqual([]);
    const many = Array.from({ length: avoidsAtMost }, (_, number) => `p${number}`).reduce((all, person) => movedTo(avoid(all, person)), none);
    expect(avoid(many, 'one more')).toEqual(refused('tooManyWishes'));
  });

  it('count where others match, between the roles that meet', () => {
    expect((['coordinator', 'nomination', 'rankedWishes', 'choice', 'openBooking'] as const).map((pairing) => heedsPreferences({ pairing, structure: 'oneToOne' }))).toEqual([true, true, true, false, false]);
    expect(heedsPreferences({ pairing: 'coordinator', structure: 'panel' })).toBe(false);
    expect([counterpartOf('mentee', 'oneToOne'), counterpartOf('mentor', 'group'), counterpartOf('mentee', 'circle')]).toEqual(['mentor', 'mentee', 'mentee']);
  });
});
