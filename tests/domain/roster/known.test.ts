import { differences, newsKind, takeOver } from '../../../bot/domain/roster/known';
import { movedOut } from '../../../bot/domain/roster/departure';
import { movedTo } from '../../support/builders';
import { anEntry, noon } from '../../support/ports';

const entry = anEntry(1);
const news = { tenant: 't', status: 'here', source: 'file', entry } as const;
const known = movedTo(takeOver(undefined, news, noon));

it('takes over what is new, says nothing to what is the same, in whatever order lists come', () => {
  expect(known).toEqual({ ...news, takenAt: noon });
  expect(newsKind(known, { ...news, entry: { ...entry, speaks: ['fr', 'en'] } })).toBe('unchanged');
  expect(takeOver(known, news, noon + 1).kind).toBe('alreadyDone');
  expect(differences(entry, { ...entry, grade: 'P4', speaks: ['en'] })).toEqual(['grade', 'speaks']);
  expect(differences(entry, { ...entry, gender: 'woman' })).toEqual(['gender']);
});

it('owes to follow whoever left, once, and whoever moved to another unit or organisation', () => {
  const gone = movedTo(takeOver(known, { ...news, status: 'gone' }, noon));
  expect(gone.effects).toMatchObject([{ name: 'roster.follow', with: { person: entry.id } }]);
  expect(movedTo(takeOver({ ...gone, effects: undefined }, { ...news, status: 'gone', entry: { ...entry, title: 'Retired' } }, noon)).effects).toBeUndefined();
  expect(movedTo(takeOver(known, { ...news, entry: { ...entry, unit: 'Policy' } }, noon)).effects).toMatchObject([{ with: { person: entry.id, unit: 'Supply Division', agency: 'UNICEF' } }]);
  expect(movedTo(takeOver(known, { ...news, entry: { ...entry, grade: 'P5', dutyStation: 'Amman' } }, noon)).effects).toBeUndefined();
});

it.each([
  [[{ kind: 'unitOneOf', values: ['Supply Division'] }], true], [[{ kind: 'unitOneOf', values: ['Policy'] }], false], [[{ kind: 'agencyOneOf', values: ['UNICEF'] }], false], [[{ kind: 'gradeOneOf', values: ['P2'] }], false], [[], false],
] as const)('a move to another unit matters for %j: %p', (rules, matters) => {
  expect(movedOut(rules, entry, { unit: 'Policy', agency: 'UNICEF' })).toBe(matters);
});
