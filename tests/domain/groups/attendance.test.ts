import { refused } from '../../../bot/domain/decision';
import { attendanceOf, markAttendance, noteMyself } from '../../../bot/domain/groups/attendance';
import { type Member } from '../../../bot/domain/pairs/members';
import { type Pair } from '../../../bot/domain/pairs/pair';
import { hours } from '../../../bot/domain/time';
import { aPair, aSession, movedTo, noon } from '../../support/builders';

const members: readonly Member[] = [{ person: 'mona', name: 'Mona', role: 'mentor' }, ...['ana', 'bo', 'chidi'].map((person): Member => ({ person, name: person, role: 'mentee' }))];
const group = (overrides: Partial<Pair> = {}): Pair => aPair({ structure: 'group', members, sessions: [aSession({ startsAt: noon - hours(2) })], ...overrides });
const circle = (facilitator?: string): Pair => group({ structure: 'circle', members: members.slice(1), sessions: [aSession({ startsAt: noon - hours(2), ...(facilitator && { facilitator }) })] });
const mark = (pair: Pair, present: readonly string[], actor: string, before: readonly string[] = []) => markAttendance(pair, { number: 1, present, before }, actor, noon);
const first = (pair: Pair) => pair.sessions[0];

it('notes who was there, in the order of members, and that it took place', () => {
  const next = movedTo(mark(group(), ['chidi', 'mona', 'ana'], 'mona'));
  expect(first(next)).toMatchObject({ status: 'held', attended: ['mona', 'ana', 'chidi'] });
  expect(mark(next, ['mona', 'ana', 'chidi'], 'mona', ['mona', 'ana', 'chidi']).kind).toBe('alreadyDone');
  expect(attendanceOf(next, next.sessions[0] ?? aSession())).toEqual({ present: 3, of: 4 });
});

it('keeps what somebody said of themselves since the card was drawn, and takes back what was ticked off', () => {
  const said = movedTo(noteMyself(group(), 1, 'bo', noon));
  expect(first(said)).toMatchObject({ status: 'held', attended: ['bo'] });
  expect(first(movedTo(mark(said, ['mona'], 'mona')))?.attended).toEqual(['mona', 'bo']);
  expect(first(movedTo(mark(said, ['mona'], 'mona', ['bo'])))?.attended).toEqual(['mona']);
  expect(noteMyself(said, 1, 'bo', noon).kind).toBe('alreadyDone');
});

it('keeps who was there and left the group later', () => {
  const held = movedTo(mark(group(), ['mona', 'ana', 'bo'], 'mona'));
  const left = { ...held, members: held.members.map((member) => (member.person === 'bo' ? { ...member, leftAt: noon } : member)) };
  expect(first(movedTo(mark(left, ['mona'], 'mona', ['mona', 'ana'])))?.attended).toEqual(['mona', 'bo']);
});

it.each([
  ['a mentee of a group', group(), 'ana', 'notYourMove'],
  ['who did not lead the circle', circle('bo'), 'ana', 'notYourMove'],
  ['a stranger', group(), 'zoe', 'notYours'],
  ['one-to-one', aPair({ members: members.slice(0, 2), sessions: [aSession({ startsAt: noon - hours(2) })] }), 'mona', 'notNow'],
  ['before it begins', group({ sessions: [aSession({ startsAt: noon + 1 })] }), 'mona', 'notNow'],
  ['once all has ended', group({ status: 'ended' }), 'mona', 'pairEnded'],
  ['a meeting that is not there', group({ sessions: [] }), 'mona', 'notFound'],
] as const)('refuses %s', (_, pair, actor, reason) => {
  expect(mark(pair, [actor], actor)).toEqual(refused(reason));
});

it('refuses people who do not belong', () => {
  expect(mark(group(), ['zoe'], 'mona')).toEqual(refused('badChoice'));
});

it('lets who led the circle note it, and anybody while nobody is known to have', () => {
  expect(mark(circle('bo'), ['bo', 'ana'], 'bo').kind).toBe('moved');
  expect(mark(circle(), ['bo', 'ana'], 'ana').kind).toBe('moved');
});
